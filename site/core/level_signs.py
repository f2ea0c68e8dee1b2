# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a level is drawn: as many signs as its rank, or a medal."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

MEDALS = frozenset({"badge", "bronze", "argent", "or"})


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

    @property
    def count(self) -> int:
        return len(self.signs)


def level_sign(*, level: Level, levels: Iterable[Level]) -> LevelSign:
    """Draw one level of a scale given lowest first; a level outside the scale shows its name alone."""
    code = level.code.lower()
    if code in MEDALS:
        return LevelSign(name=level.local_name, medal=code, signs=())
    codes = [other.code for other in levels]
    rank = codes.index(level.code) + 1 if level.code in codes else 0
    signs = tuple(place < rank for place in range(len(codes))) if rank else ()
    return LevelSign(name=level.local_name, medal="", signs=signs)


def scale_of(level: Any) -> list[Level]:
    """Return the levels of the level's own edition, lowest first: a query, unless they were prefetched."""
    return list(level.edition.levels.all())
