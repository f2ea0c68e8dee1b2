# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Faulty files, their annotated copies, and what other programs find in those."""

import io
import zipfile

import openpyxl
from odfdo import Document

from laureats.faults import Fault
from laureats.imports.uploads import Upload
from laureats.jury_sheets.annotating import annotate_copy
from laureats.spreadsheets import cell_name, read_workbook
from tests.laureats.jury_sheets.factories import BREST, NEVERS, check, give_mark, give_opinion
from tests.laureats.jury_sheets.outgoing.factories import export_one
from tests.laureats.spreadsheets.factories import make_ods, make_zip

RED = "FFC7CE"
MARK = "À corriger : "


def make_faulty(edition, file_format):
    """Return the workbook of a juror with a mark above the maximum and one off the step."""
    give_mark(edition, BREST, "STR-1", "9")
    give_mark(edition, BREST, "STR-2", "2")
    give_mark(edition, NEVERS, "STR-2", "0.3")
    give_opinion(edition, BREST, "Une ligne.\nUne autre, avec  deux blancs & < des signes >.")
    sheet = export_one(edition, file_format)
    return Upload(name=sheet.file_name, content=sheet.content)


def annotate(upload, *places, sheet="Notes", message="Faux."):
    """Return a copy with the same fault at each of these cells."""
    return annotate_copy(upload=upload, faults=[at(place, sheet=sheet, message=message) for place in places])


def at(cell, *, sheet="Notes", message="Faux."):
    return Fault(sheet=sheet, cell=cell, code="not_a_mark", message=message)


def ods(*sheets, name="notes.ods"):
    return Upload(name=name, content=make_ods("".join(sheets)))


def read_sheets(upload):
    """Return every sheet with the values of its cells by address, in order."""
    workbook = read_workbook(upload.content, name=upload.name)
    return {sheet.name: _list_cells(sheet) for sheet in workbook.sheets}


def _list_cells(sheet):
    return {
        cell_name(row=number, column=column): cell for number, row in sheet.rows.items() for column, cell in row.items()
    }


def read_others(upload):
    """Return every sheet but the list of faults, which comes first."""
    (first, *names), sheets = list(read_sheets(upload)), read_sheets(upload)
    assert first == "À corriger"
    return {name: sheets[name] for name in names}


def read_list(upload, name="À corriger"):
    """Return the rows of the list of faults below its header."""
    cells = {cell: each.value for cell, each in read_sheets(upload)[name].items()}
    rows = max(int(cell.strip("ABC")) for cell in cells)
    return [[cells.get(f"{letter}{row}", "") for letter in "ABC"] for row in range(5, rows + 1)]


def describe(plan):
    """Return everything that came of the reading of one file."""
    [outcome], [report] = plan.outcomes, plan.reports
    faults = [(fault.sheet, fault.cell, fault.code, fault.message) for fault in plan.faults]
    return faults, outcome.juror, outcome.export, outcome.findings.marks, outcome.findings.opinions, report.ignored


def read_again(edition, upload):
    return describe(check(edition, upload))


def find_notes(upload, sheet="Notes"):
    """Return the texts of the notes of a sheet by cell, as another program finds them."""
    return _find_ods_notes(upload, sheet) if upload.name.endswith(".ods") else _find_xlsx_notes(upload, sheet)


def find_coloured(upload, sheet="Notes"):
    """Return the cells of a sheet that have the colour of a fault."""
    if upload.name.endswith(".xlsx"):
        cells = [cell for row in open_xlsx(upload)[sheet].iter_rows() for cell in row]
        return {cell.coordinate for cell in cells if cell.fill.fgColor.rgb == f"FF{RED}"}
    document = Document(io.BytesIO(upload.content))
    return {
        cell_name(row=cell.y, column=cell.x)
        for row in document.body.get_table(name=sheet).traverse()
        for cell in row.traverse()
        if _background(document, cell) == f"#{RED.lower()}"
    }


def open_xlsx(upload):
    return openpyxl.load_workbook(io.BytesIO(upload.content))


def read_part(upload, name="content.xml"):
    return zipfile.ZipFile(io.BytesIO(upload.content)).read(name).decode()


def list_parts(upload):
    return zipfile.ZipFile(io.BytesIO(upload.content)).namelist()


def change_parts(upload, **parts):
    """Return a package with other parts; a part is text, or a function of what it was."""
    package = zipfile.ZipFile(io.BytesIO(upload.content))
    known = {name: package.read(name) for name in package.namelist()}
    for name, new in parts.items():
        known[name] = new(known[name].decode()) if callable(new) else new
    return Upload(name=upload.name, content=make_zip(known))


def _find_ods_notes(upload, sheet):
    table = Document(io.BytesIO(upload.content)).body.get_table(name=sheet)
    found = {}
    for row in table.traverse():
        for cell in row.traverse():
            notes = cell.get_elements("office:annotation")
            if notes:
                paragraphs = [paragraph.text_recursive for note in notes for paragraph in note.get_paragraphs()]
                found[cell_name(row=cell.y, column=cell.x)] = "\n".join(paragraphs)
    return found


def _background(document, cell):
    style = document.get_style("table-cell", cell.style) if cell.style else None
    properties = style.get_properties(area="table-cell") if style else None
    return (properties or {}).get("fo:background-color")


def _find_xlsx_notes(upload, sheet):
    cells = [cell for row in open_xlsx(upload)[sheet].iter_rows() for cell in row]
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}
