# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exact numbers as the definition writes them: digits in a text, never a JSON number (levels, "Edition definition")."""

import re
from decimal import Decimal

WRITTEN_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
MOST_INTEGER_DIGITS = 8
MOST_DECIMALS = 6
MOST_THRESHOLD_DECIMALS = 2
HIGHEST_THRESHOLD = Decimal(100)


def canonical_digits(digits: str) -> str:
    """Return a written number without leading zeros and trailing fractional ones: "02.50" gives "2.5"."""
    whole, _point, fraction = digits.partition(".")
    shown, decimals = whole.lstrip("0") or "0", fraction.rstrip("0")
    return f"{shown}.{decimals}" if decimals else shown


def write_number(number: Decimal) -> str:
    """Return a number that is not negative as the definition writes it."""
    return canonical_digits(f"{number:f}")


def count_digits(digits: str) -> tuple[int, int]:
    """Return how many integer digits and decimals a canonical number has."""
    whole, _point, fraction = digits.partition(".")
    return len(whole), len(fraction)


def is_multiple(*, number: Decimal, step: Decimal) -> bool:
    """Tell whether a number is a multiple of a positive step, exactly."""
    return number % step == 0
