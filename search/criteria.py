# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Domains and criteria by their names, and domains by what editors say of them: the latest edition of each."""

import datetime
from collections.abc import Collection, Iterable, Mapping

from core.search_kinds import SearchKind
from label.findable import FindableCriterion
from search.engines import Entry
from search.hits import Hit, Tier, tier_of_title
from search.words import Words, holds_words, split_words


def find_criteria(criteria: Collection[FindableCriterion], *, entries: Mapping[int, Entry], words: Words) -> list[Hit]:
    """Return the criteria that hold the words, and those whose explanation is among these records of the index."""
    found = (
        criterion
        for criterion in criteria
        if criterion.explanation in entries or holds_words(criterion.title, words=words.sought)
    )
    latest = max((criterion.edition_year for criterion in criteria), default=0)
    return [
        _show(
            criterion,
            entry=entries.get(criterion.explanation),
            tier=_tier_of(criterion, words=words, latest=latest),
        )
        for criterion in _latest(found)
    ]


def _latest(criteria: Iterable[FindableCriterion]) -> Iterable[FindableCriterion]:
    """Keep one of those that bear the same name: of the latest edition, and there the one that is explained."""
    kept: dict[tuple[str, ...], FindableCriterion] = {}
    for criterion in sorted(criteria, key=lambda found: (found.edition_year, found.edition_code, found.explanation)):
        kept[tuple(split_words(criterion.title))] = criterion
    return kept.values()


def _tier_of(criterion: FindableCriterion, *, words: Words, latest: int) -> Tier:
    if criterion.edition_year < latest:
        return Tier.BESIDE
    return tier_of_title(criterion.title, words=words, otherwise=Tier.TEXT)


def _show(criterion: FindableCriterion, *, entry: Entry | None, tier: Tier) -> Hit:
    return Hit(
        kind=SearchKind.CRITERION,
        tier=tier,
        title=criterion.title,
        source=criterion,
        score=entry.score if entry else 0,
        # Among those of once, the latest come first.
        date=datetime.date(criterion.edition_year, 1, 1),
        entry=entry.pk if entry else 0,
    )
