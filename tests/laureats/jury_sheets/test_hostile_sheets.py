# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Hostile files", from the command to the database: the right code at the right place, within 5 s
and 256 MB, and nothing written though it was to be confirmed.

The bounds of the reader alone are in `tests/laureats/spreadsheets/test_hostile_files.py`; what a child process may
take is set by the kernel and tested in `tests/laureats/spreadsheets/apart`. Here is what the asking process takes.
"""

import os
import re
from pathlib import Path

import pytest

from laureats.imports.uploads import Upload
from tests.laureats.jury_sheets.conftest import list_errors
from tests.laureats.jury_sheets.factories import BREST, NEVERS, make_grid
from tests.laureats.jury_sheets.locked_files import lock_workbook
from tests.laureats.jury_sheets.whole_state import read_whole_state
from tests.laureats.spreadsheets.factories import (
    make_content,
    make_large_zip,
    make_ods,
    make_ods_number,
    make_ods_parts,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    make_xlsx,
    make_xlsx_parts,
    make_zip,
    repeat,
)

MIB = 1024 * 1024
MAX_SECONDS = 5
# What reading and judging one file may add to the process that asks for it.
MAX_ADDED_BYTES = 64 * MIB
HEADER = make_ods_row(*map(make_ods_text, ["Référence", "STR-1", "STR-2"]))
ROW = make_ods_row(make_ods_text(BREST), make_ods_number(4), make_ods_number(2))
REPEATED = 'table:number-columns-repeated="{}"'
ROWS_REPEATED = 'table:number-rows-repeated="{}"'


def make_sheet(*rows, name="Notes", **parts):
    return make_ods(make_ods_sheet(HEADER, *rows, name=name), **parts)


def make_bomb():
    return make_large_zip(
        make_ods_parts(""), part="content.xml", around=make_content("@"), pieces=repeat(" ", 201 * MIB)
    )


def make_entity_bomb():
    entities = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 12))
    dtd = f'<!DOCTYPE lolz [<!ENTITY e0 "lol">{entities}]>'
    return make_ods("", **{"content.xml": make_content("<a>&e11;</a>").replace("?>", "?>" + dtd, 1)})


def make_far_cell():
    return make_xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def make_many_faults():
    """Return 66 kB that hold one fault in each of half a million cells of a grid, if anyone looked at them all."""
    wrong = (
        make_ods_row(make_ods_text(f"2026-{9_000 + row}"), make_ods_text("x", attributes=REPEATED.format(25)))
        for row in range(19_000)
    )
    around = make_content(make_ods_sheet(HEADER, "@"))
    return make_large_zip(make_ods_parts(""), part="content.xml", around=around, pieces=wrong)


def make_many_headers():
    row = make_ods_row(make_ods_text("x", attributes=REPEATED.format(1000)))
    return make_ods("".join(make_ods_sheet(row, name=f"Feuille {number}") for number in range(990)))


def make_long_headers():
    row = make_ods_row(make_ods_text("é" * 65_000, attributes=REPEATED.format(10)))
    return make_ods("".join(make_ods_sheet(row, name=f"Feuille {number}") for number in range(70)))


HTML = b"<!DOCTYPE html><html><table><tr><td>STR-1</td></tr></table></html>"
REFUSED = {
    "zip-bomb.ods": (make_bomb, "too_large"),
    "entity-bomb.ods": (make_entity_bomb, "unreadable"),
    "million-rows.ods": (
        lambda: make_sheet(make_ods_row(make_ods_number(1), attributes=ROWS_REPEATED.format(1_000_000))),
        "too_large",
    ),
    "columns.ods": (lambda: make_sheet(make_ods_row(make_ods_number(1, REPEATED.format(16_384)))), "too_large"),
    "column-1025.ods": (lambda: make_sheet(make_ods_row(make_ods_number(1, REPEATED.format(1_025)))), "too_large"),
    "row-20001.ods": (
        lambda: make_sheet(make_ods_row(make_ods_number(1), attributes=ROWS_REPEATED.format(20_000))),
        "too_large",
    ),
    "cells.ods": (
        lambda: make_sheet(
            make_ods_row(make_ods_number(1, REPEATED.format(1_000)), attributes=ROWS_REPEATED.format(1_000))
        ),
        "too_large",
    ),
    "far-cell.xlsx": (make_far_cell, "too_large"),
    "entries.ods": (lambda: make_sheet(ROW, **{f"p{part}": "" for part in range(998)}), "too_large"),
    "heavy.csv": (lambda: make_grid([BREST, "4", "2"]).content.ljust(10 * MIB + 1, b"\n"), "too_large"),
    "sheet-name.ods": (lambda: make_sheet(ROW, name="x" * 131_000), "too_large"),
    "long-headers.ods": (make_long_headers, "missing_sheet"),
    "many-headers.ods": (make_many_headers, "missing_sheet"),
    "truncated.ods": (lambda: make_sheet(ROW)[:-30], "unreadable"),
    "truncated.xlsx": (lambda: make_zip(make_xlsx_parts())[:400], "unreadable"),
    "empty.csv": (lambda: b"", "unreadable"),
    "nul.csv": (lambda: b"R\xc3\xa9f\xc3\xa9rence;STR-1\n2026-0001;\x004\n", "unreadable"),
    "utf-16.csv": (lambda: "Référence;STR-1\n2026-0001;4\n".encode("utf-16"), "unreadable"),
    "html.ods": (lambda: HTML, "unsupported_format"),
    "html.xlsx": (lambda: HTML, "unsupported_format"),
    "html.csv": (lambda: HTML, "unsupported_format"),
    "pdf.ods": (lambda: b"%PDF-1.7\n", "unsupported_format"),
    "xlsx.ods": (lambda: make_zip(make_xlsx_parts()), "unsupported_format"),
    "ods.xlsx": (lambda: make_sheet(ROW), "unsupported_format"),
    "grid.xls": (lambda: make_sheet(ROW), "unsupported_format"),
    "macros.ods": (lambda: make_sheet(ROW, **{"Basic/Standard/Module1.xml": "Sub Main"}), "unsupported_format"),
    "macros.xlsx": (
        lambda: make_zip(make_xlsx_parts() | {"xl/vbaProject.bin": b"\xd0\xcf"}),
        "unsupported_format",
    ),
}


def read_memory(field):
    """Return a memory of this process in bytes: VmRSS now, VmHWM the most since it was last reset."""
    status = Path("/proc/self/status").read_text()
    return 1024 * int(re.search(rf"{field}:\s+(\d+) kB", status)[1])


def measure(deed):
    """Return what a deed returns, the seconds of processor it took here and in its children, the bytes it added."""
    Path("/proc/self/clear_refs").write_text("5")  # the most starts again from now
    before, memory = os.times(), read_memory("VmRSS")
    result = deed()
    seconds = sum(os.times()[:4]) - sum(before[:4])
    return result, seconds, read_memory("VmHWM") - memory


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_within_bounds_and_nothing_is_written(edition, import_files, name):
    make, code = REFUSED[name]
    upload, good = Upload(name=name, content=make()), make_grid([NEVERS, "4", "2"], name="bon.csv")
    held = read_whole_state()

    (exit_code, reports), seconds, added = measure(lambda: import_files(upload, good))

    assert (exit_code, list(map(list_errors, reports))) == (1, [[("", "", code)], []])
    assert reports[0]["errors"][0]["message"].endswith(".")
    assert read_whole_state() == held
    assert (seconds < MAX_SECONDS, added < MAX_ADDED_BYTES) == (True, True), (seconds, added)


def test_a_small_file_of_half_a_million_faults_is_told_in_ten_thousand(edition, import_files):
    upload = Upload(name="fautes.ods", content=make_many_faults())
    held = read_whole_state()

    (exit_code, [report]), seconds, added = measure(lambda: import_files(upload))

    assert (exit_code, len(report["errors"]), list_errors(report)[-1]) == (1, 10_001, ("", "", "too_large"))
    assert read_whole_state() == held
    assert (seconds < MAX_SECONDS, added < MAX_ADDED_BYTES) == (True, True), (seconds, added)


@pytest.mark.office
@pytest.mark.parametrize("file_format", ["ods", "xlsx"])
def test_a_workbook_that_libreoffice_protected_is_encrypted(edition, import_files, tmp_path, file_format):
    source = tmp_path / "notes.ods"
    source.write_bytes(make_sheet(ROW))
    locked = lock_workbook(source, folder=tmp_path, file_format=file_format)
    held = read_whole_state()

    exit_code, [report] = import_files(Upload(name=f"grille.{file_format}", content=locked.read_bytes()))

    assert (exit_code, list_errors(report)) == (1, [("", "", "encrypted")])
    assert read_whole_state() == held
