# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A CSV as an ODS of the same cells: a CSV has no place for a note."""

from dataclasses import replace
from pathlib import PurePath

from laureats.imports.uploads import Upload
from laureats.jury_sheets.annotating.package import refuse_heavy
from laureats.spreadsheets import Row, Workbook
from laureats.spreadsheets.writing import CellStyle, DraftRow, DraftSheet, DraftWorkbook, write_workbook

SHEET_OF_CSV = "Tableau"
_STYLE = CellStyle(wraps=False)
_WIDTH = 30.0
# Blank rows between filled ones are written too.
_MOST_CELLS = 300_000


def write_ods_of_csv(upload: Upload, *, workbook: Workbook) -> Upload:
    """Return the cells of a CSV as an ODS of one sheet: texts stay texts, each in its place."""
    rows = workbook.sheets[0].rows
    height = max(rows, default=-1) + 1
    width = max((max(row) for row in rows.values()), default=-1) + 1
    if height * width > _MOST_CELLS:
        raise refuse_heavy()
    sheet = DraftSheet(
        name=SHEET_OF_CSV,
        column_widths=[_WIDTH] * width,
        rows=[_draft_row(rows.get(number, {}), styles=[_STYLE] * width) for number in range(height)],
    )
    draft = DraftWorkbook(title=PurePath(upload.name).stem, sheets=[sheet])
    name = f"{PurePath(upload.name).stem}.ods"
    return replace(upload, name=name, content=write_workbook(draft, file_format="ods"))


def _draft_row(row: Row, *, styles: list[CellStyle]) -> DraftRow:
    values = [str(row[column].value) if column in row else None for column in range(len(styles))]
    return DraftRow(values=values, styles=styles)
