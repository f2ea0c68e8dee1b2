# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was found, before it is shown: enough to count it, and to put the best first."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from core.search_kinds import SearchKind
from search.words import Words, holds_words, split_words


class Tier(IntEnum):
    """How well something answers, the best first: scores are compared within a tier."""

    EXACT = 0
    NAMED = 1
    TITLE = 2
    TEXT = 3
    # By a place, or in an edition of once.
    BESIDE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found; `source` is what its kind knows of it, `entry` the key of its record in the index, or 0."""

    kind: SearchKind
    tier: Tier
    title: str
    source: Any = field(compare=False)
    score: float = 0
    date: datetime.date | None = None
    entry: int = 0

    @property
    def order(self) -> tuple[int, float, int, str]:
        """Return what hits are sorted by: what answers clearly better, then the latest, then the alphabet."""
        recent = -self.date.toordinal() if self.date else 0
        return self.tier, -round(self.score, 1), recent, " ".join(split_words(self.title))


def tier_of_title(title: str, *, words: Words, otherwise: Tier) -> Tier:
    if set(split_words(title)) == set(words.sought):
        return Tier.EXACT
    return Tier.TITLE if holds_words(title, words=words.sought) else otherwise


def sort_hits(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: hit.order)
