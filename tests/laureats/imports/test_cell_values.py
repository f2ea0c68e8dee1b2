# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest

from laureats.imports.cell_values import ValueRefused, fold, read_count, read_line, read_siren, read_text
from laureats.spreadsheets import Cell, CellKind


def text(value, **flags):
    return Cell(kind=CellKind.TEXT, value=value, **flags)


def number(value, **flags):
    return Cell(kind=CellKind.NUMBER, value=Decimal(value), **flags)


def code_of(read, cell, **options):
    with pytest.raises(ValueRefused) as refusal:
        read(cell, **options)
    return refusal.value.code


def test_read_text_keeps_line_breaks_and_composes_letters():
    assert read_text(text(" Cafe\u0301\nnoir \n")) == "Café\nnoir"


def test_read_text_takes_a_plain_number_as_written():
    assert read_text(number("2026")) == "2026"


def test_read_text_takes_the_stored_value_of_a_formula():
    assert read_text(text("2026-0001", has_formula=True)) == "2026-0001"


@pytest.mark.parametrize("value", ["#BRAVO", "#LogicielLibre", "Erreur : 502"])
def test_read_text_takes_a_hashtag_for_a_text(value):
    assert read_text(text(value)) == value


@pytest.mark.parametrize("character", ["\t", "\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x9f"])
def test_read_text_refuses_control_characters(character):
    assert code_of(read_text, text(f"a{character}b")) == "control_character"


@pytest.mark.parametrize(
    "cell",
    [
        Cell(kind=CellKind.ERROR, value="#DIV/0!"),
        Cell(kind=CellKind.EMPTY_FORMULA, value="", has_formula=True),
        text("#N/A"),
        text("#NOM?"),
        text(" #VALEUR! "),
        text("Err:502"),
    ],
)
def test_read_text_refuses_failed_formulas(cell):
    assert code_of(read_text, cell) == "formula_error"


@pytest.mark.parametrize(
    "cell",
    [
        Cell(kind=CellKind.DATE, value="2026-01-01"),
        Cell(kind=CellKind.TIME, value="PT1H"),
        Cell(kind=CellKind.PERCENTAGE, value=Decimal("0.5")),
        Cell(kind=CellKind.CURRENCY, value=Decimal("5")),
        Cell(kind=CellKind.BOOLEAN, value=True),
        text("caché", covered=True),
    ],
)
def test_read_text_refuses_what_is_neither_text_nor_number(cell):
    assert code_of(read_text, cell) == "invalid_value"


def test_read_line_puts_a_text_on_one_line():
    assert read_line(text("Grand\n Angoulême"), max_length=20) == "Grand Angoulême"


def test_read_line_refuses_what_does_not_fit():
    assert code_of(read_line, text("abc"), max_length=2) == "too_long"


@pytest.mark.parametrize(
    "cell", [text("211600150"), text("211 600 150"), text("211\u00a0600\u202f150"), number("211600150")]
)
def test_read_siren_ignores_spaces_and_takes_numbers(cell):
    assert read_siren(cell) == "211600150"


def test_read_siren_gives_a_number_its_leading_zeros_back():
    assert read_siren(number("18")) == "000000018"


@pytest.mark.parametrize(
    "cell", [number("1.5"), number("-1"), text("mille"), text("1e3"), text("٣"), number("2147483648")]
)
def test_read_count_refuses_what_is_no_whole_number(cell):
    assert code_of(read_count, cell) == "invalid_population"


@pytest.mark.parametrize(
    ("cell", "count"), [(number("0"), 0), (text("12 345"), 12345), (number("2147483647"), 2**31 - 1)]
)
def test_read_count_takes_whole_numbers(cell, count):
    assert read_count(cell) == count


def test_fold_drops_case_accents_apostrophes_and_spaces():
    assert fold("  Communauté   d’Agglomération ") == "communaute d'agglomeration"
