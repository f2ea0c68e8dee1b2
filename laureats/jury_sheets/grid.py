# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A grid: one row a candidature, one column a criterion, one juror."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from label.models import Criterion
from laureats.jury_sheets.desk import Desk, MarkEntry, row_key_of
from laureats.jury_sheets.duplicates import is_first_row
from laureats.jury_sheets.ledger import RowKey
from laureats.jury_sheets.location import FoundSheet
from laureats.jury_sheets.marks import judge_mark
from laureats.jury_sheets.rows import SheetRow, has_identity, identify_row, refuse_anonymous
from laureats.models import Candidature
from laureats.spreadsheets.cell_words import is_blank


def read_grid(found: FoundSheet, *, juror: str | None, desk: Desk) -> None:
    """Judge every mark of a grid; `juror` is None when the juror is not known."""
    if not has_identity(found.columns):
        return
    sheet = _GridSheet(juror=juror, criteria=_order_criteria(found, desk=desk))
    for row in found.rows():
        if row.index == found.header_row + 1 and row.is_anonymous:
            continue  # the second header: names and maxima
        _read_row(row, sheet=sheet, desk=desk)


@dataclass(frozen=True, slots=True, kw_only=True)
class _GridSheet:
    """What the rows of a sheet share: its juror, its criteria from left to right, the references of the rows above."""

    juror: str | None
    criteria: Sequence[Criterion]
    seen: set[str] = field(default_factory=set)


def _order_criteria(found: FoundSheet, *, desk: Desk) -> list[Criterion]:
    criteria = [criterion for code, criterion in desk.ledger.criteria.items() if code in found.columns]
    return sorted(criteria, key=lambda criterion: found.columns[criterion.code])


def _read_row(row: SheetRow, *, sheet: _GridSheet, desk: Desk) -> None:
    criteria, juror = sheet.criteria, sheet.juror
    if row.is_anonymous and not any(not is_blank(row.cell(criterion.code)) for criterion in criteria):
        return
    candidature = _find_candidature(row, desk=desk)
    if candidature is not None and desk.ignores(RowKey(reference=candidature.reference, juror=juror or "")):
        return
    if candidature is not None and not is_first_row(row, candidature=candidature, seen=sheet.seen, desk=desk):
        candidature = None
    key = row_key_of(juror=juror, candidature=candidature)
    for criterion in criteria:
        judge_mark(_make_entry(row, key=key, criterion=criterion), desk=desk)


def _find_candidature(row: SheetRow, *, desk: Desk) -> Candidature | None:
    if row.is_anonymous:
        refuse_anonymous(row, desk=desk)
        return None
    return identify_row(row, desk=desk)


def _make_entry(row: SheetRow, *, key: RowKey | None, criterion: Criterion) -> MarkEntry:
    code = criterion.code
    return MarkEntry(place=row.place(code), cell=row.cell(code), row_key=key, criterion=criterion)
