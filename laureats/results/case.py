# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everything the levels of an edition depend on, read once, and computed as often as needed."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from label.models import Edition
from laureats import levels
from laureats.models import Candidature, Mark, MarkState, Recusal
from laureats.results.grids import load_grid

# (candidature reference, juror code, criterion code)
MarkKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The grid, the seats, and the eligible candidatures of an edition by reference, with their ballots."""

    grid: levels.Grid
    jurors: tuple[levels.Juror, ...]
    candidatures: Mapping[str, levels.Candidature]
    ballots: Mapping[str, levels.Ballot]

    def with_marks(self, changes: Mapping[MarkKey, levels.Mark | None]) -> "Case":
        """Return the case as if these marks stood; None takes a mark away.

        Marks of other candidatures, and marks on criteria that the grid leaves out, are ignored.
        """
        criteria = {criterion.code for domain in self.grid.domains for criterion in domain.criteria}
        touched = {reference for reference, _juror, _criterion in changes} & set(self.ballots)
        marks = {reference: dict(self.ballots[reference].marks) for reference in touched}
        for (reference, juror, criterion), mark in changes.items():
            if reference in marks and criterion in criteria:
                _set_or_drop(marks[reference], key=(juror, criterion), mark=mark)
        changed = {key: levels.Ballot(recused=self.ballots[key].recused, marks=given) for key, given in marks.items()}
        return replace(self, ballots={**self.ballots, **changed})


def load_case(edition: Edition, *, references: Collection[str] | None = None) -> Case:
    """Read an edition, or the candidatures named alone, in a number of queries that does not grow with it.

    Marks on a domain without weight are left out with it: nothing is computed from them until it has one.
    """
    chosen: dict[str, Any] = {"edition": edition, "status": Candidature.Status.ELIGIBLE}
    if references is not None:
        chosen["reference__in"] = references
    candidatures = {
        candidature.reference: levels.Candidature(
            reference=candidature.reference,
            territory=candidature.snapshot_name,
            kind=candidature.snapshot_kind,
            population=candidature.snapshot_population,
        )
        for candidature in Candidature.objects.filter(**chosen)
    }
    jurors = tuple(levels.Juror(code=seat.code, seat=_seat(seat.state)) for seat in edition.seats.all())
    return Case(
        grid=load_grid(edition),
        jurors=jurors,
        candidatures=dict(sorted(candidatures.items())),
        ballots=_load_ballots(chosen, references=candidatures),
    )


def compute_case(case: Case, *, references: Collection[str] | None = None) -> dict[str, levels.Result]:
    """Compute the candidatures named, all of them by default, in the order of their references."""
    chosen = case.candidatures if references is None else set(references) & set(case.candidatures)
    return {
        reference: levels.compute_result(
            grid=case.grid,
            jurors=case.jurors,
            candidature=case.candidatures[reference],
            ballot=case.ballots[reference],
        )
        for reference in sorted(chosen)
    }


def track_case(case: Case, *, references: Collection[str]) -> dict[str, levels.LevelTracker]:
    """Return what follows the level of each candidature named while its marks change, by reference."""
    return {
        reference: levels.LevelTracker(
            grid=case.grid,
            jurors=case.jurors,
            candidature=case.candidatures[reference],
            ballot=case.ballots[reference],
        )
        for reference in sorted(set(references) & set(case.candidatures))
    }


def _load_ballots(chosen: Mapping[str, Any], *, references: Collection[str]) -> dict[str, levels.Ballot]:
    of_chosen = {f"candidature__{field}": value for field, value in chosen.items()}
    recused: dict[str, set[str]] = defaultdict(set)
    for reference, juror in Recusal.objects.filter(**of_chosen).values_list("candidature__reference", "seat__code"):
        recused[reference].add(juror)
    marks: dict[str, dict[tuple[str, str], levels.Mark]] = defaultdict(dict)
    rows = Mark.objects.filter(**of_chosen, criterion__domain__weight__isnull=False).order_by()
    columns = ("candidature__reference", "seat__code", "criterion__code", "state", "points")
    for reference, juror, criterion, state, points in rows.values_list(*columns).iterator(chunk_size=10_000):
        marks[reference][juror, criterion] = mark_of(state=state, points=points)
    return {
        reference: levels.Ballot(recused=frozenset(recused[reference]), marks=marks[reference])
        for reference in references
    }


def mark_of(*, state: str, points: Decimal | None) -> levels.Mark:
    """Return a stored mark as the computation takes it."""
    if state == MarkState.NOT_APPLICABLE or points is None:
        return levels.NOT_APPLICABLE
    return _graded(points)


@lru_cache(maxsize=4096)
def _graded(points: Decimal) -> levels.Mark:
    return levels.Mark(points=Fraction(points))


def _seat(state: str) -> levels.Seat:
    known: dict[str, levels.Seat] = {"ended-kept": "ended-kept", "ended-excluded": "ended-excluded"}
    return known.get(state, "active")


def _set_or_drop(marks: dict[tuple[str, str], levels.Mark], *, key: tuple[str, str], mark: levels.Mark | None) -> None:
    if mark is None:
        marks.pop(key, None)
    else:
        marks[key] = mark
