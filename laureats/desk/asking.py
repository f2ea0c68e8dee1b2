# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the files of an import ask, put together for one page."""

from collections.abc import Iterator
from itertools import groupby

from laureats.desk.answers import Answers, name_juror_field, write_header
from laureats.desk.asked import AskedCell, AskedCells, AskedHeader, AskedJuror, Questions
from laureats.desk.excerpts import Excerpt
from laureats.desk.shown_names import ShownNames
from laureats.faults import Fault
from laureats.jury_sheets import JurySheetPlan
from laureats.jury_sheets.examination import FileOutcome
from laureats.jury_sheets.findings import Conflict, FoundHeader
from laureats.spreadsheets.headers import CloseHeader

_TICKED = frozenset({"unknown_column", "clearing", "stale"})


def is_answerable(fault: Fault, *, outcome: FileOutcome) -> bool:
    """Tell whether a fault is settled by an answer here, without correcting the file."""
    return fault.code in _TICKED or (fault.code == "unknown_juror" and not fault.cell and outcome.asks_juror)


def list_questions(*, plan: JurySheetPlan, answers: Answers, names: ShownNames) -> Questions:
    return Questions(
        jurors=list(_ask_jurors(plan, answers=answers)),
        seats=list(names.jurors.items()),
        headers=list(_ask_headers(plan, answers=answers, names=names)),
        cells=list(_ask_cells(plan, answers=answers, names=names)),
        fields=answers.as_fields(),
    )


def _ask_jurors(plan: JurySheetPlan, *, answers: Answers) -> Iterator[AskedJuror]:
    for place, outcome in enumerate(plan.outcomes):
        if outcome.asks_juror:
            yield AskedJuror(file=outcome.upload.name, name=name_juror_field(place), code=answers.jurors.get(place, ""))


def _ask_headers(plan: JurySheetPlan, *, answers: Answers, names: ShownNames) -> Iterator[AskedHeader]:
    """Ask once for each header, wherever it was read."""
    found = [(header, outcome) for outcome in plan.outcomes for header in outcome.findings.headers]
    for header, group in groupby(sorted(found, key=_header_of), key=_header_of):
        places = list(group)
        yield AskedHeader(
            read=places[0][0].read,
            key=header.key,
            column=names.column(header.key),
            value=write_header(header),
            places=[f"{outcome.upload.name}, {found.place}" for found, outcome in places],
            is_ticked=header in answers.allowances.headers,
        )


def _header_of(pair: tuple[FoundHeader, FileOutcome]) -> CloseHeader:
    return pair[0].header


def _ask_cells(plan: JurySheetPlan, *, answers: Answers, names: ShownNames) -> Iterator[AskedCells]:
    for code in ("clearing", "stale"):
        cells = [
            _show_cell(conflict, outcome=outcome, names=names)
            for outcome in plan.outcomes
            for conflict in outcome.findings.conflicts
            if conflict.code == code
        ]
        if cells:
            yield AskedCells(code=code, cells=Excerpt(cells), is_ticked=answers.allowances.cover(code))


def _show_cell(conflict: Conflict, *, outcome: FileOutcome, names: ShownNames) -> AskedCell:
    return AskedCell(
        file=outcome.upload.name,
        place=str(conflict.place),
        body=names.bodies[conflict.key.reference],
        reference=conflict.key.reference,
        juror="" if outcome.juror else names.jurors[conflict.key.juror],
        field=conflict.field,
        stored=conflict.stored,
        read=conflict.read,
        sent=conflict.sent,
    )
