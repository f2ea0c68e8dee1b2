# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from fractions import Fraction

import pytest

from laureats.levels import CriterionState
from tests.laureats.levels.factories import compute, make_criterion, make_domain, make_grid


def settle(grid, points, **others):
    """Return the state and mark of STR-1 for points given by jurors a, b, c…; None is missing."""
    marks = {juror: {"STR-1": each} if each else {} for juror, each in zip("abcdef", points, strict=False)}
    criterion = compute(grid, marks, **others).domains[0].criteria[0]
    return criterion.state, criterion.mark


@pytest.mark.parametrize(
    ("points", "mark"),
    [
        (["4"], "4"),
        (["3", "4", "5"], "4"),  # 12 / 3
        (["0", "4"], "2"),  # zero is a mark: (0 + 4) / 2
        (["1", "2", "2"], "5/3"),
        (["2.5", "3"], "2.75"),  # 5.5 / 2
    ],
)
def test_mean_of_the_graded_marks(points, mark):
    assert settle(make_grid(), points) == (CriterionState.COUNTED, Fraction(mark))


@pytest.mark.parametrize(
    ("points", "mark"),
    [
        (["4"], "4"),
        (["5", "1", "4"], "4"),  # 1 4 5
        (["5", "1", "2", "4"], "3"),  # 1 2 4 5: (2 + 4) / 2
        (["0", "0", "0", "5", "5", "5"], "2.5"),  # (0 + 5) / 2
        (["2.5", "2"], "2.25"),  # 4.5 / 2
        (["0", "0", "0", "5"], "0"),
    ],
)
def test_median_of_an_even_number_is_the_mean_of_the_middle_two(points, mark):
    assert settle(make_grid(aggregation="median"), points) == (CriterionState.COUNTED, Fraction(mark))


def test_median_leaves_not_applicable_out():
    """1 and 4 are graded, one of three voters says not applicable: (1 + 4) / 2."""
    assert settle(make_grid(aggregation="median"), ["1", "NA", "4"]) == (CriterionState.COUNTED, Fraction("2.5"))


@pytest.mark.parametrize(("voters", "state"), [(1, "under_quorum"), (2, "counted"), (3, "counted")])
def test_fewer_voters_than_the_quorum_settle_nothing(voters, state):
    assert settle(make_grid(quorum=2), ["4"] * voters + [None])[0] == state


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (["NA"], ("not_applicable", None)),  # 1 of 1
        (["NA", "4"], ("not_applicable", None)),  # 1 of 2: exactly half
        (["NA", "NA", "4", "5"], ("not_applicable", None)),  # 2 of 4: exactly half
        (["NA", "NA", "4"], ("not_applicable", None)),  # 2 of 3
        (["NA", "4", "5"], ("counted", Fraction("4.5"))),  # 1 of 3: (4 + 5) / 2
        (["NA", "NA", "3", "4", "5"], ("counted", Fraction(4))),  # 2 of 5
    ],
)
def test_half_of_the_voters_saying_not_applicable_remove_the_criterion(points, expected):
    assert settle(make_grid(), points) == expected


def test_missing_marks_do_not_weigh_against_not_applicable():
    """One not applicable of two voters, three jurors silent: half of the voters, removed."""
    assert settle(make_grid(), ["NA", "4", None, None, None])[0] == "not_applicable"


def test_not_applicable_makes_a_voter_for_the_quorum():
    """Two graded and one not applicable are three voters."""
    assert settle(make_grid(quorum=3), ["4", "5", "NA"]) == ("counted", Fraction("4.5"))


def test_quorum_is_checked_before_not_applicable():
    """A single voter who says not applicable misses a quorum of two rather than removing the criterion."""
    assert settle(make_grid(quorum=2), ["NA", None]) == ("under_quorum", None)


def test_one_criterion_under_quorum_leaves_the_candidature_incomplete():
    grid = make_grid(make_domain("STR", "STR-1", "STR-2"), quorum=2)

    result = compute(grid, {"ada": {"STR-1": "4", "STR-2": "4"}, "bob": {"STR-1": "4"}})

    assert (result.status, result.total, result.domain_scores) == ("incomplete", None, {})


def test_bonus_under_quorum_leaves_the_candidature_incomplete():
    grid = make_grid(make_domain("STR", "STR-1", make_criterion("STR-2", bonus=True)), quorum=2)

    result = compute(grid, {"ada": {"STR-1": "4", "STR-2": "4"}, "bob": {"STR-1": "4"}})

    assert result.status == "incomplete"


def test_quorum_is_asked_even_in_a_domain_that_would_be_removed():
    """FMT-1 is not applicable, so FMT would go; its bonus still misses the quorum."""
    grid = make_grid(make_domain("STR", "STR-1"), make_domain("FMT", "FMT-1", make_criterion("FMT-2", bonus=True)))

    result = compute(grid, {"ada": {"STR-1": "4", "FMT-1": "NA"}})

    assert result.status == "incomplete"


def test_recused_juror_is_no_voter_even_with_marks():
    """ada stands aside: bob's 2 alone counts."""
    assert settle(make_grid(), ["5", "2"], recused={"a"}) == ("counted", 2)


def test_recused_juror_does_not_make_the_quorum():
    assert settle(make_grid(quorum=2), ["5", "2"], recused={"a"})[0] == "under_quorum"


def test_marks_of_a_juror_who_left_count_when_kept():
    """(5 + 2) / 2."""
    assert settle(make_grid(quorum=2), ["5", "2"], seats={"a": "ended-kept"}) == ("counted", Fraction("3.5"))


def test_juror_who_left_without_a_mark_is_no_voter():
    assert settle(make_grid(quorum=2), [None, "2"], seats={"a": "ended-kept"})[0] == "under_quorum"


def test_marks_of_an_excluded_seat_count_nowhere():
    assert settle(make_grid(), ["5", "2"], seats={"a": "ended-excluded"}) == ("counted", 2)


def test_excluded_seat_does_not_make_the_quorum():
    assert settle(make_grid(quorum=2), ["5", "2"], seats={"a": "ended-excluded"})[0] == "under_quorum"


def test_candidature_without_a_juror_is_incomplete():
    assert compute(make_grid(), {}).status == "incomplete"
