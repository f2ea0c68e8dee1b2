# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What only records of bodies and awards hold in a cell: codes, degrees, yes and no."""

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from laureats.imports.cell_values import ValueRefused, fold, read_line
from laureats.spreadsheets import Cell, CellKind
from laureats.spreadsheets.cell_words import is_blank, quote

YES, NO = "yes", "no"
_YES_WORDS = frozenset({"oui", "o", "yes", "y", "vrai", "true", "1", "x"})
_NO_WORDS = frozenset({"non", "n", "no", "faux", "false", "0"})
_DECIMAL = re.compile(r"[+-]?[0-9]{1,12}(?:[.,][0-9]{1,15})?")
# Four decimals of a degree are ten metres.
DEGREE_STEP = Decimal("0.0001")


def as_cell(value: Any) -> Cell | None:
    """Return the cell of a value that comes from elsewhere than our own reader; a blank is None."""
    if isinstance(value, Cell):
        return None if is_blank(value) else value
    if isinstance(value, bool):
        return Cell(CellKind.BOOLEAN, value)
    if isinstance(value, int | float | Decimal):
        return Cell(CellKind.NUMBER, Decimal(str(value)))
    text = "" if value is None else str(value)
    return Cell(CellKind.TEXT, text) if text.strip() else None


def read_yes_no(cell: Cell) -> bool:
    """Return what "Oui", "no", "vrai", 1 or a cell of true and false says. Raise `ValueRefused`."""
    if cell.kind is CellKind.BOOLEAN and not cell.covered:
        return bool(cell.value)
    text = read_line(cell, max_length=255)
    word = fold(text)
    if word not in _YES_WORDS | _NO_WORDS:
        message = _("“%(read)s” was read: yes or no was expected.") % {"read": quote(text)}
        raise ValueRefused(code="invalid_value", message=message)
    return word in _YES_WORDS


def read_degrees(cell: Cell, *, limit: int) -> Decimal:
    """Return degrees to four decimals; the decimal sign is a comma or a point. Raise `ValueRefused`."""
    text = read_line(cell, max_length=255)
    number = "".join(text.split())
    if _DECIMAL.fullmatch(number):
        degrees = Decimal(number.replace(",", "."))
        if abs(degrees) <= limit:
            return degrees.quantize(DEGREE_STEP)
    message = _("“%(read)s” was read: degrees from -%(limit)d to %(limit)d were expected, such as 44.1603.")
    raise ValueRefused(code="invalid_number", message=message % {"read": quote(text), "limit": limit})


def read_code(cell: Cell, *, length: int, max_length: int) -> str:
    """Return a code; one that a spreadsheet took for a number gets its leading zeros back. Raise `ValueRefused`."""
    code = read_line(cell, max_length=max_length)
    return code.zfill(length) if cell.kind is CellKind.NUMBER and code.isdecimal() else code
