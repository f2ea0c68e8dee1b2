# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a level is drawn, and read: as many signs as its rank, or a medal; "Level 3 of 5", "Silver, 2nd of 3"."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _

# The badge is a form of its own for small bodies, and no rank of the metals.
BADGE = "badge"
METALS = frozenset({"bronze", "argent", "or"})
MEDALS = METALS | {BADGE}


class Level(Protocol):
    code: str

    @property
    def local_name(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class LevelSign:
    name: str
    # The code of the medal, or "" for a level drawn as signs.
    medal: str
    # One value a sign, lowest first: whether the level has reached it. Empty for a medal.
    signs: tuple[bool, ...]
    # Its place among the levels of the same form, from 1; 0 for a level that has none.
    rank: int = 0
    count: int = 0

    @property
    def place(self) -> str:
        """Return what follows the name when it is read: "of 5", "2nd of 3"; nothing where there is one level."""
        if not self.rank or self.count < 2:
            return ""
        if self.signs:
            return _("of %(count)s") % {"count": self.count}
        return _("%(rank)s of %(count)s") % {"rank": ordinal(self.rank), "count": self.count}

    @property
    def words(self) -> str:
        """Return what the drawing says: "Level 3 of 5", "Silver label, 2nd of 3", "Badge"."""
        if not self.place:
            return self.name
        return f"{self.name} {self.place}" if self.signs else f"{self.name}, {self.place}"


def level_sign(*, level: Level, levels: Iterable[Level]) -> LevelSign:
    """Draw one level of a scale given lowest first; a level outside the scale shows its name alone."""
    code = level.code.lower()
    if code == BADGE:
        return LevelSign(name=level.local_name, medal=code, signs=())
    codes = [other.code.lower() for other in levels]
    if code in METALS:
        metals = [other for other in codes if other in METALS]
        return LevelSign(name=level.local_name, medal=code, signs=(), rank=_rank(code, metals), count=len(metals))
    rank = _rank(code, codes)
    signs = tuple(place < rank for place in range(len(codes))) if rank else ()
    return LevelSign(name=level.local_name, medal="", signs=signs, rank=rank, count=len(signs))


def scale_of(level: Any) -> list[Level]:
    """Return the levels of the level's own edition, lowest first: a query, unless they were prefetched."""
    return list(level.edition.levels.all())


def ordinal(rank: int) -> str:
    """Return "1st", "2nd": scales have few levels."""
    first = {1: _("1st"), 2: _("2nd"), 3: _("3rd")}
    return first.get(rank) or _("%(rank)sth") % {"rank": rank}


def _rank(code: str, codes: list[str]) -> int:
    return codes.index(code) + 1 if code in codes else 0
