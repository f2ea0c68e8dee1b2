# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A level tracked change by change is the level computed anew."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from laureats.levels import INCOMPLETE, NOT_APPLICABLE, Ballot, LevelTracker, Mark, UnknownCodeError
from tests.laureats.levels.strategies import cases, draw_mark, moderate


def track(case):
    return LevelTracker(grid=case.grid, jurors=case.jurors, candidature=case.candidature, ballot=case.ballot)


def compute_level(case):
    result = case.compute()
    return INCOMPLETE if result.status == INCOMPLETE else result.computed_level


def draw_change(data, case):
    """Return the pair of any juror and criterion, and its new mark: on the step, off it, not applicable or none."""
    juror = data.draw(st.sampled_from(case.jurors)).code
    criterion = data.draw(st.sampled_from(case.list_criteria()))
    mark = data.draw(st.sampled_from([None, NOT_APPLICABLE, Mark(Fraction(1, 7)), draw_mark(data.draw, criterion)]))
    return (juror, criterion.code), mark


def change(case, pair, mark):
    kept = {other: given for other, given in case.ballot.marks.items() if other != pair}
    return case.with_marks(kept if mark is None else kept | {pair: mark})


@moderate
@given(case=cases(), data=st.data())
def test_tracked_level_is_the_computed_one_after_every_change(case, data):
    assume(case.jurors)
    tracker = track(case)
    tracked, computed = [tracker.find_level()], [compute_level(case)]

    for _change in range(4):
        (juror, criterion), mark = draw_change(data, case)
        tracker.change_mark(juror=juror, criterion=criterion, mark=mark)
        case = change(case, (juror, criterion), mark)
        tracked.append(tracker.find_level())
        computed.append(compute_level(case))

    assert tracked == computed


@moderate
@given(case=cases())
def test_marks_on_a_criterion_outside_the_grid_change_nothing(case):
    assume(case.jurors)
    tracker = track(case)

    tracker.change_mark(juror=case.jurors[0].code, criterion="ELSEWHERE", mark=Mark(Fraction(1)))

    assert tracker.find_level() == compute_level(case)


@moderate
@given(case=cases())
def test_ballot_with_an_unknown_juror_is_refused(case):
    stranger = Ballot(recused=frozenset({"stranger"}), marks={})

    with pytest.raises(UnknownCodeError):
        track(replace(case, ballot=stranger))
