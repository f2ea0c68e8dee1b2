# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an ODS keeps when notes are written into it: repeats, merges, styles, locks, other notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.jury_sheets.annotating import annotate_copy
from laureats.spreadsheets import SpreadsheetRefused, cell_name
from laureats.spreadsheets.limits import MIB
from tests.laureats.jury_sheets.annotating.factories import (
    MARK,
    annotate,
    at,
    change_parts,
    find_coloured,
    find_notes,
    make_faulty,
    ods,
    read_others,
    read_part,
    read_sheets,
)
from tests.laureats.spreadsheets.factories import (
    ODS_NAMESPACES,
    make_ods_number,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
)

OTHER_NAMESPACES = (
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
)
EMPTY = "<table:table-cell/>"


def with_styles(upload, styles):
    """Return a file with automatic styles, and with the namespaces that they and formulas take."""

    def add(content):
        opened = content.replace(ODS_NAMESPACES, f"{ODS_NAMESPACES} {OTHER_NAMESPACES}")
        return opened.replace(
            "<office:body>", f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        )

    return change_parts(upload, **{"content.xml": add})


def repeated(value, times):
    return make_ods_number(value, f'table:number-columns-repeated="{times}"')


def test_repeats_are_taken_apart_around_the_annotated_cells_alone():
    row = make_ods_row(repeated(5, 4), repeated(6, 3), attributes='table:number-rows-repeated="5"')
    upload = ods(make_ods_sheet(make_ods_row(make_ods_number(1)), row, make_ods_row(make_ods_number(2))))

    copy = annotate(upload, "B3", "F3", "G6")

    assert (set(find_notes(copy)), find_coloured(copy)) == ({"B3", "F3", "G6"},) * 2
    assert read_others(copy) == read_sheets(upload)
    assert read_part(copy).count("number-rows-repeated") == 1


def test_a_cell_beyond_the_last_one_of_its_row_is_annotated():
    upload = ods(make_ods_sheet(make_ods_row(make_ods_number(1)), "<table:table-row/>", make_ods_row(EMPTY)))

    copy = annotate(upload, "A1", "D1", "C2", "F1", "B3")

    assert set(find_notes(copy)) == {"A1", "D1", "F1", "C2", "B3"}
    assert read_others(copy) == read_sheets(upload)


def test_rows_within_groups_and_headers_count():
    rows = [make_ods_row(make_ods_number(number)) for number in range(1, 5)]
    upload = ods(
        make_ods_sheet(
            f"<table:table-header-rows>{rows[0]}</table:table-header-rows>",
            f"<table:table-row-group><table:table-row-group>{rows[1]}</table:table-row-group>{rows[2]}",
            f"</table:table-row-group>{rows[3]}",
        )
    )

    copy = annotate(upload, "A1", "A2", "A3", "A4")

    noted = [f"Faux.</text:p></office:annotation><text:p>{number}</text:p>" for number in range(1, 5)]
    assert [read_part(copy).count(note) for note in noted] == [1, 1, 1, 1]
    assert read_others(copy) == read_sheets(upload)


def test_a_cell_hidden_by_a_merge_is_annotated_where_it_is():
    merged = make_ods_number(8, 'table:number-columns-spanned="2" table:number-rows-spanned="1"')
    hidden = make_ods_number(9).replace("table-cell", "covered-table-cell")
    upload = ods(make_ods_sheet(make_ods_row(merged, hidden)))

    copy = annotate(upload, "B1")

    assert read_part(copy).count(f"{MARK}Faux.</text:p></office:annotation><text:p>9</text:p>") == 1
    assert read_others(copy) == read_sheets(upload)


def test_notes_of_others_stay_and_are_added_to():
    note = "<office:annotation><dc:creator>Juré</dc:creator><text:p>À revoir.</text:p></office:annotation>"
    cell = f'<table:table-cell office:value-type="float" office:value="4">{note}<text:p>4</text:p></table:table-cell>'
    upload = with_styles(ods(make_ods_sheet(make_ods_row(cell, cell))), "")

    first = annotate(upload, "A1")
    second = annotate(first, "B1", message="Autre.")

    assert find_notes(first) == {"A1": f"À revoir.\n{MARK}Faux.", "B1": "À revoir."}
    assert find_notes(second) == {"A1": "À revoir.", "B1": f"À revoir.\n{MARK}Autre."}
    assert read_others(second) == read_sheets(upload)


STYLE = (
    '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default"'
    ' style:data-style-name="N2"><style:table-cell-properties fo:background-color="#eeeeee"'
    ' style:cell-protect="none" fo:border="0.74pt solid #000000"/><style:text-properties fo:font-weight="bold"/>'
    '</style:style><style:style style:name="ce2" style:family="table-cell"/>'
)


@pytest.mark.parametrize(
    ("column", "row", "cell"),
    [("", "", "ce1"), ("", "ce1", ""), ("ce1", "", ""), ("ce2", "ce2", "ce1"), ("ce2", "ce1", "")],
)
def test_the_style_of_a_cell_is_kept_but_for_its_background(column, row, cell):
    columns = f'<table:table-column table:default-cell-style-name="{column}"/>' if column else ""
    row_style = f'table:default-cell-style-name="{row}"' if row else ""
    number = make_ods_number(4, f'table:style-name="{cell}"' if cell else "")
    upload = with_styles(ods(make_ods_sheet(columns, make_ods_row(number, attributes=row_style))), STYLE)

    content = read_part(annotate(upload, "A1"))

    start = content.index("<style:style", content.index('style:name="ce2"'))
    added = content[start : content.index("</style:style>", start)]
    for kept in ('style:data-style-name="N2"', 'style:cell-protect="none"', 'fo:font-weight="bold"', "0.74pt"):
        assert kept in added
    assert ("#ffc7ce" in added, "#eeeeee" in added) == (True, False)


def test_a_style_without_properties_and_a_named_style_get_a_background():
    numbers = [make_ods_number(4, f'table:style-name="{name}"') for name in ("ce2", "Pourcent")]
    upload = with_styles(ods(make_ods_sheet(make_ods_row(*numbers, make_ods_number(5)))), STYLE)

    copy = annotate(upload, "A1", "B1", "C1")

    assert find_coloured(copy) == {"A1", "B1", "C1"}
    assert 'style:parent-style-name="Pourcent"' in read_part(copy)


def test_formulas_keep_the_prefix_of_their_language():
    formula = '<table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"/>'
    upload = with_styles(ods(make_ods_sheet(make_ods_row(formula, make_ods_number(1)))), "")

    copy = annotate(upload, "A1", "B1")

    assert read_others(copy) == read_sheets(upload)
    assert ('table:formula="of:=1+2"' in read_part(copy), "xmlns:of=" in read_part(copy)) == (True, True)


def test_other_prefixes_and_quotes_are_understood():
    content = (
        "<?xml version='1.0' encoding='UTF-8'?><o:document-content"
        " xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
        " xmlns='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
        " xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
        " xmlns:x='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:automatic-styles  /><o:body><o:spreadsheet>"
        "<table t:name='Notes'><table-row\n><table-cell  t:number-columns-repeated = '3' o:value-type='float'"
        ' o:value=\'4\' t:style-name="a>b" ><x:p>style-name="c" 4</x:p></table-cell\t></table-row></table>'
        "</o:spreadsheet></o:body></o:document-content>"
    )
    upload = change_parts(ods(make_ods_sheet()), **{"content.xml": content.encode()})

    copy = annotate(upload, "B1")

    assert (find_notes(copy), read_others(copy)) == ({"B1": f"{MARK}Faux."}, read_sheets(upload))


def test_locks_validations_and_other_parts_stay(edition):
    upload = make_faulty(edition, "ods")

    copy = annotate(upload, "E3", "F4")

    before, after = read_part(upload), read_part(copy)
    for word in ("table:content-validation-name=", 'table:protected="true"', "<table:content-validation "):
        assert (after.count(word), before.count(word) > 0) == (before.count(word), True)
    assert [read_part(copy, name) for name in ("mimetype", "styles.xml", "META-INF/manifest.xml")] == [
        read_part(upload, name) for name in ("mimetype", "styles.xml", "META-INF/manifest.xml")
    ]


def test_a_signature_that_no_longer_holds_is_left_out():
    upload = change_parts(
        ods(make_ods_sheet(make_ods_row(make_ods_number(1)))), **{"META-INF/documentsignatures.xml": b"<a/>"}
    )

    with pytest.raises(KeyError):
        read_part(annotate(upload, "A1"), "META-INF/documentsignatures.xml")


@pytest.mark.parametrize("where", ["row", "column"])
def test_a_heavy_row_or_cell_that_is_repeated_is_not_written_without_bound(where):
    note = f"<office:annotation><text:p>{'x' * 1_000_000}</text:p></office:annotation>"
    repeats = f'table:number-{where}s-repeated="200"'
    cell = make_ods_number(4, repeats if where == "column" else "").replace("<text:p>", f"{note}<text:p>", 1)
    upload = ods(make_ods_sheet(make_ods_row(cell, attributes=repeats if where == "row" else "")))
    places = [(index, 0) if where == "row" else (0, index) for index in range(200)]

    with pytest.raises(SpreadsheetRefused) as refusal:
        annotate(upload, *[cell_name(row=row, column=column) for row, column in places])

    assert refusal.value.code == "too_large"


def test_a_file_that_unpacks_to_too_much_is_refused():
    upload = change_parts(ods(make_ods_sheet(make_ods_row(make_ods_number(1)))), **{"Pictures/a.png": bytes(33 * MIB)})

    with pytest.raises(SpreadsheetRefused) as refusal:
        annotate(upload, "A1")

    assert refusal.value.code == "too_large"


CELLS = st.sampled_from([make_ods_number(4), make_ods_text("a", "b &amp; c"), EMPTY, "<table:covered-table-cell/>"])
ROWS = st.lists(
    st.tuples(
        st.lists(st.tuples(CELLS, st.integers(1, 4)), max_size=4),
        st.integers(1, 4),
    ),
    min_size=1,
    max_size=4,
)


def draw_row(row):
    cells, times = row
    drawn = [cell.replace("-cell", f'-cell table:number-columns-repeated="{repeats}"', 1) for cell, repeats in cells]
    return make_ods_row(*drawn, attributes=f'table:number-rows-repeated="{times}"')


@given(rows=ROWS, places=st.sets(st.tuples(st.integers(0, 17), st.integers(0, 17)), max_size=6))
def test_whatever_is_repeated_the_notes_are_where_they_should_be_and_nothing_else_moves(rows, places):
    upload = ods(make_ods_sheet(*map(draw_row, rows)))
    height = sum(times for _cells, times in rows)
    cells = [cell_name(row=row, column=column) for row, column in places if row < height]

    copy = annotate_copy(upload=upload, faults=[at(cell) for cell in cells])

    assert (set(find_notes(copy)), read_others(copy)) == (set(cells), read_sheets(upload))
