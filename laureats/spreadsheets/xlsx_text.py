# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts of XLSX files: the escapes of characters that XML cannot hold, and the table of shared strings."""

import re
from collections.abc import Iterable

from laureats.spreadsheets.budget import Budget, check_cell_length
from laureats.spreadsheets.cell_maker import CellMaker
from laureats.spreadsheets.cell_texts import unify_line_breaks
from laureats.spreadsheets.errors import refuse_damaged
from laureats.spreadsheets.workbook import Cell
from laureats.spreadsheets.xml_scan import Attributes, XmlScanner

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def decode_escapes(text: str) -> str:
    """Return a text with its ``_x000D_`` escapes decoded and its line breaks unified; refuse a NUL."""
    if "_x" in text:
        text = _ESCAPE.sub(_decode_escape, text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if "\0" in text:
            raise refuse_damaged()
    return unify_line_breaks(text)


def _decode_escape(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


class StringRuns:
    """The text of one string item: its runs one after the other, without phonetic readings.

    Used by the scanners of the two parts where such items stand.
    """

    def __init__(self, scanner: XmlScanner, *, namespaces: Iterable[str]) -> None:
        self._scanner = scanner
        self._runs: list[str] = []
        self._characters = 0
        for namespace in namespaces:
            scanner.starts |= {f"{namespace} t": self._start_run, f"{namespace} rPh": self._skip_phonetic}
            scanner.ends[f"{namespace} t"] = self._end_run

    def clear(self) -> None:
        """Begin a new item."""
        self._runs.clear()
        self._characters = 0

    def join(self) -> str:
        """Return the text of the item, escapes decoded."""
        return decode_escapes("".join(self._runs))

    def _start_run(self, attributes: Attributes) -> None:
        self._scanner.begin_text()

    def _end_run(self) -> None:
        run = self._scanner.take_text()
        self._characters += len(run)
        check_cell_length(self._characters)
        self._runs.append(run)

    def _skip_phonetic(self, attributes: Attributes) -> None:
        self._scanner.skip_element()


class SharedStringsScanner(XmlScanner):
    """Gather one text cell for each shared string, None for an empty one."""

    def __init__(self, budget: Budget, *, maker: CellMaker, namespaces: tuple[str, ...]) -> None:
        super().__init__(budget)
        self.cells: list[Cell | None] = []
        self._maker = maker
        self._runs = StringRuns(self, namespaces=namespaces)
        self.starts |= dict.fromkeys([f"{namespace} si" for namespace in namespaces], self._start_item)
        self.ends |= dict.fromkeys([f"{namespace} si" for namespace in namespaces], self._end_item)

    def _start_item(self, attributes: Attributes) -> None:
        self._runs.clear()

    def _end_item(self) -> None:
        self.cells.append(self._maker.make_text(self._runs.join()))
