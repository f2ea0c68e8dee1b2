# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One flat table, in each format, and read back."""

import csv
import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laureats.spreadsheets import Cell, CellKind, read_workbook
from laureats.spreadsheets.writing import Table, draft_sheet, write_table
from laureats.spreadsheets.writing.tables import name_sheet
from tests.laureats.spreadsheets.factories import number, read_rows, text

FORMATS = ["ods", "xlsx", "csv"]
HEADER = ["Référence", "Points", "Rendu le"]
TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("=+-@'\"\n\t ;,<&_x🎓م"),
    min_size=1,
    max_size=40,
)
NUMBERS = st.integers(-(10**11), 10**11) | st.decimals(-1000, 1000, places=3)


def write_rows(*rows, file_format):
    return write_table(Table(title="Candidatures", header=HEADER, rows=rows), file_format=file_format)


def read_written(*rows, file_format):
    return read_rows(write_rows(*rows, file_format=file_format), name=f"table.{file_format}")


@pytest.mark.parametrize(
    ("file_format", "dated"),
    [("ods", Cell(CellKind.DATE, "2026-05-01")), ("xlsx", Cell(CellKind.DATE, "46143"))],
)
def test_texts_numbers_and_dates_are_what_they_are(file_format, dated):
    assert read_written(["=1+1", Decimal("3.50"), date(2026, 5, 1)], ["01", -2, None], file_format=file_format) == {
        0: dict(enumerate(map(text, HEADER))),
        1: {0: text("=1+1"), 1: number("3.5"), 2: dated},
        2: {0: text("01"), 1: number("-2")},
    }


@pytest.mark.parametrize("file_format", ["ods", "xlsx"])
def test_booleans_are_booleans(file_format):
    rows = read_written([True, 1, None], [False, 0, None], file_format=file_format)

    assert [row[0] for at, row in rows.items() if at] == [Cell(CellKind.BOOLEAN, True), Cell(CellKind.BOOLEAN, False)]
    assert [row[1] for at, row in rows.items() if at] == [number("1"), number("0")]


def test_a_column_is_wide_enough_for_a_siren_and_for_its_bold_title():
    table = Table(title="Lauréats", header=["siren", "list_is_complete"], rows=[["213300635", True]])

    assert draft_sheet(table).column_widths == [22.8, 43.0]


def test_a_csv_is_made_for_french_spreadsheets():
    content = write_rows(["=1+1", Decimal("-3.50"), date(2026, 5, 1)], ["-2", -2, None], file_format="csv")

    assert content.decode("utf-8") == ("\ufeffRéférence;Points;Rendu le\r\n'=1+1;-3,5;2026-05-01\r\n'-2;-2;\r\n")


def test_a_csv_says_true_and_false_as_french_spreadsheets_take_them():
    content = write_rows([True, False, None], file_format="csv")

    assert content.decode("utf-8-sig").splitlines()[1] == "VRAI;FAUX;"


def test_a_csv_quotes_what_would_break_its_rows():
    content = write_rows(['un;deux\n"trois"', 1, None], file_format="csv")

    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))

    assert rows == [HEADER, ['un;deux\n"trois"', "1", ""]]


@pytest.mark.parametrize("file_format", FORMATS)
@given(rows=st.lists(st.tuples(TEXTS, NUMBERS, TEXTS), max_size=3))
@settings(max_examples=60)
def test_any_table_is_read_back_as_it_was_written(file_format, rows):
    values = [[cell.value for cell in row.values()] for row in read_written(*rows, file_format=file_format).values()]

    assert values[1:] == [[first, _expect(points, file_format), last] for first, points, last in rows]


@pytest.mark.parametrize("file_format", ["ods", "xlsx"])
def test_the_title_names_the_sheet(file_format):
    content = write_rows(file_format=file_format)

    assert [sheet.name for sheet in read_workbook(content, name=f"table.{file_format}").sheets] == ["Candidatures"]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Jurés [2026] : notes/avis", "Jurés 2026 notes avis"), ("x" * 40, "x" * 31), ("'", "1"), ("a\nb", "a b")],
)
def test_a_sheet_s_name_is_one_that_spreadsheets_accept(title, name):
    assert name_sheet(title) == name


def test_the_header_stays_in_sight():
    sheet = openpyxl.load_workbook(io.BytesIO(write_rows(["a", 1, None], file_format="xlsx"))).active

    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")


def _expect(points, file_format):
    plain = Decimal(points).normalize() + 0
    return f"{plain:f}".replace(".", ",") if file_format == "csv" else plain
