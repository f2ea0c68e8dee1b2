# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What one file may cost: counted while it is read, refused as ``too_large`` the moment it is passed."""

import sys
import time

from laureats.spreadsheets import limits
from laureats.spreadsheets.errors import SpreadsheetRefused, refuse_slow, refuse_too_large
from laureats.spreadsheets.sentences import mark_sentence as _
from laureats.spreadsheets.workbook import Cell, CellKind, Row

_CELL_BYTES = (
    sys.getsizeof(Cell(kind=CellKind.TEXT, value="")) + 24
)  # the object, its collector links, a slot in a list


class Budget:
    """The counters of one file."""

    def __init__(self) -> None:
        self._started = time.thread_time()
        self._cells = 0
        self._characters = 0
        self._retained_bytes = 0
        self._tags = 0

    def check_time(self) -> None:
        """Refuse a file that has used up its processor time; waiting and other threads do not count."""
        if time.thread_time() - self._started > limits.MAX_CPU_SECONDS:
            raise refuse_slow()

    def spend_tags(self, chunk: bytes) -> None:
        """Count the XML tags of a chunk, from above: every tag begins with ``<``."""
        self._tags += chunk.count(b"<")
        if self._tags > limits.MAX_TAGS:
            raise refuse_too_large(
                _("The file holds more than %(limit)s elements. Keep only the sheets that are needed."),
                limit=limits.MAX_TAGS,
            )

    def retain_text(self, text: str) -> None:
        """Count the memory of a text cell that will be kept, and refuse one too long for a cell."""
        check_cell_length(len(text))
        self._retained_bytes += sys.getsizeof(text) + _CELL_BYTES
        if self._retained_bytes > limits.MAX_RETAINED_BYTES:
            raise _refuse_texts()

    def place_row(self, row: Row, *, repeats: int) -> None:
        """Count the cells of a row, and the characters of its texts, as often as the row is repeated."""
        self._cells += len(row) * repeats
        if self._cells > limits.MAX_CELLS:
            raise refuse_too_large(
                _("The file holds more than %(limit)s filled cells. Keep only the rows and columns that are needed."),
                limit=limits.MAX_CELLS,
            )
        self._characters += repeats * sum([len(cell.value) for cell in row.values() if isinstance(cell.value, str)])
        if self._characters > limits.MAX_CHARACTERS:
            raise _refuse_texts()


def check_cell_length(characters: int) -> None:
    """Refuse a text too long for one cell."""
    if characters > limits.MAX_CELL_CHARACTERS:
        raise refuse_long_cell()


def refuse_long_cell() -> SpreadsheetRefused:
    """Return the refusal of a text too long for one cell."""
    return refuse_too_large(
        _("A cell holds more than %(limit)s characters. Shorten its text."),
        limit=limits.MAX_CELL_CHARACTERS,
    )


def check_column(last: int) -> None:
    """Refuse a filled cell whose 0-based column is out of bounds."""
    if last >= limits.MAX_COLUMNS:
        raise refuse_too_large(
            _("A cell is filled beyond column %(limit)s. Clear the columns on the far right."),
            limit=limits.MAX_COLUMNS,
        )


def check_row_count(rows: int) -> None:
    """Refuse a sheet with too many filled rows."""
    if rows > limits.MAX_ROWS:
        raise refuse_too_large(
            _("A sheet holds more than %(limit)s filled rows. Split it into several files."),
            limit=limits.MAX_ROWS,
        )


def check_sheet_count(sheets: int) -> None:
    """Refuse a workbook with too many sheets."""
    if sheets > limits.MAX_SHEETS:
        raise refuse_too_large(
            _("The file holds more than %(limit)s sheets. Keep only the sheets that are needed."),
            limit=limits.MAX_SHEETS,
        )


def check_sheet_name(name: str) -> None:
    """Refuse a name too long for a sheet."""
    if len(name) > limits.MAX_NAME_CHARACTERS:
        raise refuse_too_large(
            _("The name of a sheet is longer than %(limit)s characters. Shorten it."),
            limit=limits.MAX_NAME_CHARACTERS,
        )


def _refuse_texts() -> SpreadsheetRefused:
    return refuse_too_large(_("The texts of the file are too long altogether. Split it into several files."))
