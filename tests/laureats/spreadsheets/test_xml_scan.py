# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.spreadsheets import limits

from .factories import (
    find_refusal,
    make_content,
    make_ods_number,
    make_ods_parts,
    make_ods_row,
    make_ods_sheet,
    make_xlsx_parts,
    make_zip,
)

_SHEET = make_ods_sheet(make_ods_row(make_ods_number(3)))
_DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def _refuse_content(content: str | bytes) -> str:
    return find_refusal(make_zip(make_ods_parts("") | {"content.xml": content}), name="a.ods")


def test_xml_that_is_sound_is_read():
    assert _refuse_content(make_content(_SHEET)) == ""


def test_xml_with_a_byte_order_mark_is_read():
    assert _refuse_content(b"\xef\xbb\xbf" + make_content(_SHEET).encode()) == ""


@pytest.mark.parametrize(
    "content",
    [
        make_content(_SHEET).replace("?>", "?>" + _DTD, 1),
        make_content(_SHEET).replace("?>", "?><!DOCTYPE office:document-content>", 1),
        make_content(_SHEET).replace("?>", '?><!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">', 1),
        make_content(_SHEET).replace("<text:p>3", "<text:p>&nbsp;3"),
        make_content(_SHEET).replace("<text:p>3", "<text:p>&#0;3"),
    ],
    ids=["entities", "empty doctype", "external doctype", "undeclared entity", "character zero"],
)
def test_xml_with_a_dtd_or_an_entity_is_unreadable(content):
    assert _refuse_content(content) == "unreadable"


@pytest.mark.parametrize("part", ["META-INF/manifest.xml", "content.xml"])
def test_every_xml_part_of_an_ods_is_scanned_the_same(part):
    parts = make_ods_parts(_SHEET)
    parts[part] = parts[part].replace("?>", "?>" + _DTD, 1)
    assert find_refusal(make_zip(parts), name="a.ods") == "unreadable"


@pytest.mark.parametrize("part", sorted(make_xlsx_parts()))
def test_every_xml_part_of_an_xlsx_is_scanned_the_same(part):
    parts = make_xlsx_parts("<row/>")
    parts[part] = parts[part].replace("?>", "?>" + _DTD, 1)
    assert find_refusal(make_zip(parts), name="a.xlsx") == "unreadable"


@pytest.mark.parametrize(
    "content",
    [
        make_content(_SHEET).replace("UTF-8", "ISO-8859-1"),
        make_content(_SHEET).replace("UTF-8", "no-such-encoding"),
        make_content(_SHEET).replace("UTF-8", "UTF-7"),
        make_content(_SHEET).replace("UTF-8", "UTF-16").encode("utf-16"),
        make_content(_SHEET).encode() + b"\0",
        make_content(_SHEET).replace("<text:p>3", "<text:p>é").encode("cp1252"),
        make_content(_SHEET)[:-20],
        make_content(_SHEET) + "<more/>",
        make_content(_SHEET).replace("<table:table-row", "<table:table-row a='1' a='2'"),
        make_content(_SHEET).replace("<table:table-row", "<undeclared:row/><table:table-row"),
        "",
        "not xml",
    ],
    ids=[
        "latin-1",
        "unknown encoding",
        "utf-7",
        "utf-16",
        "nul",
        "not utf-8",
        "truncated",
        "two roots",
        "attribute twice",
        "undeclared prefix",
        "empty",
        "text",
    ],
)
def test_xml_that_is_not_sound_utf_8_is_unreadable(content):
    assert _refuse_content(content) == "unreadable"


@pytest.mark.parametrize(
    ("spreadsheet", "code"),
    [
        ("<a>" * 200 + "</a>" * 200, ""),
        ("<a>" * 300 + "</a>" * 300, "unreadable"),
        (f"<text:p>{'<text:span>' * 300}{'</text:span>' * 300}</text:p>", "unreadable"),
        (f"<table:shapes>{'<a>' * 300}{'</a>' * 300}</table:shapes>", "unreadable"),
        (f'<a b="{"x" * limits.MAX_TOKEN_BYTES * 3}"/>', "too_large"),
        (f"<!--{'x' * limits.MAX_TOKEN_BYTES * 3}-->", "too_large"),
        ("".join(f"<a{index}/>" for index in range(100_000)), "unreadable"),
        ("".join(f"<a a{index}=''/>" for index in range(100_000)), "unreadable"),
        ("".join(f"<a xmlns:n{index}='u'/>" for index in range(100_000)), "unreadable"),
        ("".join(f"<a xmlns:n='u{index}'/>" for index in range(100_000)), "unreadable"),
        ("<a>" + " \n" * 500_000 + "</a>", ""),
    ],
    ids=[
        "deep",
        "too deep",
        "too deep in a paragraph",
        "too deep where it is skipped",
        "huge attribute",
        "huge comment",
        "element names",
        "attribute names",
        "prefixes",
        "namespaces",
        "white space",
    ],
)
def test_xml_that_would_exhaust_the_parser_is_refused(spreadsheet, code):
    assert _refuse_content(make_content(spreadsheet)) == code
