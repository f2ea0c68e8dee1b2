# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from tests.laureats.levels.factories import compute, make_domain, make_grid, make_level, make_profile

LEVELS = [make_level("1", "20"), make_level("2", "50"), make_level("3", "90")]


def leave_out(marks, *, quorum=1, domains=(), aggregation="mean", profiles=(), **others):
    grid = make_grid(*domains, quorum=quorum, aggregation=aggregation, levels=LEVELS, profiles=profiles)
    return compute(grid, marks, **others)


def test_level_without_each_juror():
    """Mean (5 + 1) / 2 = 3: 60, level 2. Without ada 1: 20, level 1. Without bob 5: 100, level 3."""
    result = leave_out({"ada": {"STR-1": "5"}, "bob": {"STR-1": "1"}})

    assert (result.computed_level, result.without_juror) == ("2", {"ada": "1", "bob": "3"})


def test_level_without_a_juror_may_be_no_label():
    """Mean (5 + 0) / 2 = 2.5: 50, level 2. Without ada 0: no label."""
    result = leave_out({"ada": {"STR-1": "5"}, "bob": {"STR-1": "0"}})

    assert result.without_juror == {"ada": None, "bob": "3"}


def test_median_without_each_juror():
    """0 4 5: 4, 80. Without ada 4.5: 90. Without bob 2.5: 50. Without eve 2: 40."""
    marks = {"ada": {"STR-1": "0"}, "bob": {"STR-1": "4"}, "eve": {"STR-1": "5"}}

    result = leave_out(marks, aggregation="median")

    assert (result.computed_level, result.without_juror) == ("2", {"ada": "3", "bob": "2", "eve": "1"})


def test_quorum_is_reduced_by_one_when_a_juror_is_left_out():
    """Three voters for a quorum of three: the two who stay meet the quorum of two."""
    marks = {juror: {"STR-1": "3"} for juror in ("ada", "bob", "eve")}

    assert leave_out(marks, quorum=3).without_juror == {"ada": "2", "bob": "2", "eve": "2"}


def test_quorum_is_never_reduced_below_one():
    assert leave_out({"ada": {"STR-1": "3"}}, quorum=1).without_juror == {"ada": "incomplete"}


def test_criteria_without_a_mark_of_the_left_out_juror_are_settled_with_the_same_voters():
    """bob alone marked STR-2. Without ada: 100 × (1 + 5) / 10 = 60. Without bob: STR-2 has no voter."""
    marks = {"ada": {"STR-1": "3"}, "bob": {"STR-1": "1", "STR-2": "5"}}

    result = leave_out(marks, domains=[make_domain("STR", "STR-1", "STR-2")])

    assert result.without_juror == {"ada": "2", "bob": "incomplete"}


def test_leaving_a_juror_out_may_remove_a_criterion():
    """Not applicable is 1 of 3, then 1 of 2 without ada or bob: no domain is left. Without eve: 60."""
    marks = {"ada": {"STR-1": "3"}, "bob": {"STR-1": "3"}, "eve": {"STR-1": "NA"}}

    assert leave_out(marks).without_juror == {"ada": "incomplete", "bob": "incomplete", "eve": "2"}


def test_juror_with_nothing_but_not_applicable_is_named():
    marks = {juror: {"STR-1": "3"} for juror in ("ada", "bob", "cyr")} | {"eve": {"STR-1": "NA"}}

    assert leave_out(marks).without_juror == {"ada": "2", "bob": "2", "cyr": "2", "eve": "2"}


def test_juror_who_left_is_named_when_marks_are_kept():
    marks = {"ada": {"STR-1": "5"}, "bob": {"STR-1": "1"}}

    assert leave_out(marks, seats={"bob": "ended-kept"}).without_juror == {"ada": "1", "bob": "3"}


def test_jurors_whose_marks_count_nowhere_are_not_named():
    marks = {juror: {"STR-1": "3"} for juror in ("ada", "bob", "cyr")}

    result = leave_out(marks, seats={"bob": "ended-excluded"}, recused={"cyr"})

    assert result.without_juror == {"ada": "incomplete"}


def test_juror_without_a_mark_is_not_named():
    marks = {"ada": {"STR-1": "3"}, "bob": {"STR-1": "3"}, "eve": {}}

    assert leave_out(marks).without_juror == {"ada": "2", "bob": "2"}


def test_juror_with_marks_on_removed_criteria_only_is_not_named():
    marks = {"ada": {"STR-1": "3"}, "bob": {"STR-1": "3"}, "eve": {"STR-2": "3"}}
    profile = make_profile("small", not_applicable=frozenset({"STR-2"}))

    result = leave_out(marks, domains=[make_domain("STR", "STR-1", "STR-2")], profiles=[profile])

    assert result.without_juror == {"ada": "2", "bob": "2"}


def test_nobody_is_named_when_incomplete():
    marks = {"ada": {"STR-1": "3"}, "bob": {"STR-1": "3"}}

    assert leave_out(marks, quorum=3).without_juror == {}


def test_swing_jurors_are_those_without_whom_the_level_differs():
    """1 3 5: 60, level 2. Without ada 4: 80. Without bob 3: 60. Without eve 2: 40, level 1."""
    marks = {"ada": {"STR-1": "1"}, "bob": {"STR-1": "3"}, "eve": {"STR-1": "5"}}

    assert leave_out(marks).swing_jurors == ("eve",)


def test_robust_level_has_no_swing_juror():
    marks = {"ada": {"STR-1": "3"}, "bob": {"STR-1": "3"}}

    assert leave_out(marks).swing_jurors == ()
