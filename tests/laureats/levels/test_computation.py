# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import decimal
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from laureats.levels import Juror, Mark
from tests.laureats.levels.oracle import expect_document
from tests.laureats.levels.strategies import STEP, cases, draw_mark, graded_cases, moderate


def rank_level(case, code):
    """Return 0 for no label, then 1, 2… up the ladder."""
    return [None, *(level.code for level in case.grid.levels)].index(code)


def shuffle(data, values):
    return data.draw(st.permutations(list(values)))


def mark_everything(data, case, juror):
    """Return the case's marks with those of `juror` replaced by any others."""
    others = {pair: mark for pair, mark in case.ballot.marks.items() if pair[0] != juror}
    own = {(juror, each.code): draw_mark(data.draw, each) for each in case.list_criteria() if data.draw(st.booleans())}
    return others | own


@moderate
@given(case=cases())
def test_computation_agrees_with_the_rules_told_naively(case):
    assert case.compute_document() == expect_document(case)


@moderate
@given(case=cases(), data=st.data())
def test_order_of_jurors_and_marks_never_matters(case, data):
    shuffled = replace(case, jurors=tuple(shuffle(data, case.jurors))).with_marks(
        dict(shuffle(data, case.ballot.marks.items()))
    )

    assert (shuffled.derive(), shuffled.compute_document()) == (case.derive(), case.compute_document())


@moderate
@given(case=cases(), data=st.data())
def test_order_of_domains_and_criteria_never_matters(case, data):
    domains = [replace(domain, criteria=tuple(shuffle(data, domain.criteria))) for domain in case.grid.domains]
    shuffled = replace(case, grid=replace(case.grid, domains=tuple(shuffle(data, domains))))

    assert shuffled.compute_document() == case.compute_document()


@moderate
@given(case=graded_cases(), data=st.data())
def test_raising_a_mark_never_lowers_anything(case, data):
    maxima = {criterion.code: criterion.max_points for criterion in case.list_criteria()}
    raisable = [
        pair
        for pair, mark in case.ballot.marks.items()
        if mark.points is not None and mark.points + STEP <= maxima[pair[1]]
    ]
    assume(raisable)
    pair = data.draw(st.sampled_from(raisable))
    before = case.compute()
    assume(before.total is not None)

    after = case.with_marks(case.ballot.marks | {pair: Mark(case.ballot.marks[pair].points + STEP)}).compute()

    assert after.total >= before.total
    assert rank_level(case, after.computed_level) >= rank_level(case, before.computed_level)


@moderate
@given(case=graded_cases(), data=st.data())
def test_marks_of_a_recused_juror_never_count(case, data):
    juror = data.draw(st.sampled_from(case.jurors)).code
    recused = replace(case, ballot=replace(case.ballot, recused=case.ballot.recused | {juror}))

    remarked = recused.with_marks(mark_everything(data, recused, juror))

    assert remarked.compute() == recused.compute()


@moderate
@given(case=cases(), data=st.data())
def test_marks_of_an_excluded_seat_never_count(case, data):
    excluded = replace(case, jurors=(*case.jurors, Juror(code="x", seat="ended-excluded")))

    remarked = excluded.with_marks(mark_everything(data, excluded, "x"))

    assert remarked.compute() == case.compute()


@moderate
@given(case=cases(), data=st.data())
def test_adding_a_recused_juror_changes_nothing(case, data):
    joined = replace(
        case,
        jurors=(*case.jurors, Juror(code="x", seat="active")),
        ballot=replace(case.ballot, recused=case.ballot.recused | {"x"}),
    )

    assert joined.with_marks(mark_everything(data, joined, "x")).compute_document() == case.compute_document()


@moderate
@given(case=cases())
def test_leaving_a_juror_out_is_computing_without_the_seat(case):
    lenient = replace(case, grid=replace(case.grid, quorum=max(1, case.grid.quorum - 1)))
    result = case.compute()

    for left_out, level in result.without_juror.items():
        marks = {pair: mark for pair, mark in case.ballot.marks.items() if pair[0] != left_out}
        alone = lenient.with_marks(marks).compute()
        assert level == (alone.computed_level if alone.status == "complete" else "incomplete")


@moderate
@given(case=cases(), precision=st.integers(1, 5), rounding=st.sampled_from([decimal.ROUND_UP, decimal.ROUND_DOWN]))
def test_decimal_context_never_matters(case, precision, rounding):
    expected = case.derive()

    with decimal.localcontext(prec=precision, rounding=rounding, traps=[decimal.Inexact]):
        assert case.derive() == expected


@moderate
@given(case=graded_cases())
def test_scores_stay_between_0_and_100_and_the_total_between_them(case):
    result = case.compute()
    assume(result.total is not None)
    scores = sorted(result.domain_scores.values())

    assert Fraction() <= scores[0] <= result.total <= scores[-1] <= Fraction(100)


@moderate
@given(case=graded_cases())
def test_next_level_is_unmet_and_just_above(case):
    result = case.compute()
    if result.next_level is None:
        assert result.total is None or rank_level(case, result.computed_level) == len(case.grid.levels)
        return

    shortfalls = [result.next_level.total_short, *result.next_level.domains_short.values()]

    assert rank_level(case, result.next_level.code) == rank_level(case, result.computed_level) + 1
    assert max(shortfalls) > 0
