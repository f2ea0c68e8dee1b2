# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exact numbers made readable, without a float, a decimal context or a locale."""

from fractions import Fraction

_DECIMALS_SHOWN_EXACTLY = 6


def round_half_up(value: Fraction) -> Fraction:
    """Round to two decimals, ties towards the greater number (levels, rule 5)."""
    return Fraction(_count_hundredths(value), 100)


def format_points(value: Fraction) -> str:
    """Write with two decimals and a point, rounded half up: `62.50`."""
    return _place_point(units=_count_hundredths(value), decimals=2)


def format_exact(value: Fraction) -> str:
    """Write without loss: `4`, `2.5`, or a fraction such as `7/3` beyond six decimals."""
    scaled = value * 10**_DECIMALS_SHOWN_EXACTLY
    if scaled.denominator != 1:
        return str(value)
    written = _place_point(units=scaled.numerator, decimals=_DECIMALS_SHOWN_EXACTLY)
    return written.rstrip("0").rstrip(".")


def _count_hundredths(value: Fraction) -> int:
    return (200 * value.numerator + value.denominator) // (2 * value.denominator)


def _place_point(*, units: int, decimals: int) -> str:
    whole, part = divmod(abs(units), 10**decimals)
    sign = "-" if units < 0 else ""
    return f"{sign}{whole}.{part:0{decimals}d}"
