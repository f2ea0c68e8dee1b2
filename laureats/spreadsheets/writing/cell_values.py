# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Values of cells as files store them, and as French pages show them."""

from decimal import Decimal

from laureats.spreadsheets.cell_texts import carried_text

__all__ = ["carried_text", "french_boolean", "french_number", "plain_number"]


def plain_number(number: int | Decimal) -> str:
    """Return a number exactly, without exponent or trailing decimal zeros."""
    digits = f"{number:f}" if isinstance(number, Decimal) else str(number)
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def french_number(number: int | Decimal) -> str:
    """Return a number with a decimal comma."""
    return plain_number(number).replace(".", ",")


def french_boolean(*, is_true: bool) -> str:
    """Return a boolean as French spreadsheets show it and take it."""
    return "VRAI" if is_true else "FAUX"
