# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Small drafts to write."""

from laureats.spreadsheets.writing import CellStyle, DraftRow, DraftSheet, DraftWorkbook, write_workbook


def draft_sheet(*rows, name="Notes", widths=None, styles=None, **fields):
    """Return a sheet of rows of values."""
    count = max(map(len, rows))
    styles = styles or [CellStyle()] * count
    return DraftSheet(
        name=name,
        column_widths=widths or [30.0] * count,
        rows=[DraftRow(values=row, styles=styles) for row in rows],
        **fields,
    )


def write(*sheets, file_format="ods", title="Grille"):
    return write_workbook(DraftWorkbook(title=title, sheets=sheets), file_format=file_format)
