# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One juror's workbook, drafted (jury spreadsheets, "The workbook")."""

from collections.abc import Sequence
from dataclasses import dataclass

from label.models import Criterion
from laureats.jury_sheets.layout import META_SHEET
from laureats.jury_sheets.meta import WorkbookMeta
from laureats.jury_sheets.outgoing import looks
from laureats.jury_sheets.outgoing.guide_sheet import draft_guide
from laureats.jury_sheets.outgoing.lines import Line
from laureats.jury_sheets.outgoing.marks_sheet import draft_marks
from laureats.jury_sheets.outgoing.opinions_sheet import draft_opinions
from laureats.models import SheetExport
from laureats.spreadsheets.writing import DraftRow, DraftSheet, DraftWorkbook

_META_WIDTHS = (30, 140)


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorWorkbook:
    """What goes into one workbook; `criteria` come with their domains."""

    export: SheetExport
    criteria: Sequence[Criterion]
    lines: Sequence[Line]


def draft_workbook(workbook: JurorWorkbook) -> DraftWorkbook:
    """Return the four sheets, `_meta` last; a CSV is the first of them alone."""
    export = workbook.export
    return DraftWorkbook(
        title=f"Grille de notation {export.edition.code}, {export.seat.person.full_name}",
        sheets=[
            draft_marks(lines=workbook.lines, criteria=workbook.criteria, step=export.edition.mark_step),
            draft_opinions(workbook.lines),
            draft_guide(seat=export.seat, criteria=workbook.criteria, left_out=_find_left_out(workbook.lines)),
            _draft_meta(export),
        ],
    )


def _find_left_out(lines: Sequence[Line]) -> list[str]:
    """Return the references whose opinion is too long for the file."""
    return [line.candidature.reference for line in lines if line.opinion is None]


def _draft_meta(export: SheetExport) -> DraftSheet:
    """Draft the sheet by which a returned workbook is known: hidden, since jurors have nothing to do with it."""
    meta = WorkbookMeta(
        edition=export.edition.code, juror=export.seat.code, export=export.identifier, grid=export.grid_fingerprint
    )
    styles = [looks.LABEL, looks.PLAIN]
    return DraftSheet(
        name=META_SHEET,
        column_widths=_META_WIDTHS,
        rows=[DraftRow(values=row, styles=styles) for row in meta.as_rows()],
        is_protected=True,
        is_hidden=True,
    )
