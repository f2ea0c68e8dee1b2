# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""XLSX files as other programs read them."""

import io
import zipfile

import openpyxl
from python_calamine import CalamineWorkbook

from laureats.spreadsheets.writing import CellStyle
from laureats.spreadsheets.writing.xlsx_rules import find_spans
from tests.laureats.spreadsheets.writing.factories import draft_sheet, write


def test_runs_of_rows_are_found():
    assert find_spans([2, 3, 5, 7, 8, 9]) == [(2, 3), (5, 5), (7, 9)]


def test_no_rows_have_no_runs():
    assert find_spans([]) == []


def test_rows_have_the_height_of_their_texts_and_still_grow():
    content = write(draft_sheet(["a\nb"], ["c"]), file_format="xlsx")

    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()

    assert '<row r="1" spans="1:1" ht="27.75">' in sheet
    assert '<row r="2" spans="1:1">' in sheet


def test_other_libraries_read_the_sheets():
    content = write(draft_sheet(["=1+1", 3]), draft_sheet(["x"], name="Mode d'emploi"), file_format="xlsx")

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))

    assert {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names} == {
        "Notes": [["=1+1", 3.0]],
        "Mode d'emploi": [["x"]],
    }


def test_texts_are_texts_and_addresses_no_links():
    rows = [["=1+1"], ["https://example.org/"], ["{=A1}"], ["12"]]
    content = write(draft_sheet(*rows), file_format="xlsx")

    sheet = openpyxl.load_workbook(io.BytesIO(content)).active

    assert [(cell.data_type, cell.value, cell.hyperlink) for (cell,) in sheet.iter_rows()] == [
        ("s", text, None) for (text,) in rows
    ]


def test_the_title_is_written_at_the_foot_as_it_is():
    content = write(draft_sheet(["a"]), file_format="xlsx", title="Jury & co")

    book = openpyxl.load_workbook(io.BytesIO(content))

    footer = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert book.properties.title == "Jury & co"
    assert "<oddFooter>&amp;LJury &amp;&amp; co – &amp;A&amp;R&amp;P / &amp;N</oddFooter>" in footer


def test_an_open_cell_is_not_locked():
    sheet = draft_sheet(["a", "b"], styles=[CellStyle(is_open=True), CellStyle()], is_protected=True)

    row = next(openpyxl.load_workbook(io.BytesIO(write(sheet, file_format="xlsx"))).active.iter_rows())

    assert [cell.protection.locked for cell in row] == [False, True]
