# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scores by domain of the editions that publish them: never a juror's, never those of another edition."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from label.models import Domain, Edition
from laureats.models.award import Award
from laureats.public.statistics.bars import Segment, percent

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainRow:
    """A domain out of 100: the mean of its bodies, the lowest and the highest; `range` and `middle` draw them."""

    name: str
    mean: Decimal
    lowest: Decimal
    highest: Decimal
    bodies: int

    @property
    def range(self) -> Segment:
        return Segment(start=percent(float(self.lowest), of=100), width=percent(self._spread, of=100))

    @property
    def middle(self) -> str:
        return percent(float(self.mean), of=100)

    @property
    def _spread(self) -> float:
        return float(self.highest - self.lowest)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionDomains:
    edition: Edition
    rows: list[DomainRow]


def domains_by_edition(editions: Iterable[Edition]) -> list[EditionDomains]:
    """Return the domains of each edition that publishes its scores, with two queries. All editions are released."""
    publishing = {edition.pk: edition for edition in editions if edition.publishes_scores}
    awards = Award.objects.public().standing().filter(edition__in=publishing, total__isnull=False)
    scores: dict[int, dict[str, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    for edition, domains in awards.order_by("pk").values_list("edition", "derivation__domains"):
        for code, score in _shown_scores(domains):
            scores[edition][code].append(score)
    listed = Domain.objects.filter(edition__in=publishing).order_by("edition", "sort_order", "id")
    rows: dict[int, list[DomainRow]] = defaultdict(list)
    for domain in listed:
        if found := scores[domain.edition_id].get(domain.code):
            rows[domain.edition_id].append(_row(domain, scores=found))
    return [EditionDomains(edition=publishing[key], rows=rows[key]) for key in publishing if rows[key]]


def _shown_scores(domains: list[dict[str, Any]] | None) -> list[tuple[str, Decimal]]:
    return [(row["code"], Decimal(row["shown"])) for row in domains or [] if row["shown"] is not None]


def _row(domain: Domain, *, scores: list[Decimal]) -> DomainRow:
    mean = (sum(scores, start=Decimal(0)) / len(scores)).quantize(CENT, rounding=ROUND_HALF_UP)
    return DomainRow(name=domain.local_name, mean=mean, lowest=min(scores), highest=max(scores), bodies=len(scores))
