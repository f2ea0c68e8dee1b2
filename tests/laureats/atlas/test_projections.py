# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where degrees fall on the plane."""

import pytest

from laureats.atlas.projections import project_around, project_metropolitan

EARTH_KM = 6371


def test_middle_of_the_conic_projection_is_its_origin():
    assert project_metropolitan(46.5, 3.0) == pytest.approx((0, 0))


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    # Great circles: Paris to Lyon, Brest to Strasbourg, Lille to Perpignan.
    [
        ((48.8566, 2.3522), (45.764, 4.8357), 392),
        ((48.3904, -4.4861), (48.5734, 7.7521), 900),
        ((50.6292, 3.0573), (42.6887, 2.8948), 883),
    ],
)
def test_conic_projection_keeps_distances_within_one_percent(one, other, kilometres):
    (x1, y1), (x2, y2) = project_metropolitan(*one), project_metropolitan(*other)

    assert ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5 * EARTH_KM == pytest.approx(kilometres, rel=0.01)


def test_north_is_up_and_east_is_right():
    north, south = project_metropolitan(49, 2), project_metropolitan(44, 2)
    east, west = project_metropolitan(46, 6), project_metropolitan(46, -1)

    assert (north[1] < south[1], east[0] > west[0]) == (True, True)


def test_a_degree_around_an_island_is_as_wide_as_it_is_there():
    project = project_around(60)
    (x1, y1), (x2, y2) = project(60, 10), project(61, 11)

    assert (x2 - x1) / (y1 - y2) == pytest.approx(0.5)
