# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Awards made ready to be told, with as many queries whatever their number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Case, F, JSONField, When
from django.db.models.fields.json import KeyTransform
from django.http import HttpRequest

from laureats.api.bodies import kind_names, page_slugs
from laureats.api.editions import ReleasedEdition, released_editions
from laureats.api.links import Links, read_links
from laureats.credentials.keys import signing_key_or_none
from laureats.models.award import Award, AwardQuerySet, BadgeFile, Erratum

FORMATS = ("svg", "png", "webp")


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardContext:
    """What the records of some awards share. `badges`: by award, its latest revision and the formats that it has."""

    links: Links
    editions: Mapping[int, ReleasedEdition]
    slugs: Mapping[int, str]
    kinds: Mapping[str, str]
    badges: Mapping[int, tuple[int, frozenset[str]]]
    errata: Mapping[int, list[Erratum]]
    signs: bool


def known_awards(request: HttpRequest) -> AwardQuerySet:
    """Return the public awards of the editions that answers know: one released this very second waits for the next."""
    return Award.objects.public().filter(edition__in=released_editions(request))


def with_all(found: AwardQuerySet) -> AwardQuerySet:
    """Return awards with what a record tells; of the derivation, the domains alone, where they are published."""
    awards = found.select_related("territory").defer("derivation")
    published = Case(
        When(edition__publishes_scores=True, then=KeyTransform("domains", "derivation")),
        output_field=JSONField(null=True),
    )
    return awards.annotate(published_domains=published, reference=F("candidature__reference"))


def read_context(awards: Sequence[Award], *, request: HttpRequest) -> AwardContext:
    return AwardContext(
        links=read_links(request),
        editions=released_editions(request),
        slugs=page_slugs(request),
        kinds=kind_names(request),
        badges=_read_badges(awards),
        errata=_read_errata(awards),
        signs=signing_key_or_none() is not None,
    )


def _read_badges(awards: Iterable[Award]) -> dict[int, tuple[int, frozenset[str]]]:
    """Read no picture: their number, and the formats of the latest revision."""
    files = BadgeFile.objects.filter(award__in=[award.pk for award in awards], extension__in=FORMATS)
    found: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for award, revision, extension in files.order_by().values_list("award", "revision", "extension"):
        found[award][revision].add(extension)
    return {award: (max(revisions), frozenset(revisions[max(revisions)])) for award, revisions in found.items()}


def _read_errata(awards: Iterable[Award]) -> dict[int, list[Erratum]]:
    errata: dict[int, list[Erratum]] = defaultdict(list)
    for erratum in Erratum.objects.filter(award__in=[award.pk for award in awards]).defer("content"):
        errata[erratum.award_id].append(erratum)
    return errata
