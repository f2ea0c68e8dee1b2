# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One cell of a flat table as a text, a choice, a number: what it says, or why it cannot be taken."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from laureats.naming import straighten_apostrophes
from laureats.siren import LENGTH as SIREN_LENGTH
from laureats.siren import is_valid_siren
from laureats.spreadsheets import Cell, CellKind
from laureats.spreadsheets.cell_words import plain_text, quote, quote_cell, without_marks

# What a column of whole numbers holds in every database.
LARGEST_COUNT = 2**31 - 1
# What a CSV file keeps of a failed formula, in English and French. Any other text after a # is a text.
_ERROR_TEXT = re.compile(
    r"#N/A|#(?:NAME|NOM)\?|#(?:DIV/0|REF|VALUE|VALEUR|NUM|NOMBRE|NULL|NUL|SPILL|CALC)!|Err\s*:\s*[0-9]+"
)
_FAILED_KINDS = frozenset({CellKind.ERROR, CellKind.EMPTY_FORMULA})


class ValueRefused(Exception):
    """What a cell holds cannot be taken, with the code of the fault and a whole sentence."""

    def __init__(self, *, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


def read_text(cell: Cell) -> str:
    """Return a text of one or several lines, trimmed, in NFC, with ``\\n`` line breaks. Raise `ValueRefused`."""
    raw = _raw_text(cell)
    text = clean_text(raw)
    if any(unicodedata.category(letter) == "Cc" for letter in text if letter != "\n"):
        message = _("The text holds control characters, such as tabulations: type it again without them.")
        raise ValueRefused(code="control_character", message=message)
    return text


def read_line(cell: Cell, *, max_length: int) -> str:
    """Return a text on one line. Raise `ValueRefused`."""
    line = clean_line(read_text(cell))
    if len(line) > max_length:
        message = _("“%(read)s” has %(length)d characters: at most %(maximum)d fit.")
        named = {"read": quote(line), "length": len(line), "maximum": max_length}
        raise ValueRefused(code="too_long", message=message % named)
    return line


def read_choice(cell: Cell, *, choices: Mapping[str, str], code: str, accepted: Iterable[str]) -> str:
    """Return what `choices` gives for the folded text, else raise `ValueRefused` naming the accepted values."""
    text = read_text(cell)
    chosen = choices.get(fold(text))
    if chosen is None:
        message = _("“%(read)s” is not known here. Accepted values: %(accepted)s.")
        raise ValueRefused(code=code, message=message % {"read": quote(text), "accepted": ", ".join(accepted)})
    return chosen


def read_siren(cell: Cell) -> str:
    """Return nine digits, spaces between them ignored. Raise `ValueRefused`."""
    digits = "".join(read_text(cell).split())
    if cell.kind is CellKind.NUMBER:
        digits = digits.zfill(SIREN_LENGTH)
    if not is_valid_siren(digits):
        message = _("“%(read)s” is not a SIREN number: it takes nine digits, the last of which checks the others.")
        raise ValueRefused(code="invalid_siren", message=message % {"read": quote(read_text(cell))})
    return digits


def read_count(cell: Cell) -> int:
    """Return a whole number from 0, spaces between thousands ignored. Raise `ValueRefused`."""
    digits = "".join(read_text(cell).split())
    if not re.fullmatch(r"[0-9]{1,10}", digits) or int(digits) > LARGEST_COUNT:
        message = _("“%(read)s” was read: a whole number of inhabitants was expected, such as 1250.")
        raise ValueRefused(code="invalid_population", message=message % {"read": quote(read_text(cell))})
    return int(digits)


def read_email(cell: Cell, *, max_length: int) -> str:
    """Return an email address. Raise `ValueRefused`."""
    address = read_line(cell, max_length=max_length)
    try:
        validate_email(address)
    except ValidationError as error:
        message = _("“%(read)s” is not an email address, such as name@example.org.") % {"read": quote(address)}
        raise ValueRefused(code="invalid_email", message=message) from error
    return address


def clean_text(text: str) -> str:
    """Return a text as it is stored: trimmed, and with composed letters."""
    return unicodedata.normalize("NFC", text).strip()


def clean_line(text: str) -> str:
    return clean_text(re.sub(r"\s+", " ", text))


def fold(text: str) -> str:
    """Return a text as choices are compared: case, accents, apostrophes and spaces do not tell two apart."""
    letters = unicodedata.normalize("NFKC", straighten_apostrophes(text)).casefold()
    return clean_line(without_marks(letters))


def _raw_text(cell: Cell) -> str:
    is_error_text = cell.kind is CellKind.TEXT and _ERROR_TEXT.fullmatch(str(cell.value).strip())
    if cell.kind in _FAILED_KINDS or is_error_text:
        message = _("A formula in error or without a value was read: type the value itself.")
        raise ValueRefused(code="formula_error", message=message)
    if cell.covered:
        message = _("“%(read)s” stands in a cell hidden by a merge: split the merged cells.")
        raise ValueRefused(code="invalid_value", message=message % {"read": quote_cell(cell)})
    if cell.kind is CellKind.TEXT:
        return str(cell.value)
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, Decimal):
        return plain_text(cell)
    message = _("“%(read)s” was read, which is neither a text nor a plain number: format the cell as text.")
    raise ValueRefused(code="invalid_value", message=message % {"read": quote_cell(cell)})
