# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from fractions import Fraction

import pytest

from laureats.levels import NextLevel
from tests.laureats.levels.factories import compute, make_domain, make_grid, make_level, make_profile, make_thresholds

LEVELS = [make_level("1", "20"), make_level("2", "40", OD="20"), make_level("3", "80", STR="60", OD="60")]


def climb(strategy, open_data, *, levels=LEVELS, profiles=()):
    """Compute with two domains of one five-point criterion each, so a point is worth 20 in its domain."""
    grid = make_grid(make_domain("STR", "STR-1"), make_domain("OD", "OD-1"), levels=levels, profiles=profiles)
    return compute(grid, {"ada": {"STR-1": strategy, "OD-1": open_data}})


@pytest.mark.parametrize(
    ("strategy", "open_data", "level"),
    [
        ("1", "0.5", None),  # 20 and 10: total 15
        ("1", "1", "1"),  # 20 and 20: total 20, exactly enough
        ("3.5", "0.5", "1"),  # 70 and 10: total 40, but OD below 20
        ("3", "1", "2"),  # 60 and 20: total 40 and OD 20, both exactly enough
        ("5", "2.5", "2"),  # 100 and 50: total 75
        ("5", "3", "3"),  # 100 and 60: total 80, all exactly enough
        ("2.5", "5", "2"),  # 50 and 100: total 75
        ("5", "5", "3"),
    ],
)
def test_level_is_the_highest_whose_thresholds_all_hold(strategy, open_data, level):
    assert climb(strategy, open_data).computed_level == level


def test_level_that_asks_for_nothing_is_always_reached():
    assert climb("0", "0", levels=[make_level("1", "0")]).computed_level == "1"


def test_no_level_in_the_grid_means_no_label():
    result = climb("5", "5", levels=[])

    assert (result.status, result.computed_level, result.next_level) == ("complete", None, None)


def test_minimum_of_a_removed_domain_holds():
    """OD is not applicable: STR 100, total 100 reaches level 3 whatever its minimum of OD."""
    assert climb("5", "NA").computed_level == "3"


def test_next_level_without_label_is_the_lowest():
    """20 and 10: total 15, 5 short of 20."""
    assert climb("1", "0.5").next_level == NextLevel(code="1", total_short=Fraction(5), domains_short={})


def test_next_level_is_none_at_the_top():
    assert climb("5", "5").next_level is None


def test_next_level_lists_unmet_domain_minima_only():
    """60 and 20: total 40 is 40 short of 80; STR has its 60, OD is 40 short of 60."""
    expected = NextLevel(code="3", total_short=Fraction(40), domains_short={"OD": Fraction(40)})

    assert climb("3", "1").next_level == expected


def test_next_level_has_no_total_short_when_only_a_minimum_is_unmet():
    """70 and 10: total 40 is met, OD is 10 short of 20."""
    expected = NextLevel(code="2", total_short=Fraction(0), domains_short={"OD": Fraction(10)})

    assert climb("3.5", "0.5").next_level == expected


def test_next_level_asks_nothing_of_a_removed_domain():
    """OD is not applicable: STR 60, total 60, 20 short of 80."""
    assert climb("3", "NA").next_level == NextLevel(code="3", total_short=Fraction(20), domains_short={})


def test_next_level_uses_the_thresholds_of_the_profile():
    """20 and 10: total 15, 1.5 short of the profile's 16.5; STR 20 is 5 short of its 25."""
    profile = make_profile("small", levels={"1": make_thresholds("16.5", STR="25")})
    expected = NextLevel(code="1", total_short=Fraction("1.5"), domains_short={"STR": Fraction(5)})

    assert climb("1", "0.5", profiles=[profile]).next_level == expected


def test_shortfall_counts_from_the_rounded_total():
    """(100·1/3/5 + 0) / 2 = 3.333…, shown 3.33: 20 − 3.33 = 16.67."""
    assert climb("1/3", "0").next_level.total_short == Fraction("16.67")


def test_every_threshold_is_checked_in_ascending_order():
    """60 and 20, total 40: the minima of level 3 are listed by domain code, OD unmet, STR met."""
    checks = [
        (
            level.code,
            level.is_met,
            [(each.domain, each.required, each.reached, each.is_met) for each in level.thresholds],
        )
        for level in climb("3", "1").levels
    ]

    assert checks == [
        ("1", True, [(None, 20, 40, True)]),
        ("2", True, [(None, 40, 40, True), ("OD", 20, 20, True)]),
        ("3", False, [(None, 80, 40, False), ("OD", 60, 20, False), ("STR", 60, 60, True)]),
    ]
