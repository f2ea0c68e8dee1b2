# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever the bytes are: a workbook or a refusal, and nothing else."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laureats.spreadsheets.errors import ENCRYPTED, TOO_LARGE, UNREADABLE, UNSUPPORTED_FORMAT

from .factories import (
    find_refusal,
    make_content,
    make_encrypted_ole,
    make_inline_cell,
    make_ods,
    make_ods_number,
    make_ods_parts,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    make_strings,
    make_styles,
    make_xlsx,
    make_xlsx_parts,
    make_zip,
)

_CODES = {"", ENCRYPTED, TOO_LARGE, UNREADABLE, UNSUPPORTED_FORMAT}
_NAMES = ["a.ods", "a.xlsx", "a.csv"]
_ODS_SHEET = make_ods_sheet(
    make_ods_row(make_ods_text("Référence"), make_ods_text("A1", "suite<text:s text:c='2'/>")),
    make_ods_row(
        make_ods_number(3, 'table:number-columns-repeated="5"'),
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
        attributes='table:number-rows-repeated="2"',
    ),
)
_XLSX_DATA = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row>'
    f'<row r="2"><c r="A2"><f>A1</f><v>3</v></c>{make_inline_cell("a_x000D_b")}</row>'
)
_XLSX_AFTER = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
_VALID = {
    "a.ods": make_ods(_ODS_SHEET),
    "a.xlsx": make_xlsx(_XLSX_DATA, after=_XLSX_AFTER, strings=make_strings("<t>a</t>"), styles=make_styles("0%")),
    "a.csv": 'Référence;A1;A2\n2026-0001;3,5;"x;""y""\nz"\n'.encode(),
}


@pytest.mark.parametrize("name", _NAMES)
def test_sound_file_is_read(name):
    assert find_refusal(_VALID[name], name=name) == ""


@pytest.mark.parametrize("name", ["a.ods", "a.xlsx"])
def test_package_cut_short_anywhere_is_refused(name):
    content = _VALID[name]
    codes = {find_refusal(content[:length], name=name) for length in range(0, len(content), 7)}
    assert codes <= _CODES - {"", TOO_LARGE, ENCRYPTED}


def test_csv_cut_short_anywhere_is_read_or_unreadable():
    content = _VALID["a.csv"]
    assert {find_refusal(content[:length], name="a.csv") for length in range(len(content))} == {"", UNREADABLE}


@pytest.mark.parametrize("name", _NAMES)
def test_file_with_changed_bytes_is_read_or_refused(name):
    chance = random.Random(2026)
    for _attempt in range(600):
        content = bytearray(_VALID[name])
        for _change in range(chance.choice([1, 1, 2, 8])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert find_refusal(bytes(content), name=name) in _CODES


@pytest.mark.parametrize("name", ["a.ods", "a.xlsx"])
def test_package_with_changed_headers_is_read_or_refused(name):
    chance = random.Random(2026)
    content = _VALID[name]
    headers = content.index(b"PK\x01\x02")
    for _attempt in range(600):
        changed = bytearray(content)
        place = chance.randrange(headers, len(content) - 4)
        changed[place : place + 4] = chance.choice(
            [b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f", chance.randbytes(4)]
        )
        assert find_refusal(bytes(changed), name=name) in _CODES


def _change_text(chance: random.Random, content: str) -> str:
    """Return XML with a stretch of it lost, doubled, moved, or put in place of another."""
    start, end, target = sorted(chance.randrange(len(content)) for _cut in range(3))
    stretch = content[start:end][:40]
    return chance.choice(
        [
            content[:start] + content[start + len(stretch) :],
            content[:end] + stretch + content[end:],
            content[:target] + stretch + content[target:],
            content[:start]
            + chance.choice(["<", ">", '"', "&", "/", "-", "9" * 12, "é", ":", ";"])
            + content[start + 1 :],
        ]
    )


_PARTS = {
    "a.ods": make_ods_parts(_ODS_SHEET),
    "a.xlsx": make_xlsx_parts(_XLSX_DATA, after=_XLSX_AFTER)
    | {"xl/sharedStrings.xml": make_strings("<t>a</t>"), "xl/styles.xml": make_styles("0%")},
}


@pytest.mark.parametrize("name", ["a.ods", "a.xlsx"])
def test_package_with_changed_xml_is_read_or_refused(name):
    chance = random.Random(2026)
    parts = _PARTS[name]
    for _attempt in range(1000):
        part = chance.choice(sorted(parts))
        content = make_zip(parts | {part: _change_text(chance, parts[part])})
        assert find_refusal(content, name=name) in _CODES


@pytest.mark.parametrize("name", _NAMES)
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    content=st.binary()
    | st.binary().map(b"PK\x03\x04".__add__)
    | st.binary().map(make_encrypted_ole()[:8].__add__)
    | st.text().map(str.encode)
)
def test_any_bytes_are_read_or_refused(name, content):
    assert find_refusal(content, name=name) in _CODES


@given(content=st.binary() | st.text(alphabet="<>/&;\"' =atbxy!?-[]:0").map(lambda inner: make_content(inner).encode()))
def test_any_content_of_an_ods_is_read_or_refused(content):
    assert find_refusal(make_zip(make_ods_parts("") | {"content.xml": content}), name="a.ods") in _CODES


@given(name=st.text())
def test_any_name_is_read_or_refused(name):
    assert find_refusal(_VALID["a.csv"], name=name) in _CODES
