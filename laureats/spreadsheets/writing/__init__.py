# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writers of ODS, XLSX and CSV files: what is drafted once is written in any of them.

Texts are always written as texts, never as formulas; numbers stay numbers. What is written here is read back by
`read_workbook` as it was.
"""

from laureats.spreadsheets.writing.drafts import (
    CellRule,
    CellStyle,
    CellValue,
    DraftRow,
    DraftSheet,
    DraftWorkbook,
)
from laureats.spreadsheets.writing.tables import Table, draft_sheet, write_table
from laureats.spreadsheets.writing.workbooks import write_workbook

__all__ = [
    "CellRule",
    "CellStyle",
    "CellValue",
    "DraftRow",
    "DraftSheet",
    "DraftWorkbook",
    "Table",
    "draft_sheet",
    "write_table",
    "write_workbook",
]
