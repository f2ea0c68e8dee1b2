# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from fractions import Fraction

import pytest

from laureats.levels import format_exact, format_points, round_half_up
from tests.laureats.levels.factories import compute, make_criterion, make_domain, make_grid, make_level


@pytest.mark.parametrize(
    ("value", "rounded"),
    [("59.995", "60"), ("59.9949", "59.99"), ("0.005", "0.01"), ("0.004999", "0"), ("62.5", "62.5"), ("-0.005", "0")],
)
def test_round_half_up_takes_ties_to_the_greater_hundredth(value, rounded):
    assert round_half_up(Fraction(value)) == Fraction(rounded)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("62.5", "62.50"),
        ("2/3", "0.67"),
        ("0", "0.00"),
        ("100", "100.00"),
        ("59.995", "60.00"),
        ("0.07", "0.07"),
        ("-1.5", "-1.50"),
        ("-0.25", "-0.25"),
        ("-0.001", "0.00"),
    ],
)
def test_format_points_always_shows_two_decimals(value, text):
    assert format_points(Fraction(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("4", "4"),
        ("100", "100"),
        ("2.5", "2.5"),
        ("-0.5", "-0.5"),
        ("0.000001", "0.000001"),
        ("0.0000001", "1/10000000"),
        ("7/3", "7/3"),
    ],
)
def test_format_exact_loses_nothing(value, text):
    assert format_exact(Fraction(value)) == text


def test_total_of_59_995_is_shown_and_compared_as_60():
    """100 × 119.99 / 200 = 59.995, shown 60.00: a level from 60 is reached."""
    grid = make_grid(make_domain("STR", make_criterion("STR-1", maximum="200")), levels=[make_level("1", "60")])

    result = compute(grid, {"ada": {"STR-1": "119.99"}})

    assert (result.exact_total, result.total, result.computed_level) == (Fraction("59.995"), 60, "1")


def test_total_of_59_994_is_shown_and_compared_as_59_99():
    """100 × 119.988 / 200 = 59.994, shown 59.99: a level from 60 is not reached."""
    grid = make_grid(make_domain("STR", make_criterion("STR-1", maximum="200")), levels=[make_level("1", "60")])

    result = compute(grid, {"ada": {"STR-1": "119.988"}})

    assert (result.total, result.computed_level) == (Fraction("59.99"), None)


def test_domain_minimum_is_compared_with_the_rounded_score():
    """100 × 119.99 / 200 = 59.995, shown 60.00: a minimum of 60 holds."""
    grid = make_grid(
        make_domain("STR", make_criterion("STR-1", maximum="200")), levels=[make_level("1", "0", STR="60")]
    )

    result = compute(grid, {"ada": {"STR-1": "119.99"}})

    assert result.computed_level == "1"
