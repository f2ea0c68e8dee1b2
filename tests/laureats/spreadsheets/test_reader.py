# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import gc

import pytest
from django.utils import translation

from laureats.spreadsheets import SpreadsheetRefused, limits, read_workbook

from .factories import (
    find_refusal,
    make_encrypted_ole,
    make_ods,
    make_ods_number,
    make_ods_row,
    make_ods_sheet,
    make_xlsx,
    make_zip,
    number,
    read_rows,
)

_ODS = make_ods(make_ods_sheet(make_ods_row(make_ods_number(3))))
_XLSX = make_xlsx("<row><c><v>3</v></c></row>")
_CSV = b"a;b\n1;2\n"
_HTML = b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>"
_PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\0"
_OLD_XLS = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1528)


@pytest.mark.parametrize(("content", "name"), [(_ODS, "grille-2026-gonnu.ods"), (_XLSX, "GRILLE.XLSX")])
def test_read_workbook_reads_either_package(content, name):
    assert read_rows(content, name=name) == {0: {0: number("3")}}


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (_ODS, "a.xlsx", "unsupported_format"),
        (_ODS, "a.csv", "unsupported_format"),
        (_XLSX, "a.ods", "unsupported_format"),
        (_XLSX, "a.txt", "unsupported_format"),
        (_CSV, "a.ods", "unsupported_format"),
        (_CSV, "a.xlsx", "unsupported_format"),
        (_ODS, "a", "unsupported_format"),
        (_ODS, "", "unsupported_format"),
        (_ODS, "a.zip", "unsupported_format"),
        (_ODS, "a.ods.exe", "unsupported_format"),
        (_XLSX, "a.xlsm", "unsupported_format"),
        (_HTML, "a.ods", "unsupported_format"),
        (_HTML, "a.xlsx", "unsupported_format"),
        (_HTML, "a.csv", "unsupported_format"),
        (b"\xef\xbb\xbf\n" + _HTML, "a.csv", "unsupported_format"),
        (_PDF, "a.csv", "unsupported_format"),
        (_PDF, "a.ods", "unsupported_format"),
        (b"{\\rtf1\\ansi texte}", "a.csv", "unsupported_format"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.ods", "unsupported_format"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.csv", "unsupported_format"),
        (_OLD_XLS, "a.xls", "unsupported_format"),
        (_OLD_XLS, "a.xlsx", "unsupported_format"),
        (_OLD_XLS, "a.csv", "unsupported_format"),
        (make_zip({"lettre.txt": "bonjour"}), "a.ods", "unsupported_format"),
        (make_zip({"lettre.txt": "bonjour"}), "a.xlsx", "unsupported_format"),
        (make_zip({}), "a.ods", "unsupported_format"),
        (make_encrypted_ole(), "a.xlsx", "encrypted"),
        (b"", "a.ods", "unreadable"),
        (b"", "a.csv", "unreadable"),
        (b"\x01\x02\0\x03", "a.ods", "unreadable"),
        (b"\x01\x02\0\x03", "a.csv", "unreadable"),
        (_ODS[:-10], "a.ods", "unreadable"),
        (_XLSX[: len(_XLSX) // 2], "a.xlsx", "unreadable"),
        (b"%PDF" + _ODS, "a.ods", "unsupported_format"),
        (b"a" * (limits.MAX_FILE_BYTES + 1), "a.csv", "too_large"),
        (_ODS + bytes(limits.MAX_FILE_BYTES), "a.ods", "too_large"),
    ],
)
def test_read_workbook_refuses_what_is_no_spreadsheet_of_that_name(content, name, code):
    assert find_refusal(content, name=name) == code


def test_read_workbook_reads_a_file_of_the_full_weight():
    content = b"a" * 1000 + b"\n"
    assert find_refusal(content.ljust(limits.MAX_FILE_BYTES, b"\n"), name="a.csv") == ""


def test_refusal_names_the_bound_and_the_remedy_in_a_sentence():
    with pytest.raises(SpreadsheetRefused) as caught:
        read_workbook(b"a" * (limits.MAX_FILE_BYTES + 1), name="a.csv")
    with translation.override("en"):
        assert caught.value.message == (
            "The file weighs more than 10 MiB. Remove its pictures or split it into several files."
        )


@pytest.mark.parametrize("content", [_CSV, b""])
def test_read_workbook_leaves_the_garbage_collector_as_it_was(content):
    gc.disable()
    find_refusal(content, name="a.csv")
    was_left_disabled = not gc.isenabled()
    gc.enable()
    find_refusal(content, name="a.csv")
    assert (was_left_disabled, gc.isenabled()) == (True, True)


def test_read_workbook_stops_when_its_processor_time_is_up(monkeypatch):
    monkeypatch.setattr(limits, "MAX_CPU_SECONDS", -1)
    assert [
        find_refusal(content, name=name) for content, name in [(_ODS, "a.ods"), (_XLSX, "a.xlsx"), (_CSV, "a.csv")]
    ] == [
        "too_large",
        "too_large",
        "too_large",
    ]
