# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.spreadsheets import cell_name, column_name
from laureats.spreadsheets.addresses import read_column, read_reference


@pytest.mark.parametrize(
    ("index", "name"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")],
)
def test_column_name_counts_in_letters(index, name):
    assert column_name(index) == name


def test_cell_name_puts_the_column_first():
    assert cell_name(row=1, column=2) == "C2"


@given(row=st.integers(0, 1_048_575), column=st.integers(0, 16_383))
def test_read_reference_is_the_inverse_of_cell_name(row, column):
    assert read_reference(cell_name(row=row, column=column)) == (row, column)


def test_read_reference_accepts_absolute_addresses():
    assert read_reference("$B$5") == (4, 1)


@pytest.mark.parametrize("reference", ["", "A", "5", "A0", "a1", "A1:B2", "ABCD1", "A١", "A-1", "A12345678"])
def test_read_reference_refuses_anything_else(reference):
    assert read_reference(reference) is None


@pytest.mark.parametrize("letters", ["", "a", "ABCD", "É", "A1"])
def test_read_column_refuses_anything_else(letters):
    assert read_column(letters) is None
