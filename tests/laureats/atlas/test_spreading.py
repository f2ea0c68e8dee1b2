# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Points that would hide each other."""

from itertools import combinations

import pytest

from laureats.atlas.spreading import MOST_TRIES, Disc, spread_discs


def overlaps(discs, *, gap):
    return [
        (one, other)
        for one, other in combinations(discs, 2)
        if (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < (one.radius + other.radius + gap - 1e-9) ** 2
    ]


def test_points_with_room_stay_where_they_are():
    discs = [Disc(x=0, y=0, radius=5), Disc(x=20, y=0, radius=5)]

    assert spread_discs(discs, gap=2) == discs


def test_no_points_is_no_points():
    assert spread_discs([], gap=2) == []


def test_first_come_keeps_its_place():
    first, second = spread_discs([Disc(x=3, y=4, radius=5)] * 2, gap=2)

    assert first == Disc(x=3, y=4, radius=5)
    assert ((second.x - 3) ** 2 + (second.y - 4) ** 2) ** 0.5 == pytest.approx(12, abs=5)


def test_a_crowd_is_spread_without_overlap_the_same_way_each_time():
    crowd = [Disc(x=100, y=100, radius=4 + number % 3 * 4) for number in range(40)]

    spread = spread_discs(crowd, gap=1)

    assert overlaps(spread, gap=1) == []
    assert spread == spread_discs(crowd, gap=1)


def test_what_finds_no_room_is_drawn_where_it_is():
    crowd = [Disc(x=0, y=0, radius=5)] * (MOST_TRIES // 2)

    assert spread_discs(crowd, gap=1).count(crowd[0]) > 1
