# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from fractions import Fraction

from tests.laureats.levels.factories import compute, make_criterion, make_domain, make_grid, make_level


def test_domain_score_weighs_marks_and_maxima():
    """100 × (1·4 + 2·3) / (1·5 + 2·4) = 1000 / 13 = 76.923…"""
    grid = make_grid(make_domain("STR", "STR-1", make_criterion("STR-2", maximum="4", weight="2")))

    result = compute(grid, {"ada": {"STR-1": "4", "STR-2": "3"}})

    assert (result.exact_total, result.domain_scores) == (Fraction(1000, 13), {"STR": Fraction("76.92")})


def test_weights_and_maxima_may_have_decimals():
    """100 × (0.5·1.5 + 1.25·2) / (0.5·2.5 + 1.25·4) = 100 × 3.25 / 6.25 = 52."""
    grid = make_grid(
        make_domain(
            "STR",
            make_criterion("STR-1", maximum="2.5", weight="0.5"),
            make_criterion("STR-2", maximum="4", weight="1.25"),
        )
    )

    result = compute(grid, {"ada": {"STR-1": "1.5", "STR-2": "2"}})

    assert result.total == 52


def test_bonus_adds_points_and_no_maximum():
    """100 × (3 + 1) / 5 = 80."""
    grid = make_grid(make_domain("STR", "STR-1", make_criterion("STR-2", maximum="3", bonus=True)))

    result = compute(grid, {"ada": {"STR-1": "3", "STR-2": "1"}})

    assert result.domain_scores == {"STR": 80}


def test_bonus_counts_with_its_weight():
    """100 × (3 + 0.5·2) / 5 = 80."""
    grid = make_grid(make_domain("STR", "STR-1", make_criterion("STR-2", weight="0.5", bonus=True)))

    result = compute(grid, {"ada": {"STR-1": "3", "STR-2": "2"}})

    assert result.domain_scores == {"STR": 80}


def test_bonus_said_not_applicable_costs_nothing():
    """100 × 3 / 5 = 60."""
    grid = make_grid(make_domain("STR", "STR-1", make_criterion("STR-2", bonus=True)))

    result = compute(grid, {"ada": {"STR-1": "3", "STR-2": "NA"}})

    assert result.domain_scores == {"STR": 60}


def test_domain_score_is_capped_at_100():
    """100 × (5 + 3) / 5 = 160, capped."""
    grid = make_grid(make_domain("STR", "STR-1", make_criterion("STR-2", maximum="3", bonus=True)))

    result = compute(grid, {"ada": {"STR-1": "5", "STR-2": "3"}})

    assert result.domain_scores == {"STR": 100}


def test_total_uses_capped_scores():
    """STR 160 capped to 100, weight 2; OD 40, weight 1: (200 + 40) / 3 = 80, not (320 + 40) / 3 = 120."""
    grid = make_grid(
        make_domain("STR", "STR-1", make_criterion("STR-2", maximum="3", bonus=True), weight="2"),
        make_domain("OD", "OD-1"),
    )

    result = compute(grid, {"ada": {"STR-1": "5", "STR-2": "3", "OD-1": "2"}})

    assert result.total == 80


def test_total_uses_unrounded_scores():
    """STR 0.005, shown 0.01, and OD 0: 0.0025, shown 0.00; from shown scores it would be 0.005, shown 0.01."""
    grid = make_grid(make_domain("STR", make_criterion("STR-1", maximum="200")), make_domain("OD", "OD-1"))

    result = compute(grid, {"ada": {"STR-1": "0.01", "OD-1": "0"}})

    assert (result.domain_scores, result.total) == ({"STR": Fraction("0.01"), "OD": 0}, 0)


def test_removed_criterion_leaves_points_and_maxima():
    """STR-2 is not applicable for both: 100 × 4 / 5 = 80."""
    grid = make_grid(make_domain("STR", "STR-1", "STR-2"))

    result = compute(grid, {"ada": {"STR-1": "4", "STR-2": "NA"}, "bob": {"STR-1": "4", "STR-2": "NA"}})

    assert result.domain_scores == {"STR": 80}


def test_domain_left_with_bonus_criteria_only_is_removed_with_its_weight():
    """FMT has no maximum left, its bonus points are lost: the total is STR's 40."""
    grid = make_grid(
        make_domain("STR", "STR-1"),
        make_domain("FMT", "FMT-1", make_criterion("FMT-2", bonus=True), weight="3"),
    )

    result = compute(grid, {"ada": {"STR-1": "2", "FMT-1": "NA", "FMT-2": "5"}})

    assert (result.status, result.domain_scores, result.total) == ("complete", {"STR": 40}, 40)


def test_no_domain_left_is_incomplete():
    grid = make_grid(make_domain("STR", "STR-1"), levels=[make_level("1", "0")])

    result = compute(grid, {"ada": {"STR-1": "NA"}, "bob": {"STR-1": "NA"}})

    assert (result.status, result.total, result.computed_level, result.next_level) == ("incomplete", None, None, None)


def test_nothing_but_zeros_is_complete():
    grid = make_grid(levels=[make_level("1", "0")])

    result = compute(grid, {"ada": {"STR-1": "0"}})

    assert (result.status, result.total, result.computed_level) == ("complete", 0, "1")


def test_marks_off_the_step_are_still_added_exactly():
    """(1/3 + 1/7) / 2 = 5/21 of 5 points: 100/21."""
    result = compute(make_grid(), {"ada": {"STR-1": "1/3"}, "bob": {"STR-1": "1/7"}})

    assert result.exact_total == Fraction(100, 21)
