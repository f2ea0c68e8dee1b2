# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exact numbers as a person reads them, with the decimal mark of the reader's language."""

from fractions import Fraction

from django.utils.formats import number_format

from laureats import levels

_MILLION = 10**6


def spell_points(value: Fraction) -> str:
    """Write with two decimals, rounded half up: `62,50`."""
    return number_format(levels.format_points(value))


def spell_exact(value: Fraction) -> str:
    """Write `4,5` when six decimals suffice, else the nearest with the sign of what is not exact: `≈ 2,333333`."""
    if (value * _MILLION).denominator == 1:
        return number_format(levels.format_exact(value))
    return f"≈\u00a0{number_format(levels.format_exact(Fraction(round(value * _MILLION), _MILLION)))}"


def spell_outcome(value: Fraction) -> str:
    """Write what a sum comes to, with its sign: `= 62,50` when exact, `≈ 65,41` when rounded."""
    sign = "=" if levels.round_half_up(value) == value else "≈"
    return f"{sign}\u00a0{spell_points(value)}"


def spell_product(*factors: Fraction) -> str:
    """Write `4,5 × 2`, never broken at the end of a line."""
    return "\u00a0×\u00a0".join(spell_exact(factor) for factor in factors)
