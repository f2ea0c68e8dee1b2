# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A very large workbook, drafted and written, against the bare libraries with the same cells and no look at all."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from xlsxwriter import Workbook

from laureats.jury_sheets.meta import grid_fingerprint
from laureats.jury_sheets.outgoing.holdings import load_holdings
from laureats.jury_sheets.outgoing.lines import gather_lines
from laureats.jury_sheets.outgoing.workbooks import JurorWorkbook, draft_workbook
from laureats.models import SheetExport
from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import CellValue, write_workbook
from scripts.bench.large_editions import give_marks, make_edition
from scripts.bench.measures import Comparison, Measure, at_most

Sheets = Mapping[str, Sequence[Sequence[CellValue]]]
_CANDIDATURES, _CRITERIA = 1000, 80
_CONTENT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.3"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
)


def list_measures() -> Iterator[Measure]:
    workbook = _load_workbook()
    sheets = {sheet.name: [row.values for row in sheet.rows] for sheet in draft_workbook(workbook).sheets}
    yield _compare(workbook, file_format="xlsx", reference_name="XlsxWriter", reference=lambda: write_xlsx(sheets))
    yield _compare(workbook, file_format="ods", reference_name="joined texts", reference=lambda: write_texts(sheets))
    odfpy = _compare(workbook, file_format="ods", reference_name="odfpy", reference=lambda: write_with_odfpy(sheets))
    yield replace(odfpy, pairs=2)  # which takes its time


def write_xlsx(sheets: Sheets) -> bytes:
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as workbook:
        for name, rows in sheets.items():
            worksheet = workbook.add_worksheet(name)
            for index, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        worksheet.write_string(index, column, value)
                    elif value is not None:
                        worksheet.write_number(index, column, value)
    return stream.getvalue()


def write_with_odfpy(sheets: Sheets) -> bytes:
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            drawn = TableRow()
            for value in row:
                drawn.addElement(_draw_cell(value))
            table.addElement(drawn)
        document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def write_texts(sheets: Sheets) -> bytes:
    """Join the XML of the cells by hand, and compress it: no library can do less."""
    pieces = [_CONTENT]
    for name, rows in sheets.items():
        pieces.append(f'<table:table table:name="{escape(name)}">')
        for row in rows:
            pieces.append("<table:table-row>")
            pieces.extend(map(_join_cell, row))
            pieces.append("</table:table-row>")
        pieces.append("</table:table>")
    pieces.append("</office:spreadsheet></office:body></office:document-content>")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("content.xml", "".join(pieces))
    return stream.getvalue()


def _draw_cell(value: CellValue) -> TableCell:
    if value is None:
        return TableCell()
    cell = TableCell(valuetype="string") if isinstance(value, str) else TableCell(valuetype="float", value=str(value))
    cell.addElement(P(text=str(value)))
    return cell


def _join_cell(value: CellValue) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'


def _compare(
    workbook: JurorWorkbook, *, file_format: FileFormat, reference_name: str, reference: Callable[[], object]
) -> Comparison:
    return Comparison(
        name=f"Write {_CANDIDATURES} candidatures × {_CRITERIA} criteria as {file_format.upper()}",
        reference_name=reference_name,
        times="slower",
        target=at_most(3, "times"),
        ours=lambda: write_workbook(draft_workbook(workbook), file_format=file_format),
        reference=reference,
    )


def _load_workbook() -> JurorWorkbook:
    edition = make_edition(code="workbook", jurors=1, candidatures=_CANDIDATURES, criteria=_CRITERIA)
    give_marks(edition)
    seats = list(edition.seats.select_related("person"))
    holdings = load_holdings(edition, seats=seats)
    lines = gather_lines(holdings, seat=seats[0], file_format=SheetExport.Format.ODS)
    fingerprint = grid_fingerprint(edition=edition, criteria=holdings.criteria)
    export = SheetExport(edition=edition, seat=seats[0], grid_fingerprint=fingerprint)
    return JurorWorkbook(export=export, criteria=holdings.criteria, lines=lines)
