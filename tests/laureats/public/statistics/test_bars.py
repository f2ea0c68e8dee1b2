# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bars in per cent."""

import pytest

from laureats.public.statistics.bars import Segment, percent, stack_segments
from laureats.public.statistics.by_body import Shade, shade_of, shades_in_use


def test_segments_follow_each_other_and_zero_is_not_drawn():
    assert stack_segments([("low", 1), ("middle", 0), ("high", 2)], longest=4) == [
        Segment(start="0.00%", width="25.00%", name="low"),
        Segment(start="25.00%", width="50.00%", name="high"),
    ]


@pytest.mark.parametrize(("number", "of", "written"), [(1, 3, "33.33%"), (0, 0, "0.00%"), (5, 5, "100.00%")])
def test_percent_is_written_with_a_point(number, of, written):
    assert percent(number, of=of) == written


@pytest.mark.parametrize(
    ("number", "shade"), [(0, ""), (1, "shade-1"), (2, "shade-2"), (4, "shade-3"), (9, "shade-4"), (300, "shade-5")]
)
def test_more_bodies_are_a_darker_shade(number, shade):
    assert shade_of(number) == shade


def test_shades_of_the_legend_go_up_to_the_darkest_in_use():
    assert shades_in_use([1, 4]) == [
        Shade(name="shade-1", first=1, last=1),
        Shade(name="shade-2", first=2, last=2),
        Shade(name="shade-3", first=3, last=4),
    ]
    assert shades_in_use([]) == []
    assert shades_in_use([12])[-1] == Shade(name="shade-5", first=10, last=None)
