# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Krippendorff's alpha: by hand, by the edges, and against the library of that name."""

from fractions import Fraction

import krippendorff
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from laureats.levels import Agreement, measure_agreement, measure_agreement_by_domain
from tests.laureats.levels.factories import compute, make_criterion, make_domain, make_grid
from tests.laureats.levels.strategies import cases, moderate

GRID = make_grid(make_domain("STR", "STR-1", "STR-2"))
JURORS = "abcde"


def measure(*files, grid=GRID, **options):
    """Measure files given as marks by juror."""
    return measure_agreement([compute(grid, marks, **options) for marks in files])


def test_jurors_who_give_the_same_marks_agree_fully():
    marks = {"ada": {"STR-1": "5", "STR-2": "2"}, "bob": {"STR-1": "5", "STR-2": "2"}}

    assert measure(marks) == Agreement(alpha=Fraction(1), units=2, marks=4)


def test_alpha_is_that_of_a_sum_by_hand():
    """Fifths: (5, 3) and (2, 2). Within: 4/25 and 0, so Do = (2·4/25 / 1) / 4 = 2/25.

    Any two of 5, 3, 2, 2: differences 2, 3, 3, 1, 1, 0, squares 24, so De = 2·24/25 / 12 = 4/25: alpha = 1 − 1/2.
    """
    marks = {"ada": {"STR-1": "5", "STR-2": "2"}, "bob": {"STR-1": "3", "STR-2": "2"}}

    assert measure(marks) == Agreement(alpha=Fraction(1, 2), units=2, marks=4)


def test_marks_are_compared_as_shares_of_their_maximum():
    """10 out of 20 and 1.5 out of 3 are the same half: nothing to tell apart, until a mark differs."""
    grid = make_grid(make_domain("STR", make_criterion("STR-1", maximum="20"), make_criterion("STR-2", maximum="3")))
    halves = {"ada": {"STR-1": "10", "STR-2": "1.5"}, "bob": {"STR-1": "10", "STR-2": "1.5"}}

    assert measure(halves, grid=grid) == Agreement(alpha=None, units=2, marks=4)


def test_a_criterion_with_one_graded_mark_is_no_unit():
    marks = {"ada": {"STR-1": "5", "STR-2": "2"}, "bob": {"STR-1": "3", "STR-2": "NA"}, "eve": {"STR-1": "4"}}

    assert measure(marks).marks == 3


def test_marks_that_count_nowhere_are_left_out():
    marks = {"ada": {"STR-1": "5"}, "bob": {"STR-1": "3"}, "eve": {"STR-1": "0"}, "ivo": {"STR-1": "0"}}

    assert measure(marks, seats={"eve": "ended-excluded"}, recused={"ivo"}).marks == 2


def test_nothing_to_compare_has_no_alpha():
    assert measure_agreement([]) == Agreement(alpha=None, units=0, marks=0)


def test_domains_are_measured_apart():
    grid = make_grid(make_domain("STR", "STR-1", "STR-2"), make_domain("OD", "OD-1"))
    marks = {"ada": {"STR-1": "5", "STR-2": "2", "OD-1": "1"}, "bob": {"STR-1": "3", "STR-2": "2", "OD-1": "3"}}

    assert measure_agreement_by_domain([compute(grid, marks)]) == {
        "STR": Agreement(alpha=Fraction(1, 2), units=2, marks=4),
        "OD": Agreement(alpha=Fraction(0), units=1, marks=2),
    }


@moderate
@given(st.lists(st.lists(st.integers(0, 10) | st.none(), min_size=5, max_size=5), min_size=2, max_size=8))
def test_alpha_is_that_of_the_library(files):
    """Units as rows, jurors as columns, half points out of 5; None is missing."""
    assume(len({value for row in files if len(row) - row.count(None) > 1 for value in row if value is not None}) > 1)
    results = [
        compute(
            make_grid(make_domain("STR", "STR-1")),
            {
                juror: {"STR-1": str(Fraction(value, 2))}
                for juror, value in zip(JURORS, row, strict=True)
                if value is not None
            },
        )
        for row in files
    ]
    data = [[float("nan") if value is None else value / 10 for value in column] for column in zip(*files, strict=True)]

    expected = krippendorff.alpha(reliability_data=data, level_of_measurement="interval")

    assert float(measure_agreement(results).alpha) == pytest.approx(expected, abs=1e-9)


@moderate
@given(cases())
def test_alpha_never_passes_1(case):
    alpha = measure_agreement([case.compute()]).alpha

    assert alpha is None or alpha <= 1
