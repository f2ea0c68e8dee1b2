# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where something stands in a file, and the fault that is found there."""

from typing import NamedTuple

from laureats.faults import Fault
from laureats.spreadsheets import cell_name


class CellRefused(Exception):
    """What a cell holds is refused, with an error code of jury spreadsheets and a whole sentence."""

    def __init__(self, *, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


class Place(NamedTuple):
    """One cell, by the name of its sheet (blank in a CSV file) and its 0-based row and column."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        return cell_name(row=self.row, column=self.column)

    def __str__(self) -> str:
        return f"{self.sheet} {self.cell}".strip()

    def fault(self, *, code: str, message: str) -> Fault:
        return Fault(sheet=self.sheet, cell=self.cell, code=code, message=message)
