# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Free texts of jurors, opinions and comments: what their cells say.

No code of jury spreadsheets is made for texts: one that is no text, or holds control characters, is `not_a_mark`.
"""

import re

from django.utils.translation import gettext as _

from laureats.jury_sheets.cell_reading import formula_error
from laureats.jury_sheets.places import CellRefused
from laureats.spreadsheets import Cell, CellKind
from laureats.spreadsheets.cell_texts import carried_text
from laureats.spreadsheets.cell_words import plain_text, quote_cell

# All of Unicode's but the line break.
_CONTROL_CHARACTER = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def read_free_text(cell: Cell | None, *, stored: str) -> str:
    """Return the text of a cell with ``\\n`` line breaks, blank when it holds white space only.

    A text equal to the stored one, as files carry it, is returned as it is stored: what went out comes back, whatever
    it holds, and a stored text of white space only is no more than a blank. Raises CellRefused with `formula_error` or
    `not_a_mark`. A text that looks like an error or a mark is a text.
    """
    blank = "" if stored.strip() else stored
    if cell is None:
        return blank
    if cell.kind is CellKind.TEXT and _is_carried(str(cell.value), stored=stored):
        return stored
    if cell.kind in {CellKind.ERROR, CellKind.EMPTY_FORMULA}:
        raise formula_error(cell)
    text = _read_text(cell)
    if _CONTROL_CHARACTER.search(text):
        message = _("The text holds control characters, such as tabulations: type it again without them.")
        raise CellRefused(code="not_a_mark", message=message)
    return text if text.strip() else blank


def _is_carried(text: str, *, stored: str) -> bool:
    """Tell whether a file that was sent the stored text may well hold this one: LibreOffice loses tabs as it saves."""
    carried = carried_text(stored)
    return text in {stored, carried} or ("\t" in stored and text.replace("\t", "") == carried.replace("\t", ""))


def _read_text(cell: Cell) -> str:
    if cell.covered:
        message = _("%(read)s stands in a cell hidden by a merge: split the merged cells.")
        raise CellRefused(code="not_a_mark", message=message % {"read": quote_cell(cell)})
    if cell.kind is CellKind.TEXT:
        return str(cell.value)
    if cell.kind is CellKind.NUMBER:
        return plain_text(cell)
    message = _("%(read)s was read, which is neither a text nor a plain number: type the text again.")
    raise CellRefused(code="not_a_mark", message=message % {"read": quote_cell(cell)})
