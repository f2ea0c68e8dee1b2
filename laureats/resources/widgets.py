# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How each kind of value is read from a cell and written to one, with whole sentences for what cannot be taken.

The widgets of import-export read "Oui" as no, refuse 17/03/2024 and "1 234,5", and answer with names of Python classes.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from import_export.widgets import Widget

from laureats.imports.cell_values import read_choice, read_count, read_line, read_siren, read_text
from laureats.resources.cells import NO, YES, as_cell, read_code, read_degrees, read_yes_no
from laureats.spreadsheets import Cell


class CellWidget(Widget):
    """Reads a cell, or what stands for one. A blank reads as `blank`; what cannot be taken raises `ValueRefused`."""

    blank: Any = ""

    def clean(self, value: Any, row: Any = None, **options: Any) -> Any:
        cell = as_cell(value)
        return self.blank if cell is None else self.read(cell)

    def render(self, value: Any, obj: Any = None, **options: Any) -> Any:
        return "" if value is None else value

    def read(self, cell: Cell) -> Any:
        raise NotImplementedError


class TextWidget(CellWidget):
    """A text of one or several lines."""

    def read(self, cell: Cell) -> str:
        return read_text(cell)


class LineWidget(CellWidget):
    def __init__(self, *, max_length: int) -> None:
        super().__init__()
        self.max_length = max_length

    def read(self, cell: Cell) -> str:
        return read_line(cell, max_length=self.max_length)


class CodeWidget(LineWidget):
    """A code of so many digits, whose leading zeros a spreadsheet takes away."""

    def __init__(self, *, length: int, max_length: int) -> None:
        super().__init__(max_length=max_length)
        self.length = length

    def read(self, cell: Cell) -> str:
        return read_code(cell, length=self.length, max_length=self.max_length)


class ChoiceWidget(CellWidget):
    """One of a closed list: `choices` are codes by folded text, `accepted` is what a refusal names."""

    def __init__(self, *, choices: Mapping[str, str], accepted: Sequence[str], code: str) -> None:
        super().__init__()
        self.choices = choices
        self.accepted = accepted
        self.code = code

    def read(self, cell: Cell) -> str:
        return read_choice(cell, choices=self.choices, code=self.code, accepted=self.accepted)


class SirenWidget(CellWidget):
    blank = None

    def read(self, cell: Cell) -> str:
        return read_siren(cell)


class CountWidget(CellWidget):
    blank = None

    def read(self, cell: Cell) -> int:
        return read_count(cell)


class DegreesWidget(CellWidget):
    blank = None

    def __init__(self, *, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def read(self, cell: Cell) -> Any:
        return read_degrees(cell, limit=self.limit)


class YesNoWidget(CellWidget):
    blank = False

    def read(self, cell: Cell) -> bool:
        return read_yes_no(cell)

    def render(self, value: Any, obj: Any = None, **options: Any) -> str:
        return YES if value else NO


class ListWidget(CellWidget):
    """Several short texts in one cell, parted by `separator`."""

    def __init__(self, *, separator: str) -> None:
        super().__init__()
        self.separator = separator

    def clean(self, value: Any, row: Any = None, **options: Any) -> list[str]:
        cell = as_cell(value)
        parts = read_text(cell).split(self.separator) if cell else []
        return list(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def render(self, value: Any, obj: Any = None, **options: Any) -> str:
        return self.separator.join(value or ())
