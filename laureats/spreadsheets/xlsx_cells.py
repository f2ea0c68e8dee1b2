# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One XLSX cell: its type says how to read what it stores, its style what a number means."""

from laureats.spreadsheets.cell_maker import CellMaker
from laureats.spreadsheets.errors import refuse_damaged
from laureats.spreadsheets.workbook import Cell, CellKind
from laureats.spreadsheets.xlsx_text import decode_escapes
from laureats.spreadsheets.xml_scan import Attributes

_TYPED_KINDS = {"b": CellKind.BOOLEAN, "d": CellKind.DATE, "e": CellKind.ERROR}
_MAX_INDEX_DIGITS = 9


class CellReader:
    """Read cells with the shared strings and the styles of their workbook."""

    def __init__(self, maker: CellMaker, *, strings: list[Cell | None], style_kinds: list[CellKind]) -> None:
        self._maker = maker
        self._strings = strings
        self._style_kinds = {str(index): kind for index, kind in enumerate(style_kinds)}

    def read_inline(self, text: str, *, has_formula: bool) -> Cell | None:
        """Return the cell of a text kept in the sheet itself, None when it is blank."""
        return self._maker.make_formula_text(text) if has_formula else self._maker.make_text(text)

    def read_stored(self, attributes: Attributes, *, stored: str | None, has_formula: bool) -> Cell | None:
        """Return the cell of a stored value, None when it is blank."""
        if not stored:
            return self._maker.make_formula_text("") if has_formula else None
        cell_type = attributes.get("t", "n")
        if cell_type == "s":
            return self._find_string(stored)
        if cell_type == "n":
            return self._read_number(stored.strip(), style=attributes.get("s", "0"), has_formula=has_formula)
        if cell_type == "str":
            return self.read_inline(decode_escapes(stored), has_formula=has_formula)
        kind = _TYPED_KINDS.get(cell_type)
        if kind is None:
            raise refuse_damaged()
        return self._maker.make_value(kind=kind, stored=stored, has_formula=has_formula)

    def _read_number(self, stored: str, *, style: str, has_formula: bool) -> Cell:
        kind = self._style_kinds.get(style, CellKind.NUMBER)
        if kind is CellKind.NUMBER and not has_formula:
            return self._maker.make_number(stored)
        return self._maker.make_value(kind=kind, stored=stored, has_formula=has_formula)

    def _find_string(self, stored: str) -> Cell | None:
        index = stored.strip()
        is_number = index.isascii() and index.isdecimal() and len(index) <= _MAX_INDEX_DIGITS
        if not is_number or int(index) >= len(self._strings):
            raise refuse_damaged()
        return self._strings[int(index)]
