# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Cells that no juror should send, from the command to the database: told at their place, and nothing written."""

import pytest

from laureats.imports.uploads import Upload
from tests.laureats.jury_sheets.conftest import list_errors
from tests.laureats.jury_sheets.factories import BREST, NEVERS, make_csv, make_workbook
from tests.laureats.jury_sheets.whole_state import read_whole_state
from tests.laureats.spreadsheets.factories import (
    make_inline_cell,
    make_ods,
    make_ods_number,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    make_styles,
    make_xlsx,
)

HEADER = make_ods_row(*map(make_ods_text, ["Référence", "STR-1", "STR-2"]))
ROW = make_ods_row(make_ods_text(BREST), make_ods_number(4), make_ods_number(2))
REPEATED = 'table:number-columns-repeated="{}"'
ROWS_REPEATED = 'table:number-rows-repeated="{}"'


def make_sheet(*rows):
    return make_ods(make_ods_sheet(HEADER, *rows))


def cell(value_type, **attributes):
    said = " ".join(f'{name.replace("_", ":", 1).replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<table:table-cell office:value-type="{value_type}" {said}><text:p>x</text:p></table:table-cell>'


WRONG_CELLS = {
    "date": (cell("date", office_date_value="2026-03-04"), "not_a_mark"),
    "time": (cell("time", office_time_value="PT3H"), "not_a_mark"),
    "boolean": (cell("boolean", office_boolean_value="true"), "not_a_mark"),
    "percentage": (cell("percentage", office_value="0.5"), "not_a_mark"),
    "currency": (cell("currency", office_value="3"), "not_a_mark"),
    "text": ("bien", "not_a_mark"),
    "exponent": ("1 e 3", "not_a_mark"),
    "full-width": ("３", "not_a_mark"),
    "arabic": ("٣", "not_a_mark"),
    "two-marks": ("3/5", "not_a_mark"),
    "covered": (make_ods_number(3).replace("table-cell", "covered-table-cell"), "not_a_mark"),
    "error": (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
        "formula_error",
    ),
    "error-text": ("#N/A", "formula_error"),
    "err-502": ("Err:502", "formula_error"),
    "formula-alone": ('<table:table-cell table:formula="of:=[.A1]"/>', "formula_error"),
    "negative": (-1, "negative"),
    "far-number": (cell("float", office_value="1e308"), "above_maximum"),
    "beyond-double": (cell("float", office_value="1e999"), "formula_error"),
    "not-a-number": (cell("float", office_value="NaN"), "formula_error"),
    "tiny": (cell("float", office_value="0.001"), "off_step"),
    "recused": ("RÉCUSÉ", "recused"),
}


@pytest.mark.parametrize("name", WRONG_CELLS)
def test_a_wrong_cell_is_told_at_its_place_and_nothing_of_its_file_is_written(edition, import_files, name):
    wrong, code = WRONG_CELLS[name]
    held = read_whole_state()

    exit_code, [report] = import_files(
        make_workbook({"Notes": [["Référence", "STR-1", "STR-2"], [BREST, 4, 2], [NEVERS, 1, wrong]]})
    )

    assert (exit_code, list_errors(report)) == (1, [("Notes", "C3", code)])
    assert read_whole_state() == held


FOREIGN_STYLES = make_styles("0%", "yyyy-mm-dd", "[h]:mm", "#,##0.00 [$€-40C]")
# Cells of C2, after the reference and a sound mark.
WRONG_XLSX_CELLS = {
    "percentage": ('<c r="C2" s="1"><v>0.5</v></c>', "not_a_mark"),
    "date": ('<c r="C2" s="2"><v>46085</v></c>', "not_a_mark"),
    "time": ('<c r="C2" s="3"><v>0.125</v></c>', "not_a_mark"),
    "currency": ('<c r="C2" s="4"><v>3</v></c>', "not_a_mark"),
    "boolean": ('<c r="C2" t="b"><v>1</v></c>', "not_a_mark"),
    "error": ('<c r="C2" t="e"><v>#DIV/0!</v></c>', "formula_error"),
    "formula-without-value": ('<c r="C2"><f>1+1</f></c>', "formula_error"),
    "formula-of-an-empty-text": ('<c r="C2" t="str"><f>""</f><v></v></c>', "formula_error"),
    "exponent": ('<c r="C2" t="inlineStr"><is><t>1 e 3</t></is></c>', "not_a_mark"),
    "above": ('<c r="C2"><v>3.5</v></c>', "above_maximum"),
}


def make_xlsx_grid(*cells, after="", attributes=""):
    """Return a grid of one row, of which `cells` are what follows the reference."""
    header = "".join(map(make_inline_cell, ["Référence", "STR-1", "STR-2"]))
    data = f'<row r="1">{header}</row><row r="2" {attributes}>{make_inline_cell(BREST)}{"".join(cells)}</row>'
    return Upload(name="grille.xlsx", content=make_xlsx(data, after=after, styles=FOREIGN_STYLES))


@pytest.mark.parametrize("name", WRONG_XLSX_CELLS)
def test_a_wrong_cell_of_an_xlsx_workbook_is_told_at_its_place(edition, import_files, name):
    wrong, code = WRONG_XLSX_CELLS[name]
    held = read_whole_state()

    exit_code, [report] = import_files(make_xlsx_grid('<c r="B2"><v>4</v></c>', wrong))

    assert (exit_code, list_errors(report)) == (1, [("Notes", "C2", code)])
    assert read_whole_state() == held


def test_a_value_under_a_merge_and_a_wrong_one_in_a_hidden_row_are_told(edition, import_files):
    merge = '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>'
    hidden = make_xlsx_grid('<c r="B2"><v>4</v></c>', '<c r="C2"><v>1</v></c>', after=merge, attributes='hidden="1"')

    exit_code, [report] = import_files(hidden)

    assert (exit_code, list_errors(report)) == (1, [("Notes", "C2", "not_a_mark")])


def test_a_header_found_twice_is_told_at_the_second(edition, import_files):
    exit_code, [report] = import_files(make_csv(["Référence", "STR-1", "STR-2", "str-1"], [BREST, "4", "2", "3"]))

    assert (exit_code, list_errors(report)) == (1, [("", "D1", "duplicate_column")])


NOTE = "<office:annotation><text:p>9</text:p></office:annotation>"
SOUND = {
    "cp1252.csv": lambda: "Référence;STR-1;STR-2\n2026-0001;2,5;s.o.\n".encode("cp1252"),
    "million-blank-rows.ods": lambda: make_sheet(
        ROW, make_ods_row("<table:table-cell/>", attributes=ROWS_REPEATED.format(1_048_574))
    ),
    "far-blank-columns.ods": lambda: make_ods(
        make_ods_sheet(
            HEADER.replace("</table:table-row>", f"<table:table-cell {REPEATED.format(16_381)}/></table:table-row>"),
            ROW,
        )
    ),
    "comments.ods": lambda: make_sheet(ROW.replace("<text:p>4", f"{NOTE}<text:p>4")),
    "formula.ods": lambda: make_sheet(
        make_ods_row(make_ods_text(BREST), make_ods_number(4, 'table:formula="of:=2+2"'), make_ods_number(2))
    ),
    "formula.xlsx": lambda: make_xlsx_grid('<c r="B2"><f>2+2</f><v>4</v></c>', '<c r="C2"><v>2</v></c>').content,
    "hidden.ods": lambda: make_sheet(ROW.replace("<table:table-row ", '<table:table-row table:visibility="collapse" ')),
}


@pytest.mark.parametrize("name", SOUND)
def test_what_looks_strange_and_is_sound_is_imported(edition, import_files, name):
    exit_code, [report] = import_files(Upload(name=name, content=SOUND[name]()))

    assert (exit_code, report["errors"], report["created"]) == (0, [], 2)
