# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that LibreOffice has opened and saved, in every direction."""

import io
from decimal import Decimal

import pytest
import xlsxwriter

from laureats.spreadsheets import Cell, CellKind

from .factories import (
    make_ods,
    make_ods_number,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    number,
    read_rows,
    text,
)

pytestmark = pytest.mark.office

_NAMESPACE = 'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'


def _formula(expression: str) -> str:
    return f'<table:table-cell {_NAMESPACE} table:formula="of:={expression}"/>'


_CONTENT = make_ods(
    make_ods_sheet(
        make_ods_row(
            make_ods_number("3.5"),
            make_ods_number("-2"),
            make_ods_number("0.30000000000000004"),
            make_ods_number(5, 'table:number-columns-repeated="3"'),
            make_ods_number(200000001),
        ),
        make_ods_row(
            make_ods_text("Référence"),
            make_ods_text("une", "", "trois lignes"),
            make_ods_text("=1+1"),
            make_ods_text("'x"),
            make_ods_text('a<text:s text:c="2"/>b <text:s/>'),
            make_ods_text("🎓 مرحبا"),
            make_ods_text("1400"),
        ),
        make_ods_row(
            _formula("1/0"),
            _formula("1+2"),
            _formula("&quot;&quot;"),
            _formula("NA()"),
            _formula("&quot;a&quot;&amp;CHAR(10)&amp;&quot;b&quot;"),
            _formula("1=1"),
        ),
        make_ods_row(make_ods_number(7), attributes='table:number-rows-repeated="3" table:visibility="collapse"'),
        make_ods_row(
            make_ods_number(8, 'table:number-columns-spanned="2" table:number-rows-spanned="1"'),
            make_ods_number(9).replace("table-cell", "covered-table-cell"),
            "<table:table-cell><office:annotation><text:p>note</text:p></office:annotation></table:table-cell>",
        ),
    )
)


def _formula_cell(kind: CellKind, value: object) -> Cell:
    return Cell(kind=kind, value=value, has_formula=True)


_CELLS = {
    0: dict(enumerate([number("3.5"), number("-2"), number("0.3"), *[number("5")] * 3, number("200000001")])),
    1: dict(
        enumerate(
            map(text, ["Référence", "une\n\ntrois lignes", "=1+1", "'x", "a  b  ", "🎓 مرحبا", "1400"]),
        )
    ),
    2: {
        0: _formula_cell(CellKind.ERROR, "#DIV/0!"),
        1: number("3", has_formula=True),
        2: _formula_cell(CellKind.EMPTY_FORMULA, ""),
        3: _formula_cell(CellKind.ERROR, "#N/A"),
        4: text("a\nb", has_formula=True),
        5: _formula_cell(CellKind.BOOLEAN, True),
    },
    **{row: {0: number("7")} for row in (3, 4, 5)},
    6: {0: number("8"), 1: number("9", covered=True)},
}


@pytest.mark.parametrize("last", ["ods", "xlsx"])
def test_every_kind_of_cell_survives_libreoffice(last, convert, tmp_path):
    source = tmp_path / "notes.ods"
    source.write_bytes(_CONTENT)
    (saved,) = convert([source], to=last, directory=tmp_path / "saved")
    assert read_rows(saved.read_bytes(), name=saved.name) == _CELLS


def test_csv_of_libreoffice_is_read(convert, tmp_path):
    source = tmp_path / "notes.ods"
    source.write_bytes(
        make_ods(
            make_ods_sheet(
                make_ods_row(make_ods_text("Référence"), make_ods_text("Avis")),
                make_ods_row(make_ods_text("r;1"), make_ods_text("deux", '"lignes"')),
            )
        )
    )
    (saved,) = convert([source], to="csv:Text - txt - csv (StarCalc):59,34,76", directory=tmp_path / "saved")
    assert read_rows(saved.read_bytes(), name=saved.name) == {
        0: {0: text("Référence"), 1: text("Avis")},
        1: {0: text("r;1"), 1: text('deux\n"lignes"')},
    }


def test_number_formats_mean_the_same_in_xlsx_and_once_saved_as_ods(convert, tmp_path):
    codes = [
        *range(23),
        *range(37, 50),
        "0.0",
        "0 %",
        "[h]:mm",
        "d mmm yyyy",
        "[$€-40C] 0",
        '0.0" pts"',
        "# ?/?",
        "0\\h",
    ]
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = workbook.add_worksheet()
    for row, code in enumerate(codes):
        sheet.write_number(row, 0, 1.5, workbook.add_format({"num_format": code}))
    workbook.close()
    source = tmp_path / "formats.xlsx"
    source.write_bytes(stream.getvalue())
    (saved,) = convert([source], to="ods", directory=tmp_path / "saved")
    before, after = (
        [row[0].kind for row in read_rows(path.read_bytes(), name=path.name).values()] for path in (source, saved)
    )
    assert before == after


def test_million_blank_rows_that_libreoffice_leaves_are_read(convert, tmp_path):
    blank = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>'
    source = tmp_path / "notes.ods"
    source.write_bytes(
        make_ods(
            make_ods_sheet(
                make_ods_row(make_ods_number(1)),
                make_ods_row(blank, attributes='table:number-rows-repeated="1048574"'),
                make_ods_row(make_ods_number(2)),
            )
        )
    )
    saved = convert([source], to="ods", directory=tmp_path / "saved")[0].read_bytes()
    assert read_rows(saved, name="notes.ods") == {0: {0: number("1")}, 1_048_575: {0: number("2")}}


def test_decimals_of_libreoffice_are_exact_to_twelve_digits(convert, tmp_path):
    values = ["0.1", "2.25", "123456.789", "0.05", "19.95", "99999999999.5"]
    source = tmp_path / "notes.ods"
    source.write_bytes(make_ods(make_ods_sheet(*(make_ods_row(make_ods_number(value)) for value in values))))
    saved = convert([source], to="xlsx", directory=tmp_path / "saved")[0].read_bytes()
    assert [row[0].value for row in read_rows(saved, name="notes.xlsx").values()] == list(map(Decimal, values))
