# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Values of cells as files store them."""

import re
from decimal import Decimal

from laureats.spreadsheets.cell_texts import unify_line_breaks

# What XML 1.0 can hold, which is also what an encoded file can.
_NOT_CARRIED = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"


def carried_text(text: str) -> str:
    """Return a text as a spreadsheet carries it: ``\\n`` line breaks, and a mark for what no file can hold."""
    unified = unify_line_breaks(text)
    return _NOT_CARRIED.sub(_REPLACEMENT, unified)


def plain_number(number: int | Decimal) -> str:
    """Return a number exactly, without exponent or trailing decimal zeros."""
    digits = f"{number:f}" if isinstance(number, Decimal) else str(number)
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def french_number(number: int | Decimal) -> str:
    """Return a number with a decimal comma."""
    return plain_number(number).replace(".", ",")
