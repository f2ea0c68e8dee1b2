# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import ROUND_DOWN, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.spreadsheets.stored_numbers import read_number


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("3", "3"),
        ("3.50", "3.5"),
        ("-2.5", "-2.5"),
        ("+2", "2"),
        (".5", "0.5"),
        ("5.", "5"),
        ("130000000", "130000000"),
        ("1.3E+8", "130000000"),
        ("200000001.0", "200000001"),
        ("12345678901234", "12345678901200"),
        ("0.30000000000000004", "0.3"),
        ("0.1000000000005", "0.100000000001"),
        ("0.10000000000049", "0.1"),
        ("-0.1000000000005", "-0.100000000001"),
        ("2.4999999999999996", "2.5"),
        ("1e-400", "0"),
    ],
)
def test_read_number_rounds_to_twelve_digits_and_writes_plainly(stored, shown):
    assert str(read_number(stored)) == shown


@pytest.mark.parametrize(
    "stored",
    [
        "",
        " 1",
        "NaN",
        "sNaN",
        "Infinity",
        "-inf",
        "1e999999",
        "1e309",
        "9" * 310,
        "1_000",
        "1,5",
        "٣",
        "0x10",
        "1e",
        "1e99999999999999999999",
        ".",
        "-",
        "1" * 401,
        "²",
    ],
)
def test_read_number_refuses_what_no_spreadsheet_holds(stored):
    assert read_number(stored) is None


def test_read_number_holds_the_largest_double():
    assert read_number("1.7976931348623157e308") == Decimal("1.79769313486e308")


def test_read_number_ignores_the_decimal_context_of_the_caller():
    with localcontext(prec=3, rounding=ROUND_DOWN):
        assert read_number("123456.789012345") == Decimal("123456.789012")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_read_number_keeps_what_twelve_digits_hold(value):
    assert read_number(str(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_read_number_keeps_twelve_digits_of_any_double(value):
    assert float(read_number(repr(value))) == pytest.approx(value, rel=1e-11, abs=1e-307)
