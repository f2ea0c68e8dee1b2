# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.definition.numbers import canonical_digits, is_multiple, write_number


@pytest.mark.parametrize(
    ("digits", "canonical"),
    [
        ("0", "0"),
        ("000", "0"),
        ("0.0", "0"),
        ("2.50", "2.5"),
        ("2.0", "2"),
        ("007", "7"),
        ("100", "100"),
        ("0.05", "0.05"),
    ],
)
def test_canonical_digits_drops_zeros_that_say_nothing(digits, canonical):
    assert canonical_digits(digits) == canonical


@given(st.decimals(min_value=0, max_value=99_999_999, places=6))
def test_write_number_keeps_the_value(number):
    assert Decimal(write_number(number)) == number


@pytest.mark.parametrize(
    ("number", "step", "multiple"), [("0.3", "0.1", True), ("5", "0.3", False), ("99999999", "0.000001", True)]
)
def test_is_multiple_is_exact(number, step, multiple):
    assert is_multiple(number=Decimal(number), step=Decimal(step)) is multiple
