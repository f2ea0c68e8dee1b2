# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.faults import Refused
from laureats.imports.flat_tables import Layout, read_table
from laureats.spreadsheets.headers import Wanted
from tests.laureats.imports.factories import csv_table, make_upload, ods_table, xlsx_table
from tests.laureats.spreadsheets.factories import (
    make_encrypted_ole,
    make_ods,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
)

LAYOUT = Layout(
    columns=(
        Wanted(key="juror", names=("juror", "juré")),
        Wanted(key="awarded_level", names=("awarded_level", "niveau attribué")),
        Wanted(key="reason", names=("reason", "motif")),
    ),
    required=("juror",),
)


def read(content, *, name="t.csv", layout=LAYOUT):
    """Return each row as its 0-based number and its values by column."""
    rows = read_table(upload=make_upload(content, name), layout=layout)
    return [(row.number, {key: cell.value for key, cell in row.cells.items()}) for row in rows]


def refusal_of(content, *, name="t.csv", layout=LAYOUT):
    with pytest.raises(Refused) as refusal:
        read_table(upload=make_upload(content, name), layout=layout)
    return [(fault.sheet, fault.cell, fault.code) for fault in refusal.value.faults]


@pytest.mark.parametrize(("make", "name"), [(csv_table, "t.csv"), (ods_table, "t.ods"), (xlsx_table, "t.xlsx")])
def test_rows_are_read_alike_from_the_three_formats(make, name):
    content = make(["reason", "juror"], ["Élue", "gonnu"], ["", "autre"])

    assert read(content, name=name) == [(1, {"juror": "gonnu", "reason": "Élue"}), (2, {"juror": "autre"})]


@pytest.mark.parametrize("header", ["juror", " JUROR ", "Juré", "jure\u0301", "ｊｕｒｏｒ", "Jure", "juror:"])
def test_headers_compare_without_case_width_accents_or_punctuation(header):
    assert read(csv_table([header, "x"], ["gonnu", "y"])) == [(1, {"juror": "gonnu"})]


@pytest.mark.parametrize("header", ["awarded_level", "Awarded level", "Niveau attribué", "niveau_attribue"])
def test_a_column_goes_by_its_code_and_its_french_name(header):
    assert read(csv_table(["juror", header], ["gonnu", "1"])) == [(1, {"juror": "gonnu", "awarded_level": "1"})]


def test_the_header_is_the_first_row_that_is_not_empty_and_blank_rows_are_skipped():
    content = csv_table(["", ""], [" ", ""], ["juror", "reason"], ["", ""], ["gonnu", "x"], [" ", "\u00a0"])

    assert read(content) == [(4, {"juror": "gonnu", "reason": "x"})]


def test_a_row_of_unknown_columns_alone_is_skipped():
    assert read(csv_table(["juror", "note"], ["", "total"], ["gonnu", ""])) == [(2, {"juror": "gonnu"})]


def test_a_header_found_twice_is_a_duplicate_at_the_second():
    content = csv_table(["", ""], ["Motif", "juror", "reason"], ["a", "gonnu", "b"])

    assert refusal_of(content) == [("", "C2", "duplicate_column")]


def test_a_missing_column_is_told_with_its_sheet():
    content = ods_table(["reason"], ["x"], name="Récusations")

    assert refusal_of(content, name="t.ods") == [("Récusations", "", "missing_column")]


def test_every_fault_of_the_header_is_told_at_once():
    assert refusal_of(csv_table(["reason", "motif"], ["x", "y"])) == [
        ("", "B1", "duplicate_column"),
        ("", "", "missing_column"),
    ]


def test_one_of_several_columns_is_enough():
    layout = Layout(columns=LAYOUT.columns, one_of=("juror", "reason"))

    assert read(csv_table(["reason"], ["x"]), layout=layout) == [(1, {"reason": "x"})]
    assert refusal_of(csv_table(["awarded_level"], ["1"]), layout=layout) == [("", "", "missing_column")]


def make_two_sheets(*headers):
    sheets = [
        make_ods_sheet(make_ods_row(make_ods_text(header)), make_ods_row(make_ods_text("x")), name=f"F{number}")
        for number, header in enumerate(headers)
    ]
    return make_ods("".join(sheets))


def test_the_only_sheet_with_the_columns_is_read():
    assert read(make_two_sheets("mode d'emploi", "juror"), name="t.ods") == [(1, {"juror": "x"})]


@pytest.mark.parametrize("headers", [("a", "b"), ("juror", "Juré"), ()])
def test_no_sheet_or_several_with_the_columns_are_refused(headers):
    assert refusal_of(make_two_sheets(*headers), name="t.ods") == [("", "", "missing_sheet")]


def test_an_empty_row_list_is_no_fault():
    assert read(csv_table(["juror"])) == []


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "t.csv", "unreadable"),
        (b"juror\n\x00", "t.csv", "unreadable"),
        (b"juror\ngonnu", "t.pdf", "unsupported_format"),
        (b"juror\ngonnu", "t.ods", "unsupported_format"),
        (make_encrypted_ole(), "t.xlsx", "encrypted"),
        (b"juror\n" + b"x" * 11 * 1024 * 1024, "t.csv", "too_large"),
    ],
)
def test_a_hostile_file_is_refused_with_its_code(content, name, code):
    assert [found for _sheet, _cell, found in refusal_of(content, name=name)] == [code]
