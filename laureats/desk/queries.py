# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where an edition stands, in a number of queries that does not grow with it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.utils.formats import number_format

from label.models import Edition, JurySeat
from laureats import levels
from laureats.correspondence.queries import PostFigures, count_post, last_export_date, last_return_date
from laureats.imports.holding import IMPORTED
from laureats.models import Candidature, SheetImport
from laureats.results import DecisionStatus, compute_case, decision_statuses, load_case


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorProgress:
    """How far one juror is: workbook out and back, marks given, and still expected."""

    seat: JurySeat
    sent_at: datetime | None
    back_at: datetime | None
    given: int
    missing: int
    recused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """One eligible file in the table of levels. A level's name is blank for no label, and while there is none."""

    result: levels.Result
    decision: DecisionStatus
    computed_name: str
    awarded_name: str

    @property
    def total(self) -> str:
        """Return the total as read by people, blank when incomplete."""
        return "" if self.result.total is None else number_format(levels.format_points(self.result.total))

    @property
    def is_incomplete(self) -> bool:
        return self.result.status == levels.INCOMPLETE


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """`counts` is by status of candidature, `levels` the names of the ladder by code, lowest first."""

    edition: Edition
    grid: levels.Grid
    levels: Mapping[str, str]
    counts: Mapping[str, int]
    jurors: list[JurorProgress]
    files: list[FileLine]
    imports: list[SheetImport]
    post: PostFigures

    @property
    def mark_count(self) -> int:
        return sum(juror.given for juror in self.jurors)

    @property
    def missing_count(self) -> int:
        return sum(juror.missing for juror in self.jurors)

    @property
    def recusal_count(self) -> int:
        return sum(juror.recused for juror in self.jurors)

    @property
    def incomplete_count(self) -> int:
        return sum(line.is_incomplete for line in self.files)

    @property
    def undecided_count(self) -> int:
        """Return how many files the palmarès waits for; deferred ones are none of them."""
        return sum(line.decision.is_awaited for line in self.files)

    @property
    def deferred_count(self) -> int:
        return sum(line.decision.is_deferred for line in self.files)


def read_desk(edition: Edition) -> DeskView:
    """Read everything the desk of an edition shows."""
    case = load_case(edition)
    results = compute_case(case)
    names = {level.code: level.name for level in edition.levels.order_by("sort_order", "id")}
    statuses = edition.candidatures.order_by().values_list("status").annotate(number=Count("pk"))
    return DeskView(
        edition=edition,
        grid=case.grid,
        levels=names,
        counts=dict(statuses),
        jurors=_read_jurors(edition, results=results),
        files=_read_files(edition, results=results, names=names),
        imports=list(edition.sheet_imports.filter(state__in=IMPORTED)[:10]),
        post=count_post(edition),
    )


def _read_jurors(edition: Edition, *, results: Mapping[str, levels.Result]) -> list[JurorProgress]:
    eligible = Q(marks__candidature__status=Candidature.Status.ELIGIBLE)
    seats = edition.seats.select_related("person").annotate(
        given=Count("marks", filter=eligible), sent_at=last_export_date(), back_at=last_return_date()
    )
    recusals = dict(edition.seats.order_by().annotate(number=Count("recusals")).values_list("code", "number"))
    owed = Counter(juror for result in results.values() for juror, _criterion in result.missing)
    return [
        JurorProgress(
            seat=seat,
            sent_at=seat.sent_at,
            back_at=seat.back_at,
            given=seat.given,
            missing=owed[seat.code],
            recused=recusals[seat.code],
        )
        for seat in seats.order_by("sort_order", "id")
    ]


def _read_files(edition: Edition, *, results: Mapping[str, levels.Result], names: Mapping[str, str]) -> list[FileLine]:
    statuses = decision_statuses(edition=edition, results=results)
    return [
        FileLine(
            result=result,
            decision=statuses[reference],
            computed_name=names.get(result.computed_level or "", ""),
            awarded_name=names.get(statuses[reference].awarded_level or "", ""),
        )
        for reference, result in results.items()
    ]
