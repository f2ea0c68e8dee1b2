# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that other programs write, read back; python-calamine reads the same."""

import io
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from odfdo import Cell as OdfCell
from odfdo import Document, Row, Table
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from python_calamine import CalamineWorkbook

from laureats.spreadsheets import Cell, CellKind, read_workbook

from .factories import number, read_rows, text

_ALPHABET = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
_TEXTS = st.text(_ALPHABET | st.sampled_from("=+-@'\"\n\t éàœ€🎓مرحبا;,<&"), min_size=1, max_size=60)
_NUMBERS = st.integers(-(10**11), 10**11) | st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 3))
_GRIDS = st.lists(st.lists(_TEXTS | _NUMBERS, min_size=1, max_size=4), min_size=1, max_size=4)
_HARD_TEXTS = [
    "L'été à Saint-Denis-en-Val",
    '"guillemets" et «\u202f chevrons\u202f»',
    "une\n\ndeux\n",
    "a\tb",
    "  blancs  au  bord  ",
    "=1+1",
    "+33 1 23",
    "-3",
    "@nom",
    "'apostrophe",
    "🎓👩🏽‍💻",
    "مرحبا بالعالم",
    "<b>&amp;</b>",
    "#DIV/0!",
    "x" * 32_767,
    "é\n" * 16_383,
]


def _expect(grid: list[list[str | int | float]]) -> dict[int, dict[int, Cell]]:
    return {
        row: {
            column: text(value) if isinstance(value, str) else number(str(Decimal(str(value)).normalize() + 0))
            for column, value in enumerate(values)
        }
        for row, values in enumerate(grid)
    }


def _write_with_xlsxwriter(grid: list[list[str | int | float]]) -> bytes:
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = workbook.add_worksheet("Notes")
    for row, values in enumerate(grid):
        for column, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(row, column, value)
            else:
                sheet.write_number(row, column, value)
    workbook.close()
    return stream.getvalue()


def _write_with_odfdo(grid: list[list[str | int | float]]) -> bytes:
    document = Document("spreadsheet")
    document.body.clear()
    table = Table("Notes")
    for values in grid:
        row = Row()
        for value in values:
            row.append_cell(OdfCell(value if isinstance(value, str) else Decimal(str(value))))
        table.append_row(row)
    document.body.append(table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _write_with_openpyxl(grid: list[list[str | int | float]]) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row, values in enumerate(grid, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


_WRITERS = [
    pytest.param(_write_with_xlsxwriter, "a.xlsx", id="XlsxWriter"),
    pytest.param(_write_with_openpyxl, "a.xlsx", id="openpyxl"),
    pytest.param(_write_with_odfdo, "a.ods", id="odfdo"),
]


@pytest.mark.parametrize(("write", "name"), _WRITERS)
@settings(max_examples=40, deadline=None)
@given(grid=_GRIDS)
def test_any_text_and_number_comes_back_as_it_was_written(write, name, grid):
    assert read_rows(write(grid), name=name) == _expect(grid)


@pytest.mark.parametrize(("write", "name"), _WRITERS)
def test_hard_texts_come_back_as_they_were_written(write, name):
    grid = [[value] for value in _HARD_TEXTS]
    assert read_rows(write(grid), name=name) == _expect(grid)


@pytest.mark.parametrize(("write", "name"), _WRITERS)
def test_ordinary_file_reads_as_calamine_reads_it(write, name):
    grid = [["Référence", "A1", "A2"], *([f"2026-{row:04}", row / 2, row % 5] for row in range(1, 200))]
    content = write(grid)
    calamine = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    ours = [
        [float(cell.value) if cell.kind is CellKind.NUMBER else cell.value for cell in row.values()]
        for row in read_rows(content, name=name).values()
    ]
    assert ours == calamine


def test_xlsxwriter_formats_errors_and_formulas_are_told_apart():
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = workbook.add_worksheet()
    for column, code in enumerate(["0%", "dd/mm/yyyy", "hh:mm", "[$€-40C] 0", "0.0"]):
        sheet.write_number(0, column, 0.5, workbook.add_format({"num_format": code}))
    sheet.write_boolean(1, 0, True)
    sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
    sheet.write_formula(1, 2, "=1+2", None, 3)
    sheet.write_formula(1, 3, '=""', None, "")
    sheet.write_rich_string(1, 4, "ré", workbook.add_format({"bold": True}), "cusé")
    sheet.merge_range(2, 0, 3, 1, "fusion")
    workbook.close()
    half = Decimal("0.5")
    assert read_rows(stream.getvalue(), name="a.xlsx") == {
        0: {
            0: Cell(kind=CellKind.PERCENTAGE, value=half),
            1: Cell(kind=CellKind.DATE, value="0.5"),
            2: Cell(kind=CellKind.TIME, value="0.5"),
            3: Cell(kind=CellKind.CURRENCY, value=half),
            4: number("0.5"),
        },
        1: {
            0: Cell(kind=CellKind.BOOLEAN, value=True),
            1: Cell(kind=CellKind.ERROR, value="#DIV/0!", has_formula=True),
            2: number("3", has_formula=True),
            3: Cell(kind=CellKind.EMPTY_FORMULA, value="", has_formula=True),
            4: text("récusé"),
        },
        2: {0: text("fusion")},
    }


def test_openpyxl_rich_text_formula_and_hidden_sheet_are_read():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet["A1"] = CellRichText("ré", TextBlock(InlineFont(b=True), "cusé"))
    sheet["B1"] = "=1+1"
    sheet.row_dimensions[1].hidden = True
    hidden = workbook.create_sheet("_meta")
    hidden.sheet_state = "hidden"
    hidden["C2"] = 2026
    stream = io.BytesIO()
    workbook.save(stream)
    assert [(sheet.name, sheet.rows) for sheet in read_workbook(stream.getvalue(), name="a.xlsx").sheets] == [
        ("Sheet", {0: {0: text("récusé"), 1: Cell(kind=CellKind.EMPTY_FORMULA, value="", has_formula=True)}}),
        ("_meta", {1: {2: number("2026")}}),
    ]
