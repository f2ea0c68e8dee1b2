# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.spreadsheets import Cell, CellKind, read_workbook

from .factories import (
    find_refusal,
    make_content,
    make_ods,
    make_ods_number,
    make_ods_of_cells,
    make_ods_parts,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    make_zip,
    number,
    read_ods_row,
    read_rows,
    text,
)

_BLANK = "<table:table-cell/>"


def _make_value(value_type: str, attribute: str, *, shown: str = "", formula: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="{value_type}" {attribute} {formula}>'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


_FORMULA = 'table:formula="of:=[.A1]"'


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (make_ods_number("3.5"), number("3.5")),
        (make_ods_number("-2"), number("-2")),
        (make_ods_number("0.30000000000000004"), number("0.3")),
        (make_ods_number("3", _FORMULA), number("3", has_formula=True)),
        (
            _make_value("percentage", 'office:value="0.5"', shown="50 %"),
            Cell(kind=CellKind.PERCENTAGE, value=Decimal("0.5")),
        ),
        (
            _make_value("currency", 'office:value="12.3" office:currency="EUR"', shown="12,30 €"),
            Cell(kind=CellKind.CURRENCY, value=Decimal("12.3")),
        ),
        (
            _make_value("date", 'office:date-value="2026-03-17"', shown="17/03/26"),
            Cell(kind=CellKind.DATE, value="2026-03-17"),
        ),
        (
            _make_value("time", 'office:time-value="PT01H30M00S"', shown="01:30"),
            Cell(kind=CellKind.TIME, value="PT01H30M00S"),
        ),
        (_make_value("boolean", 'office:boolean-value="true"'), Cell(kind=CellKind.BOOLEAN, value=True)),
        (_make_value("boolean", 'office:boolean-value="false"'), Cell(kind=CellKind.BOOLEAN, value=False)),
        (make_ods_text("NA"), text("NA")),
        (make_ods_text("#DIV/0!"), text("#DIV/0!")),
        (make_ods_text("=1+1"), text("=1+1")),
        (make_ods_text("shown", attributes='office:string-value="stored"'), text("stored")),
        (make_ods_text("stored", attributes=_FORMULA), text("stored", has_formula=True)),
        ("<table:table-cell><text:p>untyped</text:p></table:table-cell>", text("untyped")),
        (_make_value("float", "", shown="3,5"), text("3,5")),
        (_make_value("void", "", shown="x"), text("x")),
    ],
)
def test_ods_cell_is_read_by_its_value_type(cell, expected):
    assert read_ods_row(cell) == {0: expected}


@pytest.mark.parametrize(
    "cell",
    [
        f"<table:table-cell {_FORMULA}/>",
        f"<table:table-cell {_FORMULA}><text:p/></table:table-cell>",
        make_ods_text("", attributes=_FORMULA),
        make_ods_text("shown", attributes=f'{_FORMULA} office:string-value=""'),
    ],
)
def test_ods_formula_without_value_or_with_an_empty_text_is_an_empty_formula(cell):
    assert read_ods_row(cell) == {0: Cell(kind=CellKind.EMPTY_FORMULA, value="", has_formula=True)}


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (
            make_ods_text("#DIV/0!", attributes=f'{_FORMULA} office:string-value="" calcext:value-type="error"'),
            "#DIV/0!",
        ),
        (
            make_ods_text("Err:502", attributes=f'{_FORMULA} office:string-value="" calcext:value-type="error"'),
            "Err:502",
        ),
        (_make_value("float", 'office:value="0"', shown="#DIV/0!", formula=_FORMULA), "#DIV/0!"),
        (_make_value("float", 'office:value="0"', shown="#VALEUR !", formula=_FORMULA), "#VALEUR !"),
        (_make_value("percentage", 'office:value="0"', shown="Err:508", formula=_FORMULA), "Err:508"),
    ],
)
def test_ods_error_is_known_by_its_extended_type_or_by_what_a_formula_shows(cell, shown):
    assert read_ods_row(cell) == {0: Cell(kind=CellKind.ERROR, value=shown, has_formula=True)}


@pytest.mark.parametrize("stored", ["NaN", "INF", "1e999999", "1,5", "", "9" * 500])
def test_ods_number_that_no_spreadsheet_holds_is_an_error(stored):
    assert read_ods_row(make_ods_number(stored)) == {0: Cell(kind=CellKind.ERROR, value=stored)}


@pytest.mark.parametrize(
    "cell",
    [
        _BLANK,
        make_ods_text(),
        make_ods_text(""),
        '<table:covered-table-cell table:number-columns-repeated="3"/>',
        '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>',
        "<table:table-cell><office:annotation><text:p>note</text:p></office:annotation></table:table-cell>",
    ],
)
def test_ods_blank_cells_are_absent(cell):
    assert read_ods_row(cell, make_ods_text("")) == {}


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["une", "deux", "", "quatre"], "une\ndeux\n\nquatre"),
        (["", "x", ""], "\nx\n"),
        (['a<text:s/>b<text:s text:c="3"/>c'], "a b   c"),
        (["a<text:tab/>b<text:line-break/>c"], "a\tb\nc"),
        (["  a  b "], "  a  b "),
        (["a\nb&#13;&#10;c&#13;d"], "a\nb\nc\nd"),
        (["<text:span>g<text:span>ra</text:span>s</text:span> <text:a>lien</text:a>"], "gras lien"),
        (["a<office:annotation><text:p>note</text:p></office:annotation>b"], "ab"),
        (["a<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note>b"], "ab"),
        (["<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby>"], "字"),
        (["a<draw:frame><draw:text-box><text:p>image</text:p></draw:text-box></draw:frame>b"], "ab"),
        (["L&apos;été &amp; l&#x2019;hiver 🎓 &lt;b&gt;"], "L'été & l’hiver 🎓 <b>"),
    ],
)
def test_ods_text_keeps_lines_blanks_and_characters(paragraphs, expected):
    assert read_ods_row(make_ods_text(*paragraphs)) == {0: text(expected)}


def test_ods_annotations_and_shapes_beside_the_text_of_a_cell_are_ignored():
    cell = (
        '<table:table-cell office:value-type="string">'
        "<office:annotation><text:p>avant</text:p></office:annotation><text:p>texte</text:p>"
        "<draw:frame><draw:text-box><text:p>image</text:p></draw:text-box></draw:frame></table:table-cell>"
    )
    assert read_ods_row(cell, make_ods_number(1)) == {0: text("texte"), 1: number("1")}


def test_ods_table_within_a_cell_is_ignored():
    inner = make_ods_sheet(make_ods_row(make_ods_text("dedans")))
    cell = f'<table:table-cell office:value-type="string"><text:p>dehors</text:p>{inner}</table:table-cell>'
    assert read_ods_row(cell, make_ods_text("après")) == {0: text("dehors"), 1: text("après")}


def test_ods_repeated_cells_are_all_kept():
    assert read_ods_row(
        make_ods_number(5, 'table:number-columns-repeated="5"'),
        '<table:table-cell table:number-columns-repeated="2"/>',
        make_ods_text("fin"),
    ) == {**{column: number("5") for column in range(5)}, 7: text("fin")}


def test_ods_repeated_rows_are_all_kept_and_blank_ones_skipped():
    sheet = make_ods_sheet(
        make_ods_row(make_ods_number(1), attributes='table:number-rows-repeated="3"'),
        make_ods_row(_BLANK, attributes='table:number-rows-repeated="1000000"'),
        make_ods_row(make_ods_number(2)),
        make_ods_row(
            '<table:table-cell table:number-columns-repeated="16384"/>', attributes='table:number-rows-repeated="48572"'
        ),
    )
    assert read_rows(make_ods(sheet), name="a.ods") == {
        **{row: {0: number("1")} for row in range(3)},
        1_000_003: {0: number("2")},
    }


def test_ods_repeated_rows_are_apart_from_each_other():
    sheet = make_ods_sheet(make_ods_row(make_ods_number(1), attributes='table:number-rows-repeated="2"'))
    rows = read_rows(make_ods(sheet), name="a.ods")
    rows[0].clear()
    assert rows[1] == {0: number("1")}


@pytest.mark.parametrize("repeats", ["-1", "x", "1e3", "99999999999999999999", "٣", ""])
def test_ods_impossible_repeats_are_unreadable(repeats):
    cell = make_ods_number(1, f'table:number-columns-repeated="{repeats}"')
    assert find_refusal(make_ods_of_cells(cell), name="a.ods") == "unreadable"


def test_ods_repeat_of_zero_counts_once():
    assert read_ods_row(make_ods_number(1, 'table:number-columns-repeated="0"'), make_ods_number(2)) == {
        0: number("1"),
        1: number("2"),
    }


def test_ods_covered_cells_that_hold_a_value_say_so():
    covered = make_ods_number(4).replace("table-cell", "covered-table-cell")
    assert read_ods_row(make_ods_number(3), covered, make_ods_number(4)) == {
        0: number("3"),
        1: number("4", covered=True),
        2: number("4"),
    }


def test_ods_hidden_rows_header_rows_and_groups_are_read_as_any_other():
    rows = [make_ods_row(make_ods_number(index)) for index in range(4)]
    hidden = make_ods_row(make_ods_number(4), attributes='table:visibility="collapse"')
    sheet = make_ods_sheet(
        '<table:table-column-group><table:table-column table:number-columns-repeated="2"/></table:table-column-group>',
        f"<table:table-header-rows>{rows[0]}</table:table-header-rows>",
        f"<table:table-row-group>{rows[1]}<table:table-row-group>{rows[2]}</table:table-row-group></table:table-row-group>",
        f"<table:table-rows>{rows[3]}</table:table-rows>",
        hidden,
    )
    assert read_rows(make_ods(sheet), name="a.ods") == {index: {0: number(str(index))} for index in range(5)}


def test_ods_sheets_keep_their_names_and_order():
    content = make_ods(
        make_ods_sheet(name="Notes") + make_ods_sheet(name="Mode d'emploi") + make_ods_sheet(name="_meta")
    )
    workbook = read_workbook(content, name="a.ods")
    assert (workbook.format, [(sheet.name, sheet.rows) for sheet in workbook.sheets]) == (
        "ods",
        [("Notes", {}), ("Mode d'emploi", {}), ("_meta", {})],
    )


def test_ods_tables_that_are_no_sheets_are_ignored():
    table = make_ods_sheet(make_ods_row(make_ods_text("ailleurs")))
    content = make_ods(
        f"<table:tracked-changes>{make_ods_row(make_ods_text('avant'))}</table:tracked-changes>"
        + make_ods_sheet(
            f"<table:shapes><draw:frame><draw:text-box>{table}</draw:text-box></draw:frame></table:shapes>",
            make_ods_row(make_ods_number(1)),
        )
        + make_ods_sheet(make_ods_row(make_ods_number(9)), name="'file:///tmp/autre.ods'#Notes")
        + f"<table:dde-links><table:dde-link>{table}</table:dde-link></table:dde-links>"
    )
    assert [(sheet.name, sheet.rows) for sheet in read_workbook(content, name="a.ods").sheets] == [
        ("Notes", {0: {0: number("1")}})
    ]


def test_ods_is_read_whatever_its_namespace_prefixes():
    content = make_content(make_ods_sheet(make_ods_row(make_ods_number(3), make_ods_text("a"))))
    for prefix in ("office", "table", "text"):
        content = content.replace(f"{prefix}:", f"my-{prefix}:").replace(f"xmlns:{prefix}=", f"xmlns:my-{prefix}=")
    content = content.replace("names:tc:opendocument:xmlns:my-", "names:tc:opendocument:xmlns:")
    parts = make_ods_parts("") | {"content.xml": content}
    assert read_rows(make_zip(parts), name="a.ods") == {0: {0: number("3"), 1: text("a")}}


def test_ods_whose_content_is_a_text_document_is_unsupported():
    content = make_content("").replace("office:spreadsheet", "office:text")
    assert find_refusal(make_zip(make_ods_parts("") | {"content.xml": content}), name="a.ods") == "unsupported_format"


def test_ods_without_content_is_unreadable():
    parts = make_ods_parts("")
    del parts["content.xml"]
    assert find_refusal(make_zip(parts), name="a.ods") == "unreadable"


@pytest.mark.parametrize(
    ("sheet", "code"),
    [
        (make_ods_sheet(make_ods_row(make_ods_number(1, 'table:number-columns-repeated="1024"'))), ""),
        (make_ods_sheet(make_ods_row(make_ods_number(1, 'table:number-columns-repeated="1025"'))), "too_large"),
        (make_ods_sheet(make_ods_row(make_ods_number(1), attributes='table:number-rows-repeated="20000"')), ""),
        (
            make_ods_sheet(make_ods_row(make_ods_number(1), attributes='table:number-rows-repeated="20001"')),
            "too_large",
        ),
        (
            make_ods_sheet(
                make_ods_row(
                    make_ods_number(1, 'table:number-columns-repeated="1000"'),
                    attributes='table:number-rows-repeated="1000"',
                )
            ),
            "",
        ),
        (
            make_ods_sheet(
                make_ods_row(
                    make_ods_number(1, 'table:number-columns-repeated="1000"'),
                    attributes='table:number-rows-repeated="1000"',
                ),
                make_ods_row(make_ods_number(1)),
            ),
            "too_large",
        ),
        (make_ods_sheet() * 1000, ""),
        (make_ods_sheet() * 1001, "too_large"),
        (make_ods_sheet(make_ods_row(make_ods_text("x" * 131_072))), ""),
        (make_ods_sheet(make_ods_row(make_ods_text("x" * 131_073))), "too_large"),
        (make_ods_sheet(make_ods_row(make_ods_text('<text:s text:c="900000000"/>'))), "too_large"),
        (make_ods_sheet(make_ods_row(make_ods_text(*['<text:s text:c="65000"/>'] * 5))), "too_large"),
        (
            make_ods_sheet(
                make_ods_row(make_ods_text("x" * 100_000, attributes='table:number-columns-repeated="501"')),
            ),
            "too_large",
        ),
    ],
    ids=[
        "last column",
        "beyond the last column",
        "most rows",
        "one row more",
        "most cells",
        "one cell more",
        "most sheets",
        "one sheet more",
        "longest text",
        "text too long",
        "too many spaces",
        "too many spaces in several paragraphs",
        "long text too often",
    ],
)
def test_ods_bounds_are_exact(sheet, code):
    assert find_refusal(make_ods(sheet), name="a.ods") == code


def test_ods_repeated_text_is_one_shared_object():
    row = read_ods_row(make_ods_text("x" * 1000, attributes='table:number-columns-repeated="1000"'))
    assert len({id(cell.value) for cell in row.values()}) == 1


_XML_TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1)


@given(_XML_TEXTS)
def test_ods_gives_back_any_text(value):
    escaped = value.replace("&", "&amp;").replace("<", "&lt;")
    assert read_ods_row(make_ods_text(escaped)) == {0: text(value)}
