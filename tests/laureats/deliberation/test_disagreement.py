# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the jurors of a file stand furthest apart."""

from fractions import Fraction

from laureats.deliberation.disagreement import Spread, find_widest_spread
from tests.laureats.levels.factories import compute, make_criterion, make_domain, make_grid

GRID = make_grid(make_domain("STR", make_criterion("STR-1", maximum="10"), make_criterion("STR-2", maximum="4")))


def test_spreads_are_compared_relative_to_the_maximum():
    result = compute(GRID, {"ada": {"STR-1": "8", "STR-2": "1"}, "bob": {"STR-1": "4", "STR-2": "3"}})

    spread = find_widest_spread(result)

    assert spread == Spread(criterion="STR-2", lowest=Fraction(1), highest=Fraction(3), max_points=Fraction(4))
    assert spread.share == Fraction(1, 2)


def test_what_does_not_count_is_not_compared():
    marks = {
        "ada": {"STR-1": "5", "STR-2": "NA"},
        "bob": {"STR-1": "6", "STR-2": "4"},
        "eve": {"STR-1": "0"},
        "kim": {"STR-1": "10"},
    }
    result = compute(GRID, marks, recused=["eve"], seats={"kim": "ended-excluded"})

    assert find_widest_spread(result) == Spread(
        criterion="STR-1", lowest=Fraction(5), highest=Fraction(6), max_points=Fraction(10)
    )


def test_an_incomplete_file_has_its_spreads():
    result = compute(GRID, {"ada": {"STR-1": "1"}, "bob": {"STR-1": "9"}})

    assert (result.status, find_widest_spread(result).share) == ("incomplete", Fraction(4, 5))


def test_one_juror_disagrees_with_nobody():
    assert find_widest_spread(compute(GRID, {"ada": {"STR-1": "1", "STR-2": "4"}})) is None
