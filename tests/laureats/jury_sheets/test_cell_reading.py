# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Reading: one cell": what a cell says, and whether the grid allows it."""

from decimal import Decimal

import pytest
from django.utils import translation

from laureats.jury_sheets.cell_reading import read_mark_cell
from laureats.jury_sheets.places import CellRefused
from laureats.jury_sheets.values import Word
from laureats.spreadsheets import Cell, CellKind
from tests.laureats.jury_sheets.factories import BREST, check, list_counts, list_faults, make_grid


def text(value, **fields):
    return Cell(kind=CellKind.TEXT, value=value, **fields)


@pytest.mark.parametrize(
    ("cell", "reading"),
    [
        (Cell(kind=CellKind.NUMBER, value=Decimal("3.5")), Decimal("3.5")),
        (Cell(kind=CellKind.NUMBER, value=Decimal("0")), Decimal("0")),
        (text("3,5"), Decimal("3.5")),
        (text("3.5"), Decimal("3.5")),
        (text("+4"), Decimal("4")),
        (text("-0"), Decimal("0")),
        (text("\u00a0 4,50\u202f "), Decimal("4.5")),
        (text("4.00000000000001"), Decimal("4")),
        (text("NA"), Word.NOT_APPLICABLE),
        (text(" n / a "), Word.NOT_APPLICABLE),
        (text("S.O."), Word.NOT_APPLICABLE),
        (text("s.\u00a0o."), Word.NOT_APPLICABLE),
        (None, None),
        (text(" \u00a0\n"), None),
        (text("récusé"), Word.RECUSED),
        (text(" RECUSE "), Word.RECUSED),
        (Cell(kind=CellKind.NUMBER, value=Decimal("2"), has_formula=True), Decimal("2")),
        (text("NA", has_formula=True), Word.NOT_APPLICABLE),
    ],
)
def test_a_cell_says_a_number_not_applicable_recused_or_nothing(cell, reading):
    assert read_mark_cell(cell) == reading


@pytest.mark.parametrize(
    "cell",
    [
        *map(
            text, ["bien", "3.", ".5", "1 000", "3,5,0", "1e1", "٣", "−3", "so", "N.A", "récusée", "3/5", "50 %", "-"]
        ),
        Cell(kind=CellKind.PERCENTAGE, value=Decimal("0.5")),
        Cell(kind=CellKind.DATE, value="2026-05-03"),
        Cell(kind=CellKind.TIME, value="PT3H"),
        Cell(kind=CellKind.CURRENCY, value=Decimal("3")),
        Cell(kind=CellKind.BOOLEAN, value=True),
        Cell(kind=CellKind.NUMBER, value=Decimal("3"), covered=True),
        text("NA", covered=True),
    ],
)
def test_anything_else_is_not_a_mark(cell):
    with pytest.raises(CellRefused) as refusal:
        read_mark_cell(cell)

    assert refusal.value.code == "not_a_mark"


@pytest.mark.parametrize(("value", "quoted"), [(True, "TRUE"), (False, "FALSE")])
def test_a_logical_value_is_quoted_as_a_spreadsheet_writes_it(value, quoted):
    with translation.override("en"), pytest.raises(CellRefused) as refusal:
        read_mark_cell(Cell(kind=CellKind.BOOLEAN, value=value))

    assert refusal.value.message == f"The logical value {quoted} was read: a number, NA or a blank was expected."


@pytest.mark.parametrize(
    "cell",
    [
        Cell(kind=CellKind.ERROR, value="#DIV/0!", has_formula=True),
        Cell(kind=CellKind.ERROR, value="#REF!", covered=True),
        Cell(kind=CellKind.EMPTY_FORMULA, value="", has_formula=True),
        *map(text, ["#DIV/0!", "#N/A", " #N/D ", "#NOM?", "#VALEUR!", "#REF!", "Err:502", "Err :502"]),
    ],
)
def test_errors_and_formulas_without_value_are_formula_errors(cell):
    with pytest.raises(CellRefused) as refusal:
        read_mark_cell(cell)

    assert refusal.value.code == "formula_error"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("-0,5", "negative"),
        ("5,5", "above_maximum"),
        ("9" * 400, "above_maximum"),
        ("9" * 5000, "above_maximum"),
        ("3,3", "off_step"),
        ("0." + "0" * 40 + "1", "off_step"),
    ],
)
def test_points_outside_the_grid_are_refused_at_their_cell(edition, value, code):
    plan = check(edition, make_grid([BREST, value, ""]))

    assert list_faults(plan) == [("", "B2", code)]


@pytest.mark.parametrize("value", ["0", "0,5", "5", "5,0", "NA"])
def test_points_from_zero_to_the_maximum_by_the_step_are_accepted(edition, value):
    plan = check(edition, make_grid([BREST, value, ""]))

    assert (list_faults(plan), list_counts(plan)) == ([], [(1, 0, 0, 0)])
