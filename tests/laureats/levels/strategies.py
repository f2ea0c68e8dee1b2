# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole cases for property tests: a small edition, a jury and one candidature's marks."""

from dataclasses import dataclass, replace
from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st

from laureats.levels import (
    NOT_APPLICABLE,
    Ballot,
    Candidature,
    Criterion,
    Domain,
    Grid,
    Juror,
    Level,
    Mark,
    Profile,
    Thresholds,
    as_json_result,
    canonical_json,
    compute_result,
    derivation_document,
)

moderate = settings(deadline=None, max_examples=60)

KINDS = ["commune", "cc", "epci", "region"]
STEP = Fraction(1, 2)


@dataclass(frozen=True, kw_only=True)
class Case:
    """The arguments of one computation."""

    grid: Grid
    jurors: tuple[Juror, ...]
    candidature: Candidature
    ballot: Ballot

    def compute(self):
        return compute_result(grid=self.grid, jurors=self.jurors, candidature=self.candidature, ballot=self.ballot)

    def compute_document(self):
        return as_json_result(self.compute(), decision="none", awarded_level=None)

    def derive(self):
        return canonical_json(derivation_document(self.compute()))

    def with_marks(self, marks):
        return replace(self, ballot=replace(self.ballot, marks=marks))

    def list_criteria(self):
        return [criterion for domain in self.grid.domains for criterion in domain.criteria]


def _draw_domain(draw, index):
    code = f"D{index}"
    number = draw(st.integers(1, 3))
    criteria = tuple(
        Criterion(
            code=f"{code}-{rank}",
            max_points=draw(st.sampled_from([Fraction(1), Fraction(5, 2), Fraction(5)])),
            weight=draw(st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(13, 10), Fraction(2)])),
            bonus=rank > 0 and draw(st.booleans()),
        )
        for rank in range(number)
    )
    return Domain(
        code=code, weight=draw(st.sampled_from([Fraction(1), Fraction(3, 2), Fraction(3)])), criteria=criteria
    )


def _draw_ladder(draw, *, number, domains):
    """Ascending thresholds: totals rise, and each domain's minimum rises or appears."""
    hundredths = st.integers(0, 10_000).map(lambda value: Fraction(value, 100))
    round_ones = st.sampled_from([Fraction(value) for value in (0, 20, 40, 50, 60, 80, 100)])
    thresholds = st.one_of(round_ones, hundredths)
    totals = sorted(draw(st.lists(thresholds, min_size=number, max_size=number)))
    minima = {
        domain.code: sorted(draw(st.lists(thresholds, min_size=number, max_size=number)))
        for domain in domains
        if draw(st.booleans())
    }
    return [
        Thresholds(min_total=total, domain_minima={code: values[rank] for code, values in minima.items()})
        for rank, total in enumerate(totals)
    ]


def _draw_profile(draw, *, index, domains, levels):
    codes = [criterion.code for domain in domains for criterion in domain.criteria]
    replaced = _draw_ladder(draw, number=len(levels), domains=domains)
    return Profile(
        code=f"P{index}",
        kinds=draw(st.frozensets(st.sampled_from(KINDS), max_size=2)),
        population_from=draw(st.sampled_from([None, None, 0, 1000])),
        population_below=draw(st.sampled_from([None, None, 1000, 3500])),
        not_applicable=draw(st.frozensets(st.sampled_from(codes), max_size=2)),
        levels={level.code: own for level, own in zip(levels, replaced, strict=True) if draw(st.booleans())},
    )


@st.composite
def grids(draw):
    domains = tuple(_draw_domain(draw, index) for index in range(draw(st.integers(1, 3))))
    ladder = _draw_ladder(draw, number=draw(st.integers(0, 3)), domains=domains)
    levels = tuple(Level(code=str(rank), thresholds=own) for rank, own in enumerate(ladder, start=1))
    return Grid(
        aggregation=draw(st.sampled_from(["mean", "median"])),
        quorum=draw(st.integers(1, 2)),
        mark_step=STEP,
        domains=domains,
        levels=levels,
        profiles=tuple(
            _draw_profile(draw, index=index, domains=domains, levels=levels) for index in range(draw(st.integers(0, 2)))
        ),
    )


def draw_mark(draw, criterion):
    """Return a mark, not applicable about once in six."""
    if draw(st.integers(0, 5)) == 0:
        return NOT_APPLICABLE
    return Mark(STEP * draw(st.integers(0, int(criterion.max_points / STEP))))


def _draw_marks(draw, *, jurors, criteria, gaps):
    """Return marks of which none, or with `gaps` about one in twelve, are missing."""
    return {
        (juror.code, criterion.code): draw_mark(draw, criterion)
        for juror in jurors
        for criterion in criteria
        if not gaps or draw(st.integers(0, 11))
    }


def _draw_case(draw, *, grid, jurors, recused, gaps):
    criteria = [criterion for domain in grid.domains for criterion in domain.criteria]
    return Case(
        grid=grid,
        jurors=jurors,
        candidature=Candidature(
            reference="2026-0001",
            territory="Brest métropole",
            kind=draw(st.sampled_from(KINDS)),
            population=draw(st.sampled_from([None, 0, 999, 1000, 3499, 3500])),
        ),
        ballot=Ballot(recused=recused, marks=_draw_marks(draw, jurors=jurors, criteria=criteria, gaps=gaps)),
    )


def _draw_jurors(draw, *, codes):
    seats = st.sampled_from(["active", "active", "active", "ended-kept", "ended-excluded"])
    return tuple(Juror(code=code, seat=draw(seats)) for code in codes)


def _draw_recused(draw, *, jurors):
    return frozenset(juror.code for juror in jurors if draw(st.integers(0, 5)) == 0)


@st.composite
def cases(draw):
    """Any case: with or without a jury, with or without gaps."""
    jurors = _draw_jurors(draw, codes="abcde"[: draw(st.integers(0, 5))])
    return _draw_case(
        draw,
        grid=draw(grids()),
        jurors=jurors,
        recused=_draw_recused(draw, jurors=jurors),
        gaps=draw(st.sampled_from([False, False, True])),
    )


@st.composite
def graded_cases(draw):
    """A case without a gap that one juror at least has graded: its result is complete, unless nothing applies."""
    others = _draw_jurors(draw, codes="bcde"[: draw(st.integers(0, 4))])
    return _draw_case(
        draw,
        grid=replace(draw(grids()), quorum=1),
        jurors=(Juror(code="a", seat="active"), *others),
        recused=_draw_recused(draw, jurors=others),
        gaps=False,
    )
