# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A bounded, safe reader of ODS, XLSX and CSV files, for every import of the project.

It turns bytes that anyone may have made into typed cells, or refuses them; it knows nothing of juries or marks.
"""

from laureats.spreadsheets.addresses import cell_name, column_name
from laureats.spreadsheets.cell_texts import guard_csv_text
from laureats.spreadsheets.errors import SpreadsheetRefused
from laureats.spreadsheets.reader import read_workbook
from laureats.spreadsheets.workbook import Cell, CellKind, Row, Sheet, Workbook

__all__ = [
    "Cell",
    "CellKind",
    "Row",
    "Sheet",
    "SpreadsheetRefused",
    "Workbook",
    "cell_name",
    "column_name",
    "guard_csv_text",
    "read_workbook",
]
