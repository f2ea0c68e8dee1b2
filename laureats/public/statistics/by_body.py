# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bodies by kind, région and département: each body once, however many labels it holds."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from laureats.body_names import make_slug
from laureats.public.listing.awards import ListedAward
from laureats.public.statistics.bars import percent

# From how many bodies on a département is drawn in each shade.
SHADES_FROM = (1, 2, 3, 5, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRow:
    """A kind or a place with its bodies and their labels; `address` is their list."""

    code: str
    label: str
    bodies: int
    labels: int
    width: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shade:
    """A shade of the map, from the lightest: its name, and the numbers of bodies that it stands for."""

    name: str
    first: int
    last: int | None


def rank_bodies(
    awards: Iterable[ListedAward], *, facet: str, label_of: Callable[[str], str], list_address: str
) -> list[RankedRow]:
    """Return the values of a facet, those with most bodies first; bodies without one are left out."""
    bodies: dict[str, set[int]] = defaultdict(set)
    labels: dict[str, int] = defaultdict(int)
    for award in awards:
        code = getattr(award, facet)
        if code:
            bodies[code].add(award.territory)
            labels[code] += 1
    longest = max(map(len, bodies.values()), default=0)
    rows = [
        RankedRow(
            code=code,
            label=label_of(code),
            bodies=len(found),
            labels=labels[code],
            width=percent(len(found), of=longest),
            address=f"{list_address}?{urlencode({facet: code})}" if list_address else "",
        )
        for code, found in bodies.items()
    ]
    return sorted(rows, key=lambda row: (-row.bodies, -row.labels, make_slug(row.label)))


def shade_of(number: int) -> str:
    """Return the shade of a département with so many bodies, nothing for none."""
    reached = sum(number >= first for first in SHADES_FROM)
    return f"shade-{reached}" if reached else ""


def shades_in_use(numbers: Iterable[int]) -> list[Shade]:
    """Return the shades up to the darkest in use."""
    most = max(numbers, default=0)
    lasts = [following - 1 for following in SHADES_FROM[1:]]
    return [
        Shade(name=shade_of(first), first=first, last=last)
        for first, last in zip(SHADES_FROM, [*lasts, None], strict=True)
        if first <= most
    ]
