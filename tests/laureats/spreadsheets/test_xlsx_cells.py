# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.spreadsheets import Cell, CellKind

from .factories import (
    find_refusal,
    make_inline_cell,
    make_strings,
    make_styles,
    make_xlsx,
    number,
    read_xlsx_row,
    text,
)

_STYLES = make_styles("0%", "dd/mm/yyyy", "[h]:mm", "#,##0.00 €", '0.0" pts"')


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<c><v>3.5</v></c>", number("3.5")),
        ('<c t="n"><v> 3 </v></c>', number("3")),
        ("<c><v>1.0000000000000001E-5</v></c>", number("0.00001")),
        ("<c><f>1+2</f><v>3</v></c>", number("3", has_formula=True)),
        ('<c><f t="shared" si="0"/><v>3</v></c>', number("3", has_formula=True)),
        ('<c s="1"><v>0.5</v></c>', Cell(kind=CellKind.PERCENTAGE, value=Decimal("0.5"))),
        ('<c s="2"><v>46098</v></c>', Cell(kind=CellKind.DATE, value="46098")),
        ('<c s="3"><v>0.0625</v></c>', Cell(kind=CellKind.TIME, value="0.0625")),
        ('<c s="4"><v>12.3</v></c>', Cell(kind=CellKind.CURRENCY, value=Decimal("12.3"))),
        ('<c s="5"><v>12.5</v></c>', number("12.5")),
        ('<c s="99"><v>1</v></c>', number("1")),
        ('<c s="1"><f>A1</f><v>0.5</v></c>', Cell(kind=CellKind.PERCENTAGE, value=Decimal("0.5"), has_formula=True)),
        ('<c t="d"><v>2026-03-17T00:00:00</v></c>', Cell(kind=CellKind.DATE, value="2026-03-17T00:00:00")),
        ('<c t="b"><v>1</v></c>', Cell(kind=CellKind.BOOLEAN, value=True)),
        ('<c t="b"><v>0</v></c>', Cell(kind=CellKind.BOOLEAN, value=False)),
        ('<c t="e"><v>#DIV/0!</v></c>', Cell(kind=CellKind.ERROR, value="#DIV/0!")),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', Cell(kind=CellKind.ERROR, value="#DIV/0!", has_formula=True)),
        ('<c t="str"><f>"a"</f><v>a b_x000D__x000A_c</v></c>', text("a b\nc", has_formula=True)),
        ('<c t="str"><v>#DIV/0!</v></c>', text("#DIV/0!")),
        ('<c t="inlineStr"><is><t>NA</t></is></c>', text("NA")),
        ('<c t="inlineStr"><is><r><t>ré</t></r><r><rPr/><t>cusé</t></r></is></c>', text("récusé")),
        ('<c t="s" s="1"><v>0</v></c>', text("partagé")),
    ],
)
def test_xlsx_cell_is_read_by_its_type_and_its_style(cell, expected):
    assert read_xlsx_row(cell, styles=_STYLES, strings=make_strings("<t>partagé</t>")) == {0: expected}


@pytest.mark.parametrize("cell", ["<c><f>A1</f></c>", "<c><f>A1</f><v></v></c>", '<c t="str"><f>""</f><v/></c>'])
def test_xlsx_formula_without_value_or_with_an_empty_text_is_an_empty_formula(cell):
    assert read_xlsx_row(cell) == {0: Cell(kind=CellKind.EMPTY_FORMULA, value="", has_formula=True)}


@pytest.mark.parametrize(
    "cell",
    ["<c/>", '<c s="1"/>', "<c><v/></c>", '<c t="s"/>', '<c t="inlineStr"><is><t/></is></c>', '<c t="str"><v></v></c>'],
)
def test_xlsx_blank_cells_are_absent(cell):
    assert read_xlsx_row(f"{cell}<c><v>1</v></c>") == {1: number("1")}


@pytest.mark.parametrize("stored", ["NaN", "1e999999", "abc", "1,5"])
def test_xlsx_number_that_no_spreadsheet_holds_is_an_error(stored):
    assert read_xlsx_row(f"<c><v>{stored}</v></c>") == {0: Cell(kind=CellKind.ERROR, value=stored)}


@pytest.mark.parametrize(
    "cell",
    [
        '<c t="s"><v>1</v></c>',
        '<c t="s"><v>-1</v></c>',
        '<c t="s"><v>x</v></c>',
        '<c t="s"><v>99999999999</v></c>',
        '<c t="unknown"><v>1</v></c>',
    ],
)
def test_xlsx_cell_that_points_nowhere_is_unreadable(cell):
    content = make_xlsx(f"<row>{cell}</row>", strings=make_strings("<t>a</t>"))
    assert find_refusal(content, name="a.xlsx") == "unreadable"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff_"), min_size=1))
def test_xlsx_gives_back_any_text(value):
    assert read_xlsx_row(make_inline_cell(value)) == {0: text(value)}
