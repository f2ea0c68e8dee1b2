# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Cells from what a file stores: each different content is made once and shared by all cells that repeat it."""

from decimal import Decimal

from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.stored_numbers import read_number
from laureats.spreadsheets.workbook import Cell, CellKind

_NUMERIC_KINDS = frozenset({CellKind.NUMBER, CellKind.PERCENTAGE, CellKind.CURRENCY})
_MAX_REMEMBERED = 20_000  # marks repeat a few values; a file of all different ones must not fill this memory too
_EMPTY_FORMULA = Cell(kind=CellKind.EMPTY_FORMULA, value="", has_formula=True)


class CellMaker:
    """Make and remember the cells of one workbook, paying for their memory from its budget."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._numbers: dict[str, Cell] = {}
        self._texts: dict[str, Cell] = {}

    def make_number(self, stored: str) -> Cell:
        """Return the cell of a plain number without formula."""
        cell = self._numbers.get(stored)
        if cell is None:
            number = read_number(stored)
            if number is None:
                return self.make_value(kind=CellKind.ERROR, stored=stored, has_formula=False)
            cell = Cell(CellKind.NUMBER, number)
            _remember(self._numbers, stored=stored, cell=cell)
        return cell

    def make_text(self, text: str) -> Cell | None:
        """Return the cell of a text without formula, None when the text is empty."""
        cell = self._texts.get(text)
        if cell is None and text:
            cell = self.make_value(kind=CellKind.TEXT, stored=text, has_formula=False)
            _remember(self._texts, stored=text, cell=cell)
        return cell

    def make_formula_text(self, text: str) -> Cell:
        """Return the cell of a formula whose stored value is a text; an empty one is an EMPTY_FORMULA."""
        if not text:
            return _EMPTY_FORMULA
        return self.make_value(kind=CellKind.TEXT, stored=text, has_formula=True)

    def make_value(self, *, kind: CellKind, stored: str, has_formula: bool) -> Cell:
        """Return a cell of any kind from its stored text; a number out of all bounds becomes an ERROR."""
        if kind in _NUMERIC_KINDS:
            number = read_number(stored)
            if number is not None:
                return Cell(kind=kind, value=number, has_formula=has_formula)
            kind = CellKind.ERROR
        self._budget.retain_text(stored)
        value: Decimal | str | bool = stored
        if kind is CellKind.BOOLEAN:
            value = stored in {"1", "true"}
        return Cell(kind=kind, value=value, has_formula=has_formula)


def _remember(memory: dict[str, Cell], *, stored: str, cell: Cell) -> None:
    if len(memory) < _MAX_REMEMBERED:
        memory[stored] = cell
