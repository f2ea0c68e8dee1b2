# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers as files store them, turned into Decimals of at most 12 significant digits.

Twelve digits undo what binary arithmetic adds (0.1 + 0.2 stored as 0.30000000000000004) and keep every mark,
population or SIREN as it was typed. The decimal context of the caller plays no part.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, Overflow

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?", re.ASCII)
_SIGNIFICANT_DIGITS = 12
_LARGEST_EXPONENT = 308  # of a double, which is what every spreadsheet calculates with
_MAX_CHARACTERS = 400  # the largest double written in full has 309 digits
_ROUNDING = Context(
    prec=_SIGNIFICANT_DIGITS,
    rounding=ROUND_HALF_UP,
    Emin=-_LARGEST_EXPONENT,
    Emax=_LARGEST_EXPONENT,
    traps=[Overflow, InvalidOperation],
)
_ZERO = Decimal(0)


def read_number(stored: str) -> Decimal | None:
    """Return a stored number, rounded half up and written plainly; None when no spreadsheet could hold it.

    NaN, infinities and exponents beyond those of a double are such numbers: their Decimals would make later
    arithmetic or formatting explode. A value too small for a double is 0, and there is no negative zero.
    """
    if _is_plain(stored):
        return Decimal(stored)
    if len(stored) > _MAX_CHARACTERS or not _NUMBER.fullmatch(stored):
        return None
    try:
        rounded = _ROUNDING.create_decimal(stored)
    except (Overflow, InvalidOperation):
        return None
    return _write_plainly(rounded)


def _is_plain(stored: str) -> bool:
    """Tell whether a number needs neither rounding nor rewriting, as nearly all do: 12 digits, no sign, no end zero."""
    if len(stored) > _SIGNIFICANT_DIGITS or not stored.isascii():
        return False
    whole, point, decimals = stored.partition(".")
    if not point:
        return stored.isdecimal()
    return whole.isdecimal() and decimals.isdecimal() and decimals[-1] != "0"


def _write_plainly(number: Decimal) -> Decimal:
    """Take away exponents and trailing decimal zeros, so that ``str`` shows 130000000 and not 1.3E+8."""
    if not number:
        return _ZERO
    plain = f"{number:f}"
    return Decimal(plain.rstrip("0").rstrip(".") if "." in plain else plain)
