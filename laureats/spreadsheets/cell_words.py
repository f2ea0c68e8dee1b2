# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Cells as texts: for names and codes, and for the sentences that quote what was read."""

import unicodedata
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from laureats.spreadsheets.workbook import Cell, CellKind

_QUOTED_CHARACTERS = 60


def plain_text(cell: Cell | None) -> str:
    """Return what a cell says, trimmed; a number without exponent, and nothing for an absent cell."""
    if cell is None:
        return ""
    if isinstance(cell.value, Decimal):
        return f"{cell.value:f}"
    return str(cell.value).strip()


def is_blank(cell: Cell | None) -> bool:
    """Tell whether a cell is absent or holds white space only. A formula without value is not blank: it is a fault."""
    return cell is None or (cell.kind is CellKind.TEXT and not str(cell.value).strip())


def quote_cell(cell: Cell) -> str:
    """Return the value of a cell for a sentence, short and on one line."""
    if isinstance(cell.value, Decimal):
        return _quote_number(cell.value, kind=cell.kind)
    if isinstance(cell.value, bool):
        return _("TRUE") if cell.value else _("FALSE")
    return quote(str(cell.value))


def quote(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:_QUOTED_CHARACTERS]}…" if len(line) > _QUOTED_CHARACTERS else line


def without_marks(text: str) -> str:
    """Return a text without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if unicodedata.category(letter)[0] != "M")


def _quote_number(number: Decimal, *, kind: CellKind) -> str:
    if kind is CellKind.PERCENTAGE:
        return f"{number_format(number * 100)} %"
    return quote(number_format(number))
