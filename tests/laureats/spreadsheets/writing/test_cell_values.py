# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers as files store them, and as French pages show them."""

from decimal import Decimal

import pytest

from laureats.spreadsheets.writing.cell_values import french_number, plain_number


@pytest.mark.parametrize(
    ("number", "plain", "french"),
    [
        (3, "3", "3"),
        (-10, "-10", "-10"),
        (Decimal("3.500000"), "3.5", "3,5"),
        (Decimal("100"), "100", "100"),
        (Decimal("1E+2"), "100", "100"),
        (Decimal("1E-6"), "0.000001", "0,000001"),
        (Decimal("-0.0"), "0", "0"),
    ],
)
def test_numbers_are_exact_and_plain(number, plain, french):
    assert (plain_number(number), french_number(number)) == (plain, french)
