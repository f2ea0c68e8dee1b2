# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.spreadsheets import CellKind, guard_csv_text

from .factories import find_refusal, read_csv_rows, read_rows

_GRID = {0: {0: "Référence", 1: "A1", 2: "A2"}, 1: {0: "2026-0001", 1: "3,5", 2: "4"}}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("delimiter", "mark"), [(";", "3,5"), ("\t", "3,5"), (",", '"3,5"')], ids=["semicolon", "tab", "comma"]
)
def test_csv_is_read_in_every_listed_form(encoding, line_break, delimiter, mark):
    lines = [delimiter.join(["Référence", "A1", "A2"]), delimiter.join(["2026-0001", mark, "4"]), ""]
    assert read_csv_rows(line_break.join(lines).encode(encoding)) == _GRID


@pytest.mark.parametrize("name", ["notes.csv", "NOTES.CSV", "notes.txt", "notes.tsv"])
def test_csv_may_bear_any_text_ending(name):
    assert read_csv_rows("a;b", name=name) == {0: {0: "a", 1: "b"}}


def test_csv_cells_are_texts_of_an_unnamed_sheet():
    assert [cell.kind for cell in read_rows(b"a;3;50 %;#DIV/0!;=1+1", name="a.csv")[0].values()] == [CellKind.TEXT] * 5


def test_csv_blank_cells_and_rows_are_absent_and_keep_their_places():
    assert read_csv_rows("\n;b;;d\n;;;\n\n e\n") == {1: {1: "b", 3: "d"}, 4: {0: " e"}}


def test_csv_quoted_cells_keep_delimiters_quotes_and_line_breaks():
    assert read_csv_rows('a;b\n"x;""y""\r\nz";2\n3;4\n') == {
        0: {0: "a", 1: "b"},
        1: {0: 'x;"y"\nz', 1: "2"},
        2: {0: "3", 1: "4"},
    }


def test_csv_loses_exactly_one_guard():
    assert read_csv_rows("a;'=1;''x;'b;-3;+2;'-3;'") == {
        0: {0: "a", 1: "=1", 2: "'x", 3: "'b", 4: "-3", 5: "+2", 6: "-3", 7: "'"}
    }


def test_csv_delimiter_is_the_one_of_the_header_and_not_of_decimals_or_names():
    assert read_csv_rows("Référence;Note, sur 10\nr1;3,5\nr2;4,5\n")[1] == {0: "r1", 1: "3,5"}
    assert read_csv_rows("Référence,Mentions\nr1,a;b\nr2,c;d\n")[1] == {0: "r1", 1: "a;b"}
    assert read_csv_rows("Référence\tNom, prénom\nr1\tGonnu; Anne\n")[1] == {0: "r1", 1: "Gonnu; Anne"}


@pytest.mark.parametrize("content", [";;;\n;;;\n", "\t\n", "\n\n", ",,\n\n,,"])
def test_csv_without_any_text_is_a_blank_sheet(content):
    assert read_csv_rows(content) == {}


def test_csv_blank_rows_before_the_header_say_nothing_of_the_delimiter():
    assert read_csv_rows("\n;;;\nRéférence;A1\nr1;3,5\n") == {
        2: {0: "Référence", 1: "A1"},
        3: {0: "r1", 1: "3,5"},
    }


def test_csv_of_one_column_is_not_divided():
    assert read_csv_rows("Avis\nBien, mais; court\n3,5\n") == {
        0: {0: "Avis"},
        1: {0: "Bien, mais; court"},
        2: {0: "3,5"},
    }


def test_csv_under_a_title_still_finds_its_quoted_cells():
    assert read_csv_rows('Notes du jury\n"a";"b"\n') == {0: {0: "Notes du jury"}, 1: {0: "a", 1: "b"}}


@pytest.mark.parametrize(
    "content",
    ['a;"b', 'a;"b\nc;d\n', 'a;b\n1;"x"y\n', '"'],
    ids=["at the end", "over lines", "text after a quote", "alone"],
)
def test_csv_with_unbalanced_quotes_is_unreadable(content):
    assert find_refusal(content.encode(), name="a.csv") == "unreadable"


@pytest.mark.parametrize(
    "content",
    ["a;b\n1;2".encode("utf-16"), "a;b".encode("utf-16-le"), b"a;\0b", b"a;\x81", b"\xef\xbb\xbf\xff;a", b""],
)
def test_csv_of_another_encoding_is_unreadable(content):
    assert find_refusal(content, name="a.csv") == "unreadable"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("x" * 131_072, ""),
        ("x" * 131_073, "too_large"),
        ('"' + "x" * 131_073 + '"', "too_large"),
        (";" * 1023 + "x", ""),
        (";" * 1024 + "x", "too_large"),
        (";" * 100_000, ""),
        (";" * 1_048_576, ""),
        (";" * 1_048_577, "too_large"),
        ("a;b\r" + ";" * 1_048_577, "too_large"),
        (("x" + ";" * 99 + "\n") * 15_000, ""),
        ("x\n" * 20_000, ""),
        ("x\n" * 20_001, "too_large"),
        ("x\n" + "\n" * 30_000 + "x\n", ""),
    ],
    ids=[
        "longest cell",
        "cell too long",
        "quoted cell too long",
        "last column",
        "beyond the last column",
        "blank columns",
        "longest line",
        "line too long",
        "second line too long",
        "many lines longer together",
        "most rows",
        "one row more",
        "blank rows",
    ],
)
def test_csv_bounds_are_exact(content, code):
    assert find_refusal(content.encode(), name="a.csv") == code


_TEXTS = st.text(st.characters(exclude_characters="\r\0\x1f", exclude_categories=["Cs"]), max_size=40)


@given(
    rows=st.lists(st.tuples(_TEXTS, _TEXTS, _TEXTS), max_size=5),
    delimiter=st.sampled_from(";,\t"),
    line_break=st.sampled_from(["\n", "\r\n"]),
)
def test_csv_gives_back_every_text_that_was_written(rows, delimiter, line_break):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=line_break)
    writer.writerow(["Référence", "Collectivité", "Avis"])
    writer.writerows([guard_csv_text(text) for text in row] for row in rows)
    expected = {1 + index: {column: text for column, text in enumerate(row) if text} for index, row in enumerate(rows)}
    assert read_csv_rows(stream.getvalue()) == {
        0: {0: "Référence", 1: "Collectivité", 2: "Avis"},
        **{index: row for index, row in expected.items() if row},
    }
