# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How near a file stands to a threshold, on either side."""

from fractions import Fraction

import pytest

from laureats.deliberation.thresholds import NearThreshold, find_nearest_threshold
from tests.laureats.levels.factories import compute, make_criterion, make_domain, make_grid, make_level

STR = make_domain("STR", make_criterion("STR-1", maximum="100"))
OD = make_domain("OD", make_criterion("OD-1", maximum="100"))
GRID = make_grid(STR, OD, levels=[make_level("1", "0"), make_level("2", "40"), make_level("3", "60", OD="50")])


def nearest(grid=GRID, **points):
    marks = {f"{domain}-1": given for domain, given in points.items()}
    return find_nearest_threshold(compute(grid, {"ada": marks}))


@pytest.mark.parametrize(
    ("points", "threshold"),
    [
        (("43", "43"), ("2", None, "40", "3")),
        (("59.5", "59.5"), ("3", None, "60", "-0.5")),
        (("70", "49"), ("3", None, "60", "-0.5")),
        (("80", "50.25"), ("3", "OD", "50", "0.25")),
        (("96", "48"), ("3", "OD", "50", "-2")),
        (("40", "40"), ("2", None, "40", "0")),
    ],
)
def test_the_nearest_threshold_is_of_the_total_or_of_a_domain_above_or_below(points, threshold):
    level, domain, required, margin = threshold

    assert nearest(STR=points[0], OD=points[1]) == NearThreshold(
        level=level, domain=domain, required=Fraction(required), margin=Fraction(margin)
    )


def test_a_threshold_of_0_cannot_be_missed():
    assert nearest(make_grid(STR, levels=[make_level("1", "0")]), STR="0") is None


def test_a_removed_domain_has_no_threshold():
    assert nearest(make_grid(STR, OD, levels=[make_level("1", "20", OD="50")]), STR="50", OD="NA") == NearThreshold(
        level="1", domain=None, required=Fraction(20), margin=Fraction(30)
    )


def test_an_incomplete_file_is_near_nothing():
    assert nearest(STR="40") is None
