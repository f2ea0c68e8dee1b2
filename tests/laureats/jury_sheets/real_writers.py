# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The same rows written by every library that a juror, or a colleague who helps, may use. None is a blank."""

import io
from decimal import Decimal

import odf.table
import odf.text
import odfdo
import openpyxl
import pandas
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet

SHEET = "Notes"


def write_with_xlsxwriter(rows):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet(SHEET)
        for index, row in enumerate(rows):
            sheet.write_row(index, 0, row)
    return stream.getvalue()


def write_with_openpyxl(rows):
    workbook = openpyxl.Workbook()
    workbook.active.title = SHEET
    for row in rows:
        workbook.active.append(row)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def write_with_odfdo(rows):
    document = odfdo.Document("spreadsheet")
    document.body.clear()
    table = odfdo.Table(SHEET)
    for row in rows:
        drawn = odfdo.Row()
        for value in row:
            drawn.append_cell(odfdo.Cell(Decimal(str(value)) if isinstance(value, float) else value))
        table.append_row(drawn)
    document.body.append(table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def write_with_odfpy(rows):
    """Equal cells side by side are one cell repeated, as LibreOffice would write them; so are equal rows."""
    document = OpenDocumentSpreadsheet()
    table = odf.table.Table(name=SHEET)
    for row, count in _count_repeats(rows):
        drawn = odf.table.TableRow(numberrowsrepeated=count)
        for value, times in _count_repeats(row):
            drawn.addElement(_draw_odfpy_cell(value, times=times))
        table.addElement(drawn)
    document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def write_with_pandas(engine):
    """Return a writer that goes through a data frame."""

    def write(rows):
        stream = io.BytesIO()
        frame = pandas.DataFrame(rows, dtype=object)
        frame.to_excel(stream, sheet_name=SHEET, header=False, index=False, engine=engine)
        return stream.getvalue()

    return write


def _count_repeats(values):
    """Yield each run of equal values as its value and its length."""
    run = []
    for value in values:
        if run and value != run[-1]:
            yield run[0], len(run)
            run = []
        run.append(value)
    if run:
        yield run[0], len(run)


def _draw_odfpy_cell(value, *, times):
    if value is None:
        return odf.table.TableCell(numbercolumnsrepeated=times)
    if isinstance(value, str):
        cell = odf.table.TableCell(valuetype="string", numbercolumnsrepeated=times)
    else:
        cell = odf.table.TableCell(valuetype="float", value=str(value), numbercolumnsrepeated=times)
    cell.addElement(odf.text.P(text=str(value)))
    return cell
