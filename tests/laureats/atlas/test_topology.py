# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Simplified outlines still touch."""

from laureats.atlas.paths import write_path
from laureats.atlas.topology import find_junctions, simplify_ring

# Two squares side by side; their common border has a bend, and each keeps a useless point.
LEFT = [(0, 0), (5, 0), (10, 0), (13, 5), (10, 10), (0, 10), (0, 0)]
RIGHT = [(20, 10), (10, 10), (13, 5), (10, 0), (20, 0), (20, 5), (20, 10)]


def simplify(ring, *, tolerance):
    return simplify_ring(ring, junctions=find_junctions([LEFT, RIGHT]), tolerance=tolerance)


def test_junctions_are_where_three_borders_meet():
    assert find_junctions([LEFT, RIGHT]) == {(10, 0), (10, 10)}


def test_neighbours_keep_the_same_border():
    left, right = simplify(LEFT, tolerance=1), simplify(RIGHT, tolerance=1)

    assert (13, 5) in left
    assert (13, 5) in right
    assert (20, 5) not in right


def test_a_bend_under_the_tolerance_goes_on_both_sides():
    left, right = simplify(LEFT, tolerance=4), simplify(RIGHT, tolerance=4)

    assert (13, 5) not in {*left, *right}
    assert {(10, 0), (10, 10)} <= {*left} & {*right}


def test_an_island_stays_closed_whatever_the_tolerance():
    island = [(0, 0), (4, 1), (8, 0), (8, 8), (0, 8), (0, 0)]

    simplified = simplify_ring(island, junctions=set(), tolerance=2)

    assert simplified == [(0, 0), (8, 0), (8, 8), (0, 8), (0, 0)]


def test_path_is_whole_numbers_and_relative_steps():
    assert write_path([[(0.2, 0), (10, 0), (10, 10.4), (0.2, 0)]]) == "M0 0l10 0 0 10z"


def test_path_leaves_out_specks_but_not_the_only_ring():
    square = [(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)]
    speck = [(20, 20), (21, 20), (21, 21), (20, 20)]

    assert write_path([speck, square]) == "M0 0l9 0 0 9-9 0z"
    assert write_path([speck]) == "M20 20l1 0 0 1z"
