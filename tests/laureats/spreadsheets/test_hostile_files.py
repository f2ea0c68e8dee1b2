# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files made to exhaust a machine, each read in a process of its own whose time and memory are measured.

The bounds are those of jury spreadsheets, *Hostile files*: 5 s and 256 MB. Seconds are of the processor, so that a
busy machine does not fail the test; memory is the high-water mark of the whole process, the interpreter included.
"""

import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from .factories import (
    Parts,
    make_content,
    make_large_zip,
    make_lying_zip,
    make_ods,
    make_ods_number,
    make_ods_parts,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    make_relations,
    make_strings,
    make_styles,
    make_worksheet,
    make_xlsx,
    make_xlsx_parts,
    make_zip,
    repeat,
)

_ROOT = Path(__file__).parents[3]
_MIB = 1024 * 1024
_MAX_SECONDS = 5
_MAX_BYTES = 256 * _MIB
_READ_AND_MEASURE = """
import json, re, sys, time
from pathlib import Path
from laureats.spreadsheets import SpreadsheetRefused, read_workbook
path = Path(sys.argv[1])
content = path.read_bytes()
started = time.process_time()
try:
    workbook = read_workbook(content, name=path.name)
    outcome = sum(len(row) for sheet in workbook.sheets for row in sheet.rows.values())
except SpreadsheetRefused as refusal:
    outcome = refusal.code
seconds = time.process_time() - started
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(json.dumps([outcome, seconds, int(peak[1]) * 1024]))
"""

_COLUMNS_1000 = 'table:number-columns-repeated="1000"'
_ROWS_1000 = 'table:number-rows-repeated="1000"'


def _make_one_row_ods(*cells: str, attributes: str = "") -> bytes:
    return make_ods(make_ods_sheet(make_ods_row(*cells, attributes=attributes)))


def _make_large_ods(pieces: Iterable[str], *, around: str = "@") -> bytes:
    """Return an ODS whose spreadsheet holds a great many pieces."""
    return make_large_zip(make_ods_parts(""), part="content.xml", around=make_content(around), pieces=pieces)


def _make_ods_cells(rows: int, columns: int, cell: Callable[[int], str]) -> bytes:
    pieces = (make_ods_row(*(cell(row * columns + column) for column in range(columns))) for row in range(rows))
    return _make_large_ods(pieces, around=make_ods_sheet("@"))


def _make_large_xlsx(part: str, around: str, pieces: Iterable[str]) -> bytes:
    return make_large_zip(make_xlsx_parts(), part=part, around=around, pieces=pieces)


def _make_xlsx_cells(rows: int, columns: int, cell: Callable[[int], str]) -> bytes:
    pieces = (
        "<row>" + "".join(cell(row * columns + column) for column in range(columns)) + "</row>" for row in range(rows)
    )
    return _make_large_xlsx("xl/worksheets/sheet1.xml", make_worksheet("@"), pieces)


def _make_shared_string_everywhere(length: int) -> bytes:
    """Return an XLSX of a million cells that all show one long text."""
    rows = ("<row>" + '<c t="s"><v>0</v></c>' * 1000 + "</row>") * 1000
    return make_xlsx(rows, strings=make_strings(f"<t>{'x' * length}</t>"))


def _make_overlapping_zip() -> bytes:
    """Return a package of which 900 entries of the list share the bytes of one."""
    content = make_zip({"contents": bytes(10 * _MIB)})
    start = content.index(b"PK\x01\x02")
    entry, end = content[start:-22], content[-22:]
    names = [entry[:46] + f"{index:08}".encode() + entry[54:] for index in range(900)]
    directory = b"".join(names)
    count = (900).to_bytes(2, "little")
    return content[:start] + directory + end[:8] + count * 2 + len(directory).to_bytes(4, "little") + end[16:]


def _make_many_entries() -> bytes:
    parts: Parts = {f"p{index}": "" for index in range(60_000)}
    return make_zip(make_ods_parts("") | parts, method=zipfile.ZIP_STORED)


def _make_far_cell() -> bytes:
    """Return an XLSX with blank rows all the way down, and one cell in the last place there is."""
    rows = "".join(f'<row r="{row}"/>' for row in range(1, 1_048_576, 16))
    return make_xlsx(f'{rows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def _make_merges() -> bytes:
    rows = ("<row>" + "<c><v>1</v></c>" * 100 + "</row>") * 1000
    return make_xlsx(rows, after="<mergeCells>" + '<mergeCell ref="A1:CV1000"/>' * 100_000 + "</mergeCells>")


def _make_entities() -> bytes:
    entities = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 12))
    dtd = f'<!DOCTYPE lolz [<!ENTITY e0 "lol">{entities}]>'
    return make_ods("", **{"content.xml": make_content("<a>&e11;</a>").replace("?>", "?>" + dtd, 1)})


def _make_blank_end() -> bytes:
    """Return an ODS that ends as LibreOffice ends a sheet with one formatted row at the bottom."""
    blank = '<table:table-cell table:number-columns-repeated="16383"/>'
    return make_ods(
        make_ods_sheet(
            make_ods_row(make_ods_number(1), blank),
            make_ods_row(blank, attributes='table:number-rows-repeated="1048574"'),
            make_ods_row(make_ods_number(2), blank),
        )
    )


_BARE_NUMBER = '<table:table-cell office:value-type="float" office:value="3"/>'
_SPACES = '<text:s text:c="130000"/>'
_REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "repeats-of-repeats.ods": (
        lambda: _make_one_row_ods(
            make_ods_number(1, 'table:number-columns-repeated="16000"'), attributes='table:number-rows-repeated="5000"'
        ),
        "too_large",
    ),
    "repeated-row.ods": (
        lambda: _make_one_row_ods(make_ods_number(1), attributes='table:number-rows-repeated="1000000"'),
        "too_large",
    ),
    "long-text-repeated.ods": (
        lambda: _make_one_row_ods(make_ods_text("x" * 130_000, attributes=_COLUMNS_1000), attributes=_ROWS_1000),
        "too_large",
    ),
    "spaces.ods": (lambda: _make_one_row_ods(make_ods_text(_SPACES * 50_000)), "too_large"),
    "spaces-in-paragraphs.ods": (lambda: _make_one_row_ods(make_ods_text(*[_SPACES] * 50_000)), "too_large"),
    "spaces-in-cells.ods": (
        lambda: _make_ods_cells(100, 50, lambda index: make_ods_text(f"{index}{_SPACES}")),
        "too_large",
    ),
    "one-text.ods": (
        lambda: _make_large_ods(repeat("x", 190 * _MIB), around=make_ods_sheet(make_ods_row(make_ods_text("@")))),
        "too_large",
    ),
    "zeros.ods": (lambda: _make_large_ods(repeat(" ", 201 * _MIB)), "too_large"),
    "zeros-elsewhere.ods": (
        lambda: make_large_zip(make_ods_parts(""), part="Pictures/a.png", around="@", pieces=repeat("\0", 201 * _MIB)),
        "too_large",
    ),
    "lying-headers.ods": (
        lambda: make_lying_zip(make_ods_parts(""), liar="Pictures/a.png", size=400 * _MIB),
        "too_large",
    ),
    "overlapping.ods": (_make_overlapping_zip, "unreadable"),
    "many-entries.ods": (_make_many_entries, "too_large"),
    "entities.ods": (_make_entities, "unreadable"),
    "depth.ods": (lambda: _make_large_ods(repeat("<a>", 5_000_000)), "unreadable"),
    "attribute.ods": (lambda: _make_large_ods(repeat("x", 100 * _MIB), around='<a b="@"/>'), "too_large"),
    "attributes.ods": (
        lambda: _make_large_ods((f' a{index}=""' for index in range(400_000)), around="<a @/>"),
        "too_large",
    ),
    "names.ods": (lambda: _make_large_ods(f"<a{index}/>" for index in range(500_000)), "unreadable"),
    "namespaces.ods": (lambda: _make_large_ods(f'<a xmlns:a{index}="u"/>' for index in range(500_000)), "unreadable"),
    "elements.ods": (lambda: _make_large_ods(repeat("<a/>", 12_000_000)), "too_large"),
    "references.ods": (
        lambda: _make_large_ods(repeat("&amp;", 30 * _MIB), around=make_ods_sheet(make_ods_row(make_ods_text("@")))),
        "too_large",
    ),
    "sheets.ods": (lambda: _make_large_ods(repeat("<table:table/>", 1_000_000)), "too_large"),
    "distinct-texts.ods": (
        lambda: _make_ods_cells(10_000, 70, lambda index: make_ods_text(f"{index} commentaire 😀")),
        "too_large",
    ),
    "cells.ods": (lambda: _make_ods_cells(1001, 1000, lambda index: _BARE_NUMBER), "too_large"),
    "far-cell.xlsx": (_make_far_cell, "too_large"),
    "long-shared-string.xlsx": (lambda: _make_shared_string_everywhere(10 * _MIB), "too_large"),
    "shared-string-everywhere.xlsx": (lambda: _make_shared_string_everywhere(131_072), "too_large"),
    "shared-strings.xlsx": (
        lambda: _make_large_xlsx(
            "xl/sharedStrings.xml", make_strings("@"), (f"<t>{i}</t></si><si>" for i in range(1_200_000))
        ),
        "too_large",
    ),
    "long-shared-strings.xlsx": (
        lambda: _make_large_xlsx(
            "xl/sharedStrings.xml", make_strings("@"), (f"<t>{i}{'é😀' * 20_000}</t></si><si>" for i in range(1500))
        ),
        "too_large",
    ),
    "merges.xlsx": (_make_merges, "too_large"),
    "styles.xlsx": (
        lambda: _make_large_xlsx(
            "xl/styles.xml", make_styles().replace("<cellXfs>", "<cellXfs>@"), repeat('<xf numFmtId="9"/>', 2_000_000)
        ),
        "too_large",
    ),
    "relations.xlsx": (
        lambda: _make_large_xlsx(
            "xl/_rels/workbook.xml.rels",
            make_relations().replace("</", "@</"),
            (f'<Relationship Id="r{i}" Target="{"x" * 130_000}"/>' for i in range(1500)),
        ),
        "too_large",
    ),
    "random.csv": (lambda: random.Random(1).randbytes(10 * _MIB), "unreadable"),
    "semicolons.csv": (lambda: b";" * (10 * _MIB), "too_large"),
    "quotes.csv": (lambda: b'"' * (10 * _MIB), "too_large"),
    "quoted-cells.csv": (lambda: b'"\n";' * (2 * _MIB), "too_large"),
    "wide-rows.csv": (lambda: (("x😀;" * 60) + "\n").encode() * 25_000, "too_large"),
}
# Large, and yet read in half of the time allowed on an idle machine: one at work takes twice as long.
_READ: dict[str, tuple[Callable[[], bytes], int]] = {
    "blank-end.ods": (_make_blank_end, 2),
    "repeated-million.ods": (
        lambda: _make_one_row_ods(make_ods_text("x" * 40, attributes=_COLUMNS_1000), attributes=_ROWS_1000),
        1_000_000,
    ),
    "line-breaks-outside-cells.ods": (lambda: _make_large_ods(repeat("\n", 100 * _MIB)), 0),
    "line-breaks.csv": (lambda: b"a;b\n".ljust(10 * _MIB, b"\n"), 2),
    "carriage-returns.csv": (lambda: b"a;b\n".ljust(10 * _MIB, b"\r"), 2),
    "blank-rows.csv": (lambda: b";\n" * (5 * _MIB), 0),
    "marks.ods": (lambda: _make_ods_cells(10_000, 13, lambda index: make_ods_number(index % 11 / 2)), 130_000),
    "marks.xlsx": (lambda: _make_xlsx_cells(10_000, 13, lambda index: f"<c><v>{index % 11 / 2}</v></c>"), 130_000),
    "half-million-marks.xlsx": (
        lambda: _make_xlsx_cells(500, 1000, lambda index: f"<c><v>{index % 21}</v></c>"),
        500_000,
    ),
    "distinct-numbers.xlsx": (lambda: _make_xlsx_cells(300, 1000, lambda index: f"<c><v>{index}.25</v></c>"), 300_000),
    "distinct-texts.csv": (
        lambda: "\n".join(";".join(f"{row}-{column}" for column in range(1000)) for row in range(500)).encode(),
        500_000,
    ),
}


def _measure(path: Path) -> tuple[object, float, int]:
    """Read a file in a child process; return its code or its number of cells, its seconds and its bytes."""
    child = subprocess.run(
        [sys.executable, "-c", _READ_AND_MEASURE, str(path)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    outcome, seconds, peak = json.loads(child.stdout)
    return outcome, seconds, peak


@pytest.mark.parametrize("name", [*_REFUSED, *_READ])
def test_hostile_or_large_file_costs_no_more_than_it_may(name, tmp_path):
    make, expected = (_REFUSED | _READ)[name]
    path = tmp_path / name
    path.write_bytes(make())
    outcome, seconds, peak = _measure(path)
    print(f"{name}: {path.stat().st_size} bytes, {outcome}, {seconds:.2f} s, {peak // _MIB} MiB")
    assert outcome == expected
    assert seconds < _MAX_SECONDS
    assert peak < _MAX_BYTES


def test_smallest_hostile_file_fits_in_a_kilobyte():
    make, _code = _REFUSED["repeats-of-repeats.ods"]
    assert len(make()) < 1024
