# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Small grids, juries and ballots, written as short as the rules are."""

from fractions import Fraction

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
    compute_result,
)


def make_criterion(code, *, maximum="5", weight="1", bonus=False):
    return Criterion(code=code, max_points=Fraction(maximum), weight=Fraction(weight), bonus=bonus)


def make_domain(code, *criteria, weight="1"):
    """Criteria may be given as bare codes: five points, weight one."""
    made = (make_criterion(each) if isinstance(each, str) else each for each in criteria)
    return Domain(code=code, weight=Fraction(weight), criteria=tuple(made))


def make_thresholds(total, **minima):
    return Thresholds(
        min_total=Fraction(total), domain_minima={code: Fraction(value) for code, value in minima.items()}
    )


def make_level(code, total, **minima):
    return Level(code=code, thresholds=make_thresholds(total, **minima))


def make_profile(code, **fields):
    return Profile(code=code, **fields)


def make_grid(*domains, aggregation="mean", quorum=1, levels=(), profiles=()):
    return Grid(
        aggregation=aggregation,
        quorum=quorum,
        mark_step=Fraction(1, 2),
        domains=domains or (make_domain("STR", "STR-1"),),
        levels=tuple(levels),
        profiles=tuple(profiles),
    )


def make_jurors(marks, seats):
    return [Juror(code=code, seat=seats.get(code, "active")) for code in {**marks, **seats}]


def make_ballot(marks, recused=()):
    """Marks are written as `{"ada": {"STR-1": "4", "STR-2": "NA"}}`; what is absent is missing."""
    written = {
        (juror, criterion): NOT_APPLICABLE if points == "NA" else Mark(Fraction(points))
        for juror, given in marks.items()
        for criterion, points in given.items()
    }
    return Ballot(recused=frozenset(recused), marks=written)


def make_candidature(reference="2026-0001", *, kind="commune", population=2000):
    return Candidature(reference=reference, territory="Ville d'Angoulême", kind=kind, population=population)


def compute(grid, marks, *, seats=None, recused=(), candidature=None):
    """Compute with one active seat for each juror of `marks`, unless `seats` says otherwise or adds one."""
    return compute_result(
        grid=grid,
        jurors=make_jurors(marks, seats or {}),
        candidature=candidature or make_candidature(),
        ballot=make_ballot(marks, recused),
    )
