# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One flat table: a header and its rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing.drafts import CellStyle, CellValue, DraftRow, DraftSheet, DraftWorkbook
from laureats.spreadsheets.writing.workbooks import write_workbook

_HEADER_STYLE = CellStyle(is_bold=True, background="#e6ebf2", border="#8a97a8", vertical="middle")
_STYLE = CellStyle(border="#d0d5db")
_MILLIMETRES_A_CHARACTER = 2.2
_MILLIMETRES_A_BOLD_CHARACTER = 2.5
# Of both sides of a cell and of its borders: without it, the last digit of a number goes to a second line.
_PADDING_MILLIMETRES = 3.0
_NARROWEST, _WIDEST = 18.0, 90.0
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_LONGEST_NAME = 31  # of Excel


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What to write; a row has as many values as the header. The title names the sheet.

    An ODS that says when it was written has the same bytes when made again.
    """

    title: str
    header: Sequence[str]
    rows: Iterable[Sequence[CellValue]]
    written_at: datetime | None = None


def write_table(table: Table, *, file_format: FileFormat) -> bytes:
    """Return the table as ODS, XLSX, or CSV for French spreadsheets (UTF-8 with mark, `;`, decimal comma).

    Texts are never formulas; numbers and dates are what they are, dates as ISO 8601 in CSV.
    """
    draft = DraftWorkbook(title=table.title, sheets=[draft_sheet(table)], written_at=table.written_at)
    return write_workbook(draft, file_format=file_format)


def name_sheet(title: str) -> str:
    """Return a title as the name of a sheet, which no spreadsheet refuses."""
    name = " ".join(_FORBIDDEN_IN_NAMES.sub(" ", title).split())
    return name[:_LONGEST_NAME].strip(" '") or "1"


def draft_sheet(table: Table) -> DraftSheet:
    """Return the sheet of one table, its header always in sight, for a workbook that holds several."""
    rows = list(table.rows)
    styles = [_STYLE] * len(table.header)
    header = DraftRow(values=table.header, styles=[_HEADER_STYLE] * len(table.header))
    return DraftSheet(
        name=name_sheet(table.title),
        column_widths=[_fit_column(name, values=[row[at] for row in rows]) for at, name in enumerate(table.header)],
        rows=[header, *(DraftRow(values=row, styles=styles) for row in rows)],
        header_rows=1,
    )


def _fit_column(name: str, *, values: Iterable[CellValue]) -> float:
    longest = max((len(line) for value in values for line in str(value or "").split("\n")), default=0)
    needed = max(longest * _MILLIMETRES_A_CHARACTER, len(name) * _MILLIMETRES_A_BOLD_CHARACTER) + _PADDING_MILLIMETRES
    return round(min(max(needed, _NARROWEST), _WIDEST), 1)
