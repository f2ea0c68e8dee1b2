# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from fractions import Fraction

from laureats.levels import JurorProfile, juror_profiles
from tests.laureats.levels.factories import compute, make_domain, make_grid, make_profile

GRID = make_grid(make_domain("STR", "STR-1", "STR-2"))


def make_expected(deviation, not_applicable, missing):
    return JurorProfile(
        mean_deviation=None if deviation is None else Fraction(deviation),
        not_applicable_share=None if not_applicable is None else Fraction(not_applicable),
        missing_share=None if missing is None else Fraction(missing),
    )


def test_mean_deviation_is_signed_and_over_several_results():
    """STR-1: 5 and 3, mean 4; STR-2: 2 and 2; second file 4 and 1, mean 2.5, and 3 and 3.

    ada is above by 1 + 0 + 1.5 + 0 in 4 marks: 0.625; bob below by as much.
    """
    results = [
        compute(GRID, {"ada": {"STR-1": "5", "STR-2": "2"}, "bob": {"STR-1": "3", "STR-2": "2"}}),
        compute(GRID, {"ada": {"STR-1": "4", "STR-2": "3"}, "bob": {"STR-1": "1", "STR-2": "3"}}),
    ]

    assert juror_profiles(results) == {
        "ada": make_expected("0.625", "0", "0"),
        "bob": make_expected("-0.625", "0", "0"),
    }


def test_shares_are_of_the_marks_given_or_still_owed():
    """eve owes 2: one not applicable, one missing. STR-1: (5 + 2) / 2 = 3.5; STR-2: 4, 1, mean 2.5."""
    result = compute(
        GRID,
        {"ada": {"STR-1": "5", "STR-2": "4"}, "bob": {"STR-1": "2", "STR-2": "1"}, "eve": {"STR-1": "NA"}},
    )

    assert juror_profiles([result]) == {
        "ada": make_expected("1.5", "0", "0"),
        "bob": make_expected("-1.5", "0", "0"),
        "eve": make_expected(None, "1/2", "1/2"),
    }


def test_marks_on_a_criterion_without_mark_are_not_compared():
    """STR-2 is removed, half of the voters saying not applicable: bob's 5 has nothing to be compared with."""
    result = compute(GRID, {"ada": {"STR-1": "4", "STR-2": "NA"}, "bob": {"STR-1": "2", "STR-2": "5"}})

    assert juror_profiles([result]) == {
        "ada": make_expected("1", "1/2", "0"),
        "bob": make_expected("-1", "0", "0"),
    }


def test_recused_juror_owes_nothing_and_is_compared_with_nothing():
    marks = {"ada": {"STR-1": "5", "STR-2": "5"}, "bob": {"STR-1": "1"}}

    assert juror_profiles([compute(GRID, marks, recused={"bob"})]) == {
        "ada": make_expected("0", "0", "0"),
        "bob": make_expected(None, None, None),
    }


def test_juror_who_left_owes_nothing():
    marks = {"ada": {"STR-1": "5", "STR-2": "5"}, "bob": {"STR-1": "1"}}

    assert juror_profiles([compute(GRID, marks, seats={"bob": "ended-kept"})]) == {
        "ada": make_expected("1", "0", "0"),
        "bob": make_expected("-2", "0", "0"),
    }


def test_excluded_seat_has_no_profile():
    marks = {"ada": {"STR-1": "5", "STR-2": "5"}, "bob": {"STR-1": "1"}}

    assert juror_profiles([compute(GRID, marks, seats={"bob": "ended-excluded"})]) == {
        "ada": make_expected("0", "0", "0")
    }


def test_criteria_the_profile_removes_are_not_owed():
    grid = make_grid(
        make_domain("STR", "STR-1", "STR-2"),
        profiles=[make_profile("small", not_applicable=frozenset({"STR-2"}))],
    )

    assert juror_profiles([compute(grid, {"ada": {"STR-1": "5"}})]) == {"ada": make_expected("0", "0", "0")}


def test_no_result_has_no_juror_profile():
    assert juror_profiles([]) == {}
