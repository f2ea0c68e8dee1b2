# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bodies that the filters leave, in the order asked for."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from core.level_signs import LevelSign, level_sign
from label.kinds import Kind
from laureats.body_names import make_slug
from laureats.public.listing.awards import ListedAward
from laureats.public.listing.filters import SORTED_COLUMNS


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedBody:
    """A body with its awards, latest first; `found` are those that the filters leave, at least one."""

    awards: list[ListedAward]
    found: list[ListedAward]

    @property
    def territory(self) -> int:
        return self.found[0].territory

    @property
    def shown(self) -> ListedAward:
        return self.found[0]


# What the rows of a column are sorted by, in its natural order: the best, the latest and the most numerous first.
Key = Callable[[ListedBody], Any]
KEYS: dict[str, Key] = {
    "kind": lambda body: make_slug(str(Kind(body.shown.kind).label)),
    "department": lambda body: (not body.shown.department, body.shown.department),
    "level": lambda body: -height_of(body.shown),
    "award": lambda body: -body.shown.year,
    "count": lambda body: -len(body.awards),
}
# In its natural order such a column goes down.
DESCENDING = ("level", "award", "count")


def group_bodies(awards: Iterable[ListedAward], *, found: Iterable[ListedAward]) -> list[ListedBody]:
    """Return the bodies of the awards found, with all their awards."""
    by_body: dict[int, list[ListedAward]] = defaultdict(list)
    for award in awards:
        by_body[award.territory].append(award)
    kept: dict[int, list[ListedAward]] = defaultdict(list)
    for award in found:
        kept[award.territory].append(award)
    return [ListedBody(awards=by_body[territory], found=found) for territory, found in kept.items()]


def sort_bodies(bodies: Iterable[ListedBody], *, sort: str) -> list[ListedBody]:
    """Return the bodies in the order of a column; those that are equal there stay in alphabetical order.

    Slugs sort in the order of the alphabet, names in that of the database: "Échirolles" after "Zuydcoote".
    """
    column = sort.removeprefix("-")
    is_turned = sort.startswith("-")
    by_name = sorted(bodies, key=_name_key, reverse=is_turned and column not in KEYS)
    return sorted(by_name, key=KEYS[column], reverse=is_turned) if column in KEYS else by_name


def height_of(award: ListedAward) -> float:
    """Return how high a level stands in its scale, from 0 to 1: a badge is under the metals, an unknown level last."""
    sign = sign_of(award)
    if sign is None:
        return -1
    return sign.rank / sign.count if sign.count else 0


def sign_of(award: ListedAward) -> LevelSign | None:
    return level_sign(level=award.level, levels=award.levels) if award.level else None


def aria_sort_of(column: str, *, sort: str) -> str:
    """Return the direction in which rows are sorted by this column, as assistive tools name it; nothing if not."""
    if sort.removeprefix("-") != column:
        return ""
    is_turned = sort.startswith("-")
    return "descending" if (column in DESCENDING) != is_turned else "ascending"


def sort_after(column: str, *, sort: str) -> str:
    """Return what the header of a column asks for: its natural order, then the other way round."""
    return f"-{column}" if sort == column and column in SORTED_COLUMNS else column


def _name_key(body: ListedBody) -> tuple[str, int]:
    return body.shown.slug, body.territory
