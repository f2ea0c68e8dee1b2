# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import csv

import pytest

from laureats.faults import Refused
from laureats.reference.csv_table import TableRow, read_table


def read(text):
    return read_table(content=text.encode(), required=["kind", "name"], sheet="corps.csv")


def places(faults):
    return [(fault.sheet, fault.cell, fault.code) for fault in faults]


@pytest.fixture(autouse=True)
def any_length():
    """Read as in a process whose limit some library has raised."""
    before = csv.field_size_limit(10**9)
    yield
    csv.field_size_limit(before)


def test_rows_are_read_by_column_and_numbered_as_in_a_spreadsheet():
    table = read('name,other,kind\r\n" Boé ",x,commune\n\n"L\'Haÿ,\nles Roses",,cc\n')

    assert table.faults == []
    assert table.rows == [
        TableRow(2, {"kind": "commune", "name": "Boé"}),
        TableRow(4, {"kind": "cc", "name": "L'Haÿ,\nles Roses"}),
    ]


def test_a_byte_order_mark_is_not_part_of_the_first_column():
    assert read("\ufeffkind,name\ncommune,Boé\n").rows == [TableRow(2, {"kind": "commune", "name": "Boé"})]


def test_faults_of_rows_are_noted_at_their_cells():
    table = read("kind,name\ncommune\ncommune,Bo\0é\ncommune,Boé,x\n")

    assert places(table.faults) == [
        ("corps.csv", "A2", "row_length"),
        ("corps.csv", "B3", "control_character"),
        ("corps.csv", "A4", "row_length"),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", [("corps.csv", "A1", "missing_column"), ("corps.csv", "A1", "missing_column")]),
        (b"kind;name\ncommune;x\n", [("corps.csv", "A1", "missing_column"), ("corps.csv", "A1", "missing_column")]),
        (b"kind,name,name\n", [("corps.csv", "A1", "repeated_column")]),
        ("kind,name\ncommune,Boé\n".encode("latin-1"), [("corps.csv", "", "encoding")]),
        (b'kind,name\ncommune,"Bo"e\n', [("corps.csv", "", "csv")]),
        (b'kind,name\ncommune,"open\n', [("corps.csv", "", "csv")]),
        (b"kind,name\ncommune," + b"x" * 200_000, [("corps.csv", "", "csv")]),
    ],
)
def test_a_file_without_rows_to_speak_of_is_refused(content, expected):
    with pytest.raises(Refused) as refused:
        read_table(content=content, required=["kind", "name"], sheet="corps.csv")

    assert places(refused.value.faults) == expected
