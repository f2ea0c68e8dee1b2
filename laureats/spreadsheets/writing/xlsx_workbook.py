# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""XLSX files, by XlsxWriter."""

import io
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from laureats.spreadsheets.cell_texts import carried_text
from laureats.spreadsheets.writing.drafts import DraftSheet, DraftWorkbook
from laureats.spreadsheets.writing.xlsx_formats import DEFAULT_FONT, XlsxFormats
from laureats.spreadsheets.writing.xlsx_rows import XlsxRowWriter
from laureats.spreadsheets.writing.xlsx_rules import add_rules

_PIXELS_A_MILLIMETRE = 96 / 25.4
_A4 = 9
_EVERYWHERE = "A1:XFD1048576"
_LONGEST_FOOTER_TITLE = 150
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.4, "bottom": 0.6}
# What a juror may still do on a protected sheet: see a long text.
_PERMISSIONS = {"format_columns": True, "format_rows": True}


def write_xlsx(draft: DraftWorkbook) -> bytes:
    """Return the file."""
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True, "default_format_properties": DEFAULT_FONT}) as workbook:
        workbook.set_properties({"title": carried_text(draft.title)})
        formats = XlsxFormats(workbook)
        for sheet in draft.sheets:
            worksheet = workbook.add_worksheet(sheet.name, GrowingWorksheet)
            _write_sheet(sheet, worksheet=worksheet, formats=formats)
            _set_up_page(sheet, worksheet=worksheet, title=draft.title)
    return stream.getvalue()


class GrowingWorksheet(Worksheet):
    """A sheet whose rows have a first height, and still grow when their texts do."""

    def _xml_start_tag_unencoded(self, tag: str, attributes: list[tuple[str, Any]] = []) -> None:  # noqa: B006 - as in the base
        kept = [attribute for attribute in attributes if tag != "row" or attribute[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, kept)


def _write_sheet(sheet: DraftSheet, *, worksheet: Worksheet, formats: XlsxFormats) -> None:
    for column, width in enumerate(sheet.column_widths):
        worksheet.set_column_pixels(column, column, round(width * _PIXELS_A_MILLIMETRE))
    writer = XlsxRowWriter(worksheet, formats=formats, widths=sheet.column_widths)
    for index, row in enumerate(sheet.rows):
        writer.write_row(row, index=index)
    add_rules(sheet.rules, worksheet=worksheet, rows=writer.ruled_rows)
    if sheet.header_rows or sheet.header_columns:
        worksheet.freeze_panes(sheet.header_rows, sheet.header_columns)
    worksheet.ignore_errors({"number_stored_as_text": _EVERYWHERE})
    if sheet.is_protected:
        worksheet.protect("", _PERMISSIONS)
    if sheet.is_hidden:
        worksheet.hide()


def _set_up_page(sheet: DraftSheet, *, worksheet: Worksheet, title: str) -> None:
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.set_margins(**_MARGINS)
    worksheet.fit_to_pages(sheet.pages_wide, 0)
    shown = carried_text(title)[:_LONGEST_FOOTER_TITLE].replace("&", "&&")
    worksheet.set_footer(f"&L{shown} – &A&R&P / &N")
    if sheet.header_rows:
        worksheet.repeat_rows(0, sheet.header_rows - 1)
    if sheet.header_columns:
        worksheet.repeat_columns(0, sheet.header_columns - 1)
