# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The cells of one row read one after the other, so that all their faults are told together."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from laureats.faults import Fault
from laureats.imports.cell_values import (
    ValueRefused,
    read_choice,
    read_count,
    read_email,
    read_line,
    read_siren,
    read_text,
)
from laureats.imports.flat_tables import FlatRow
from laureats.spreadsheets import Cell

Value = TypeVar("Value")


class RowReader:
    """Read the cells of a row by column. A cell that is blank, absent or refused reads as blank; `faults` says why."""

    def __init__(self, row: FlatRow) -> None:
        self.row = row
        self.faults: list[Fault] = []
        self.unread: set[str] = set()

    def refuse(self, *at: str, code: str, message: str) -> None:
        self.faults.append(self.row.fault(*at, code=code, message=message))

    def text(self, column: str) -> str:
        return self._read(column, read_text) or ""

    def line(self, column: str, *, max_length: int) -> str:
        return self._read(column, partial(read_line, max_length=max_length)) or ""

    def choice(self, column: str, *, choices: Mapping[str, str], code: str, accepted: Iterable[str]) -> str:
        return self._read(column, partial(read_choice, choices=choices, code=code, accepted=accepted)) or ""

    def siren(self, column: str) -> str:
        return self._read(column, read_siren) or ""

    def email(self, column: str, *, max_length: int) -> str:
        return self._read(column, partial(read_email, max_length=max_length)) or ""

    def count(self, column: str) -> int | None:
        return self._read(column, read_count)

    def _read(self, column: str, read: Callable[[Cell], Value]) -> Value | None:
        cell = self.row.cells.get(column)
        if cell is None:
            return None
        try:
            return read(cell)
        except ValueRefused as refusal:
            self.unread.add(column)
            self.refuse(column, code=refusal.code, message=refusal.message)
            return None
