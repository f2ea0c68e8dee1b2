# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows and cells of an XLSX sheet."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from laureats.spreadsheets.cell_texts import carried_text
from laureats.spreadsheets.writing.drafts import CellStyle, CellValue, DraftRow
from laureats.spreadsheets.writing.row_heights import estimate_height
from laureats.spreadsheets.writing.xlsx_formats import XlsxFormats


class XlsxRowWriter:
    """Write the rows of one sheet, and keep which of them take its rules. Formats are found once a style sequence."""

    def __init__(self, worksheet: Worksheet, *, formats: XlsxFormats, widths: Sequence[float]) -> None:
        self.ruled_rows: list[int] = []
        self._worksheet = worksheet
        self._formats = formats
        self._widths = widths
        self._row_formats: dict[int, tuple[Sequence[CellStyle], list[Format]]] = {}

    def write_row(self, row: DraftRow, *, index: int) -> None:
        if row.takes_rules:
            self.ruled_rows.append(index)
        height = estimate_height(row, widths=self._widths)
        if height is not None:
            self._worksheet.set_row(index, height)
        found = self._find_formats(row.styles)
        for column, (value, cell_format) in enumerate(zip(row.values, found, strict=True)):
            if value is None or value == "":
                self._worksheet.write_blank(index, column, None, cell_format)
            elif isinstance(value, date):
                dated = self._formats.find(row.styles[column], of_dates=True)
                self._worksheet.write_datetime(index, column, value, dated)
            else:
                self._write_cell(value, place=(index, column), cell_format=cell_format)

    def _write_cell(self, value: CellValue, *, place: tuple[int, int], cell_format: Format) -> None:
        if isinstance(value, str):
            self._worksheet.write_string(*place, carried_text(value), cell_format)
        elif isinstance(value, bool):
            self._worksheet.write_boolean(*place, value, cell_format)
        elif isinstance(value, int | Decimal):
            self._worksheet.write_number(*place, value, cell_format)

    def _find_formats(self, styles: Sequence[CellStyle]) -> list[Format]:
        # By identity, as hashing all styles of a row would take longer than writing it; they are kept beside.
        known = self._row_formats.get(id(styles))
        if known is None:
            known = self._row_formats[id(styles)] = (styles, [self._formats.find(style) for style in styles])
        return known[1]
