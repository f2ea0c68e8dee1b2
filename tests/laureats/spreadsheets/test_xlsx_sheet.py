# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.spreadsheets import Cell

from .factories import find_refusal, make_xlsx, number, read_rows


def _read(sheet_data: str, after: str = "") -> dict[int, dict[int, Cell]]:
    return read_rows(make_xlsx(sheet_data, after=after), name="a.xlsx")


def test_xlsx_cells_stand_where_their_references_say():
    assert _read(
        '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="9"><c r="A9"><v>3</v></c></row>'
    ) == {
        1: {1: number("1"), 26: number("2")},
        8: {0: number("3")},
    }


def test_xlsx_cells_and_rows_without_reference_follow_the_one_before():
    assert _read(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>'
        "<row><c><v>5</v></c></row>"
    ) == {0: {0: number("1"), 1: number("2")}, 4: {2: number("3"), 3: number("4")}, 5: {0: number("5")}}


def test_xlsx_rows_and_cells_out_of_order_are_put_in_order():
    rows = _read('<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>')
    assert [(index, list(row)) for index, row in rows.items()] == [(0, [0]), (2, [0, 1])]


def test_xlsx_hidden_rows_are_read_as_any_other():
    assert _read('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>') == {0: {0: number("1")}}


def test_xlsx_last_row_of_the_format_is_read():
    assert _read('<row r="1048576"><c r="A1048576"><v>1</v></c></row>') == {1_048_575: {0: number("1")}}


@pytest.mark.parametrize(
    "sheet_data",
    [
        '<row r="1"><c r="B2"><v>1</v></c></row>',
        '<row r="1"><c r="a1"><v>1</v></c></row>',
        '<row r="1"><c r="ABCD1"><v>1</v></c></row>',
        '<row r="1"><c r=""><v>1</v></c></row>',
        '<row r="1"><c r="A11"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
        '<row r="0"><c><v>1</v></c></row>',
        '<row r="1048577"><c><v>1</v></c></row>',
        '<row r="-1"><c><v>1</v></c></row>',
        '<row r="١"><c><v>1</v></c></row>',
        '<row r="9999999999999"><c><v>1</v></c></row>',
    ],
)
def test_xlsx_with_places_that_cannot_be_is_unreadable(sheet_data):
    assert find_refusal(make_xlsx(sheet_data), name="a.xlsx") == "unreadable"


def test_xlsx_cells_under_a_merge_that_hold_a_value_say_so():
    cells = "".join(
        f'<row r="{row}">' + "".join(f'<c r="{letter}{row}"><v>{row}</v></c>' for letter in "ABC") + "</row>"
        for row in (1, 2, 3)
    )
    after = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C3:C3"/></mergeCells>'
    covered = {
        index: [column for column, cell in row.items() if cell.covered] for index, row in _read(cells, after).items()
    }
    assert covered == {0: [1], 1: [0, 1], 2: []}


def test_xlsx_merge_over_blank_cells_covers_nothing():
    assert _read(
        '<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ) == {0: {0: number("1")}}


@pytest.mark.parametrize("reference", ["", "A", "A1:B2:C3", "A0:B1"])
def test_xlsx_merge_of_no_area_is_unreadable(reference):
    content = make_xlsx("<row><c><v>1</v></c></row>", after=f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>')
    assert find_refusal(content, name="a.xlsx") == "unreadable"


@pytest.mark.parametrize(
    ("sheet_data", "code"),
    [
        ('<row r="1"><c r="AMJ1"><v>1</v></c></row>', ""),
        ('<row r="1"><c r="AMK1"><v>1</v></c></row>', "too_large"),
        ('<row r="1"><c r="XFD1" s="1"/></row>', ""),
        ("<row><c><v>1</v></c></row>" * 20_000, ""),
        ("<row><c><v>1</v></c></row>" * 20_001, "too_large"),
        ("<row/>" * 30_000 + "<row><c><v>1</v></c></row>", ""),
        (("<row>" + "<c><v>1</v></c>" * 1000 + "</row>") * 1000 + "<row><c><v>1</v></c></row>", "too_large"),
    ],
    ids=[
        "last column",
        "beyond the last column",
        "blank beyond the last column",
        "most rows",
        "one row more",
        "blank rows",
        "one cell more",
    ],
)
def test_xlsx_bounds_are_exact(sheet_data, code):
    assert find_refusal(make_xlsx(sheet_data), name="a.xlsx") == code
