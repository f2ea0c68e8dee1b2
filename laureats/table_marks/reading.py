# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One mark as it was typed, read by the rules of a cell of the jury sheets, with their sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from django.utils.translation import gettext as _

from label.models import Criterion
from laureats.faults import Fault
from laureats.jury_sheets.cell_reading import check_points, keep_stored, read_mark_cell
from laureats.jury_sheets.comments import refuse_lone_comment
from laureats.jury_sheets.free_texts import read_free_text
from laureats.jury_sheets.ledger import StoredMark
from laureats.jury_sheets.marks import lone_recusal
from laureats.jury_sheets.places import CellRefused
from laureats.jury_sheets.values import Value, Word
from laureats.spreadsheets import Cell, CellKind
from laureats.table_marks.entry import TypedMark
from laureats.table_marks.plan import TableFault


def read_typed_mark(
    typed: TypedMark, *, before: StoredMark | None, criterion: Criterion, step: Decimal, faults: list[TableFault]
) -> StoredMark | None:
    """Return the mark as it would be, and add to `faults` what is wrong at its fields.

    Blank points keep the value, a blank comment the comment.
    """
    value, comment = before.value if before else None, before.comment if before else ""
    if typed.clears:
        with _kept_at(typed, field="clears", faults=faults):
            _refuse_words(typed)
        return None
    with _kept_at(typed, field="points", faults=faults):
        value = _read_points(typed.points, stored=value, criterion=criterion, step=step)
    with _kept_at(typed, field="comment", faults=faults):
        comment = _read_comment(typed, before=before)
    return None if value is None else StoredMark(value=value, comment=comment)


@contextmanager
def _kept_at(typed: TypedMark, *, field: str, faults: list[TableFault]) -> Iterator[None]:
    """Keep what refuses a field, and go on with the others."""
    try:
        yield
    except CellRefused as refusal:
        fault = Fault(code=refusal.code, message=refusal.message)
        faults.append(TableFault(field=field, criterion=typed.criterion, fault=fault))


def _refuse_words(typed: TypedMark) -> None:
    if typed.points.strip() or typed.comment.strip():
        message = _("A mark cannot be both cleared and entered: untick the clearing, or empty the fields beside it.")
        raise CellRefused(code="clearing", message=message)


def _read_points(text: str, *, stored: Value | None, criterion: Criterion, step: Decimal) -> Value | None:
    cell = Cell(CellKind.TEXT, text)
    reading = read_mark_cell(cell)
    if reading is None:
        return stored
    if isinstance(reading, Decimal):
        points = keep_stored(reading, stored=stored)
        check_points(points, cell=cell, criterion=criterion, step=step)
        return points
    if reading is Word.RECUSED:
        raise lone_recusal()
    return reading


def _read_comment(typed: TypedMark, *, before: StoredMark | None) -> str:
    stored = before.comment if before else ""
    if not typed.comment.strip():
        return stored
    if before is None and not typed.points.strip():
        refuse_lone_comment(typed.comment)
    # Browsers send the line breaks of forms as those of mails.
    text = typed.comment.strip().replace("\r\n", "\n")
    return read_free_text(Cell(CellKind.TEXT, text), stored=stored)
