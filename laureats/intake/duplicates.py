# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files of one edition that may be of one body: a body has one row, hence one file, unless it has two rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.body_names import name_keys
from laureats.models import ApplicationRequest, Candidature, Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """Another file that may be of the same body, and why."""

    other: Candidature
    reason: str


def find_duplicates(edition: Edition) -> dict[int, list[Suspicion]]:
    """Return the files that resemble each other, by the key of each candidature. Three queries whatever their number.

    Withdrawn files count: their answers may be those to keep.
    """
    files = list(edition.candidatures.select_related("territory").order_by("reference"))
    pairs = dict([*_same_name(files), *_same_siren(edition, files=files), *_successions(files)])
    by_key = {file.pk: file for file in files}
    found: defaultdict[int, list[Suspicion]] = defaultdict(list)
    for (first, second), reason in sorted(pairs.items()):
        found[first].append(Suspicion(other=by_key[second], reason=reason))
        found[second].append(Suspicion(other=by_key[first], reason=reason))
    return dict(found)


def _same_name(files: Iterable[Candidature]) -> Iterator[tuple[tuple[int, int], str]]:
    """Pair a declared body with a homonym of its département: two bodies of the list are known to be two."""
    named: defaultdict[tuple[str, str], list[Candidature]] = defaultdict(list)
    for file in files:
        for key in name_keys(file.territory.name):
            named[key, file.territory.department].append(file)
    for homonyms in named.values():
        for first, second in combinations(homonyms, 2):
            if first.territory.is_declared or second.territory.is_declared:
                yield _pair(first.pk, second.pk), _("Same name, same département.")


def _same_siren(edition: Edition, *, files: Iterable[Candidature]) -> Iterator[tuple[tuple[int, int], str]]:
    """Pair a file with those of which a request declared the SIREN of its body."""
    owners = {file.territory.siren: file.pk for file in files if file.territory.siren}
    requests = ApplicationRequest.objects.filter(edition=edition, candidature__isnull=False).exclude(declared_siren="")
    for candidature, siren in requests.order_by("pk").values_list("candidature_id", "declared_siren"):
        owner = owners.get(siren)
        if candidature is not None and owner and owner != candidature:
            yield _pair(owner, candidature), _("Same SIREN.")


def _successions(files: Iterable[Candidature]) -> Iterator[tuple[tuple[int, int], str]]:
    owners: Mapping[int, int] = {file.territory_id: file.pk for file in files}
    rows = Succession.objects.filter(predecessor__in=owners, successor__in=owners)
    for predecessor, successor in rows.order_by("pk").values_list("predecessor_id", "successor_id"):
        yield _pair(owners[predecessor], owners[successor]), _("One body succeeded the other.")


def _pair(first: int, second: int) -> tuple[int, int]:
    return min(first, second), max(first, second)
