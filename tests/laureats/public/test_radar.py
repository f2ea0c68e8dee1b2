# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The coordinates of the radar."""

from decimal import Decimal

import pytest

from laureats.public.radar import Dot, draw_radar

FOUR = [Decimal(100), Decimal(50), Decimal(0), Decimal("25")]


def test_points_turn_clockwise_from_the_top():
    radar = draw_radar(points=FOUR, earlier=[None] * 4)

    assert radar.dots == [
        Dot(x="160.0", y="36.0"),
        Dot(x="222.0", y="160.0"),
        Dot(x="160.0", y="160.0"),
        Dot(x="129.0", y="160.0"),
    ]
    assert radar.shape == "160.0,36.0 222.0,160.0 160.0,160.0 129.0,160.0"


def test_each_axis_bears_the_number_of_its_row():
    radar = draw_radar(points=FOUR, earlier=[None] * 4)

    assert [(axis.number, axis.end) for axis in radar.axes] == [
        (1, Dot(x="160.0", y="36.0")),
        (2, Dot(x="284.0", y="160.0")),
        (3, Dot(x="160.0", y="284.0")),
        (4, Dot(x="36.0", y="160.0")),
    ]


def test_earlier_shape_is_drawn_when_every_domain_has_an_earlier_point():
    radar = draw_radar(points=FOUR, earlier=[Decimal(100)] * 4)

    assert radar.earlier_shape == "160.0,36.0 284.0,160.0 160.0,284.0 36.0,160.0"


def test_earlier_points_stand_alone_when_one_is_missing():
    radar = draw_radar(points=FOUR, earlier=[Decimal(100), None, Decimal(50), None])

    assert (radar.earlier_shape, radar.earlier_dots) == ("", [Dot(x="160.0", y="36.0"), Dot(x="160.0", y="222.0")])


def test_points_beyond_a_hundred_stay_on_the_rim():
    radar = draw_radar(points=[Decimal("104.5"), *FOUR[1:]], earlier=[None] * 4)

    assert radar.dots[0] == Dot(x="160.0", y="36.0")


@pytest.mark.parametrize("count", [0, 1, 2])
def test_fewer_than_three_domains_draw_nothing(count):
    assert draw_radar(points=FOUR[:count], earlier=[None] * count) is None
