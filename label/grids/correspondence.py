# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which domain and criterion of an earlier edition each of this one's stands for: declared, never guessed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Q, QuerySet

from label.models.edition import Edition
from label.models.grid import Criterion, Domain

P = TypeVar("P", Domain, Criterion)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """The primary keys of the parts continued, by code of this edition's; None where nothing is continued."""

    domains: Mapping[str, int | None]
    criteria: Mapping[str, int | None]


def list_earlier_editions(edition: Edition) -> QuerySet[Edition]:
    """Return the editions with domains that came before this one, latest first."""
    before = Q(year__lt=edition.year) | Q(year=edition.year, pk__lt=edition.pk)
    return Edition.objects.filter(before, domains__isnull=False).distinct().order_by("-year", "code")


def find_continued_edition(edition: Edition) -> Edition | None:
    """Return the edition that most domains continue, else the latest earlier one."""
    continued = edition.domains.filter(continues__isnull=False).order_by()
    numbers = Counter(continued.values_list("continues__edition", flat=True))
    earlier = list(list_earlier_editions(edition))
    return max(earlier, key=lambda each: numbers[each.pk], default=None)


def find_shared(continued: Mapping[str, int | None]) -> set[str]:
    """Return the codes of the parts that would continue the same one as another."""
    numbers = Counter(key for key in continued.values() if key is not None)
    return {code for code, key in continued.items() if key is not None and numbers[key] > 1}


def write_correspondence(*, edition: Edition, correspondence: Correspondence) -> None:
    """Write what each domain and criterion of the edition continues. Call it in a transaction."""
    _write(edition.domains.all(), continued=correspondence.domains)
    _write(edition.criteria.all(), continued=correspondence.criteria)


def continue_like_codes(*, edition: Edition, earlier: Edition) -> None:
    """Declare that each domain and criterion continues the one of the same code: for a grid that is a copy."""
    domains, criteria = (dict(parts.values_list("code", "pk")) for parts in (earlier.domains, earlier.criteria))
    correspondence = Correspondence(
        domains={part.code: domains.get(part.code) for part in edition.domains.all()},
        criteria={part.code: criteria.get(part.code) for part in edition.criteria.all()},
    )
    write_correspondence(edition=edition, correspondence=correspondence)


def _write(parts: QuerySet[P], *, continued: Mapping[str, int | None]) -> None:
    changed = [part for part in parts if part.code in continued and part.continues_id != continued[part.code]]
    for part in changed:
        part.continues_id = continued[part.code]
    parts.model._default_manager.bulk_update(changed, ["continues"])
