# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Codes, degrees, yes and no, as people and spreadsheets write them."""

from decimal import Decimal

import pytest

from laureats.imports.cell_values import ValueRefused
from laureats.resources.cells import as_cell, read_code, read_degrees, read_yes_no
from laureats.spreadsheets import Cell, CellKind

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize("value", ["Oui", "OUI ", "o", "yes", "True", "vrai", "1", "x", True, 1, Decimal("1")])
def test_yes_is_read(value):
    assert read_yes_no(as_cell(value)) is True


@pytest.mark.parametrize("value", ["Non", "no", "FAUX", "false", "0", False, 0])
def test_no_is_read(value):
    assert read_yes_no(as_cell(value)) is False


@pytest.mark.parametrize("value", ["peut-être", "2", 0.5])
def test_what_is_neither_yes_nor_no_is_refused(value):
    with pytest.raises(ValueRefused) as refused:
        read_yes_no(as_cell(value))

    assert refused.value.code == "invalid_value"


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("44,1603", "44.1603"),
        ("-0.62901", "-0.6290"),
        (f"1{NO_BREAK_SPACE}7,5", "17.5000"),
        (Decimal("44.1603"), "44.1603"),
        (90, "90.0000"),
    ],
)
def test_degrees_are_read_with_a_comma_or_a_point(written, degrees):
    assert read_degrees(as_cell(written), limit=90) == Decimal(degrees)


@pytest.mark.parametrize("written", ["90,1", "44°", "1e1", "", "nan"])
def test_what_are_no_degrees_is_refused(written):
    with pytest.raises(ValueRefused) as refused:
        read_degrees(Cell(CellKind.TEXT, written), limit=90)

    assert refused.value.code == "invalid_number"


@pytest.mark.parametrize(("written", "code"), [(1400, "01400"), ("1400", "1400"), ("29200 29240", "29200 29240")])
def test_a_number_gets_the_zeros_of_a_code_back(written, code):
    assert read_code(as_cell(written), length=5, max_length=20) == code


@pytest.mark.parametrize("blank", [None, "", " ", NO_BREAK_SPACE, Cell(CellKind.TEXT, " ")])
def test_a_blank_is_no_cell(blank):
    assert as_cell(blank) is None
