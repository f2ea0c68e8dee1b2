# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scores of the current award, beside those of an earlier one: drawn as a radar and written as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from label.models import Edition
from laureats.models.award import Award
from laureats.public.equivalents import DomainLink, equivalent_code, read_domain_links
from laureats.public.radar import Radar, draw_radar
from laureats.public.scores import PublishedScores, published_scores


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """A domain, and what it was worth in the earlier edition where one of its domains is declared its equivalent."""

    number: int
    name: str
    points: Decimal
    earlier: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedScores:
    """`edition` is the earlier one; none where nothing can be compared."""

    total: Decimal
    rows: list[ScoreRow]
    edition: Edition | None
    radar: Radar | None

    @property
    def lacks_equivalents(self) -> bool:
        return self.edition is not None and any(row.earlier is None for row in self.rows)


def compare_scores(award: Award, *, earlier: Iterable[Award]) -> ComparedScores | None:
    """Return the published scores of an award beside those of the latest earlier one that shares a domain.

    `earlier` goes from the latest. Totals are not compared: weights and profiles may have changed.
    """
    scores = published_scores(award)
    if scores is None:
        return None
    edition, points = _find_earlier(award, scores=scores, earlier=earlier, links=read_domain_links())
    return ComparedScores(
        total=scores.total,
        rows=[
            ScoreRow(number=number, name=domain.name, points=domain.points, earlier=points.get(domain.code))
            for number, domain in enumerate(scores.domains, start=1)
        ],
        edition=edition,
        radar=draw_radar(
            points=[domain.points for domain in scores.domains],
            earlier=[points.get(domain.code) for domain in scores.domains],
        ),
    )


def _find_earlier(
    award: Award, *, scores: PublishedScores, earlier: Iterable[Award], links: dict[int, DomainLink]
) -> tuple[Edition | None, dict[str, Decimal]]:
    """Return the earlier edition, and its points by the code of the present domain."""
    keys = {domain.code: domain.pk for domain in award.edition.domains.all()}
    for other in earlier:
        before = published_scores(other)
        if before is None or other.withdrawn_at is not None:
            continue
        held = {domain.code: domain.points for domain in before.domains}
        origins = {
            domain.code: equivalent_code(keys[domain.code], edition_id=other.edition_id, links=links)
            for domain in scores.domains
            if domain.code in keys
        }
        points = {code: held[origin] for code, origin in origins.items() if origin in held}
        if points:
            return other.edition, points
    return None, {}
