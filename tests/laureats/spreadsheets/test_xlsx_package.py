# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.spreadsheets import read_workbook

from .factories import (
    RELATIONS_NAMESPACE,
    SHEET_NAMESPACE,
    WORKBOOK_TYPE,
    find_refusal,
    make_content_types,
    make_relations,
    make_worksheet,
    make_xlsx_parts,
    make_zip,
    number,
    read_rows,
)

_ROW = "<row><c><v>3</v></c></row>"


def _make(**parts: str | bytes) -> bytes:
    return make_zip(make_xlsx_parts(_ROW) | parts)


def test_xlsx_sheets_follow_the_workbook_and_not_their_file_names():
    sheets = '<sheet name="Zoé" sheetId="9" r:id="b"/><sheet name="L_x0027_avis" sheetId="1" r:id="a" state="hidden"/>'
    content = _make(
        **{
            "xl/workbook.xml": make_xlsx_parts()["xl/workbook.xml"].replace(
                '<sheet name="Notes" sheetId="1" r:id="r1"/>', sheets
            ),
            "xl/_rels/workbook.xml.rels": make_relations(
                ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "worksheet", "/xl/worksheets/sheet2.xml")
            ),
            "xl/worksheets/sheet2.xml": make_worksheet("<row><c><v>4</v></c></row>"),
        }
    )
    workbook = read_workbook(content, name="a.xlsx")
    assert (workbook.format, [(sheet.name, sheet.rows) for sheet in workbook.sheets]) == (
        "xlsx",
        [("Zoé", {0: {0: number("4")}}), ("L'avis", {0: {0: number("3")}})],
    )


def test_xlsx_chart_sheets_hold_no_cells_and_are_left_out():
    content = _make(
        **{
            "xl/workbook.xml": make_xlsx_parts()["xl/workbook.xml"].replace(
                "<sheets>", '<sheets><sheet name="Graphique" sheetId="2" r:id="r9"/>'
            ),
            "xl/_rels/workbook.xml.rels": make_relations(
                ("r1", "worksheet", "worksheets/sheet1.xml"), ("r9", "chartsheet", "chartsheets/sheet1.xml")
            ),
        }
    )
    assert [sheet.name for sheet in read_workbook(content, name="a.xlsx").sheets] == ["Notes"]


def test_xlsx_without_strings_and_styles_is_read():
    parts = make_xlsx_parts(_ROW) | {
        "xl/_rels/workbook.xml.rels": make_relations(("r1", "worksheet", "worksheets/sheet1.xml"))
    }
    del parts["xl/sharedStrings.xml"], parts["xl/styles.xml"]
    assert read_rows(make_zip(parts), name="a.xlsx") == {0: {0: number("3")}}


def test_xlsx_part_names_may_differ_in_capitals():
    parts = make_xlsx_parts(_ROW)
    parts["xl/SharedStrings.xml"] = parts.pop("xl/sharedStrings.xml")
    assert read_rows(make_zip(parts), name="a.xlsx") == {0: {0: number("3")}}


def test_xlsx_in_the_strict_namespaces_is_read():
    parts = {
        name: content.replace(SHEET_NAMESPACE, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
            RELATIONS_NAMESPACE, "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, content in make_xlsx_parts(_ROW).items()
    }
    assert read_rows(make_zip(parts), name="a.xlsx") == {0: {0: number("3")}}


@pytest.mark.parametrize(
    "part",
    ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml"],
)
def test_xlsx_without_a_part_it_names_is_unreadable(part):
    parts = make_xlsx_parts(_ROW)
    del parts[part]
    assert find_refusal(make_zip(parts), name="a.xlsx") == "unreadable"


def test_xlsx_whose_sheets_share_one_part_is_unreadable():
    workbook = make_xlsx_parts()["xl/workbook.xml"]
    content = _make(**{"xl/workbook.xml": workbook.replace("</sheets>", '<sheet name="B" r:id="r1"/></sheets>')})
    assert find_refusal(content, name="a.xlsx") == "unreadable"


def test_xlsx_sheet_outside_the_package_is_unreadable():
    relations = make_relations(("r1", "worksheet", "http://example.org/")).replace(
        "/></Rel", ' TargetMode="External"/></Rel'
    )
    assert find_refusal(_make(**{"xl/_rels/workbook.xml.rels": relations}), name="a.xlsx") == "unreadable"


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/vbaProject.bin": b"\xd0\xcf"},
        {"xl/sub/VBAPROJECT.BIN": b""},
        {
            "[Content_Types].xml": make_content_types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        },
        {"[Content_Types].xml": make_content_types(WORKBOOK_TYPE, "application/vnd.ms-office.vbaProject")},
        {"[Content_Types].xml": make_content_types(WORKBOOK_TYPE, "application/vnd.ms-excel.macrosheet+xml")},
    ],
)
def test_xlsx_with_macros_is_unsupported(parts):
    assert find_refusal(_make(**parts), name="a.xlsx") == "unsupported_format"


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    ],
)
def test_another_office_document_under_the_name_of_a_spreadsheet_is_unsupported(content_type):
    content = _make(**{"[Content_Types].xml": make_content_types(content_type)})
    assert find_refusal(content, name="a.xlsx") == "unsupported_format"


def test_xlsx_with_too_many_sheets_is_too_large():
    workbook = make_xlsx_parts()["xl/workbook.xml"]
    content = _make(
        **{"xl/workbook.xml": workbook.replace("</sheets>", '<sheet name="B" r:id="r1"/>' * 1000 + "</sheets>")}
    )
    assert find_refusal(content, name="a.xlsx") == "too_large"


def test_xlsx_with_a_sheet_name_beyond_its_bound_is_too_large():
    parts = make_xlsx_parts()
    named = {length: str(parts["xl/workbook.xml"]).replace('"Notes"', f'"{"x" * length}"') for length in (255, 256)}

    codes = [find_refusal(_make(**{"xl/workbook.xml": workbook}), name="a.xlsx") for workbook in named.values()]

    assert codes == ["", "too_large"]
