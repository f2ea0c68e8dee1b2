# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everything the levels of an edition depend on, read once, and computed as often as needed."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from django.db.models import QuerySet

from label.models import Edition
from laureats import levels
from laureats.collector import collector_paused
from laureats.models import Candidature, Mark, Recusal
from laureats.results.grids import make_grid, read_domains

# (candidature reference, juror code, criterion code)
MarkKey = tuple[str, str, str]
_READ_AT_ONCE = 10_000


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


@collector_paused()
def load_case(edition: Edition, *, references: Collection[str] | None = None) -> Case:
    """Read the candidatures named, all of them by default, in a number of queries that does not grow with the edition.

    Marks on a domain without weight are left out with it: nothing is computed from them until it has one.
    """
    eligible = _find_eligible(edition, references=references)
    candidatures = {record.pk: _candidature(record) for record in eligible}
    seats, domains = list(edition.seats.all()), read_domains(edition)
    marks = _read_marks(
        eligible,
        jurors={seat.pk: seat.code for seat in seats},
        criteria={criterion.pk: criterion.code for domain in domains for criterion in domain.criteria.all()},
    )
    recused = _read_recusals(eligible)
    return Case(
        grid=make_grid(edition, domains=domains),
        jurors=tuple(levels.Juror(code=seat.code, seat=_seat(seat.state)) for seat in seats),
        candidatures={candidature.reference: candidature for candidature in candidatures.values()},
        ballots={
            candidature.reference: levels.Ballot(recused=frozenset(recused[key]), marks=marks.get(key, {}))
            for key, candidature in candidatures.items()
        },
    )


@collector_paused()
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


def _candidature(record: Candidature) -> levels.Candidature:
    return levels.Candidature(
        reference=record.reference,
        territory=record.snapshot_name,
        kind=record.snapshot_kind,
        population=record.snapshot_population,
    )


def _find_eligible(edition: Edition, *, references: Collection[str] | None) -> QuerySet[Candidature]:
    eligible = Candidature.objects.filter(edition=edition, status=Candidature.Status.ELIGIBLE).order_by("reference")
    return eligible if references is None else eligible.filter(reference__in=references)


def _read_recusals(eligible: QuerySet[Candidature]) -> dict[int, set[str]]:
    """Return the codes of the jurors who stand aside, by key of candidature."""
    recused: dict[int, set[str]] = defaultdict(set)
    rows = Recusal.objects.filter(candidature__in=eligible)
    for candidature, juror in rows.values_list("candidature_id", "seat__code"):
        recused[candidature].add(juror)
    return recused


def _read_marks(
    eligible: QuerySet[Candidature], *, jurors: Mapping[int, str], criteria: Mapping[int, str]
) -> Mapping[int, dict[tuple[str, str], levels.Mark]]:
    """Return the marks by key of candidature, then by codes of juror and criterion; the codes are given by key.

    An edition has hundreds of thousands of marks and few codes: only keys are read with them, and equal pairs of codes,
    like equal marks, are one object.
    """
    pairs = {seat: {key: (juror, code) for key, code in criteria.items()} for seat, juror in jurors.items()}
    marks: dict[int, dict[tuple[str, str], levels.Mark]] = defaultdict(dict)
    rows = Mark.objects.filter(candidature__in=eligible, criterion__in=criteria, seat__in=jurors).order_by()
    columns = rows.values_list("candidature_id", "seat_id", "criterion_id", "points")
    for candidature, seat, criterion, points in columns.iterator(chunk_size=_READ_AT_ONCE):
        marks[candidature][pairs[seat][criterion]] = mark_of(points)
    return marks


# A jury gives the same few points thousands of times.
@lru_cache(maxsize=4096)
def mark_of(points: Decimal | None) -> levels.Mark:
    """Return a stored mark as the computation takes it: the database ties its state to its points."""
    return levels.NOT_APPLICABLE if points is None else levels.Mark(points=Fraction(points))


def _seat(state: str) -> levels.Seat:
    known: dict[str, levels.Seat] = {"ended-kept": "ended-kept", "ended-excluded": "ended-excluded"}
    return known.get(state, "active")


def _set_or_drop(marks: dict[tuple[str, str], levels.Mark], *, key: tuple[str, str], mark: levels.Mark | None) -> None:
    if mark is None:
        marks.pop(key, None)
    else:
        marks[key] = mark
