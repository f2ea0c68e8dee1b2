# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns that tell which body a row is of: headed and read alike in every file of records."""

from typing import Any

from label.kinds import Kind
from laureats.imports.candidatures import columns
from laureats.imports.cell_values import fold
from laureats.resources.cells import as_cell, read_code
from laureats.resources.widgets import CellWidget, ChoiceWidget
from laureats.spreadsheets import Cell
from laureats.spreadsheets.headers import Wanted

NAME_LENGTH = 255
INSEE_CODE_LENGTH = 10
# The figures of a code of digits alone: a spreadsheet that takes it for a number leaves the first zeros out.
INSEE_FIGURES = {Kind.COMMUNE.value: 5, Kind.DEPARTEMENT.value: 2, Kind.REGION.value: 2}
KINDS = columns.choices_of(columns.FRENCH_KINDS)

OF_CANDIDATURES = {wanted.key: wanted for wanted in columns.LAYOUT.columns}
INSEE_CODE = Wanted(key="insee_code", names=("insee_code", "code INSEE", "insee"))


def kind_widget() -> ChoiceWidget:
    return ChoiceWidget(choices=KINDS, accepted=columns.accepted_words(columns.FRENCH_KINDS), code="unknown_kind")


def department_widget() -> ChoiceWidget:
    return ChoiceWidget(choices=columns.department_choices(), accepted=["01", "2A", "971"], code="unknown_department")


class InseeCodeWidget(CellWidget):
    """An INSEE code, of as many figures as the kind of its row asks for."""

    def clean(self, value: Any, row: Any = None, **options: Any) -> str:
        cell = as_cell(value)
        return "" if cell is None else self.read_of(cell, kind=_kind_of(row or {}))

    def read_of(self, cell: Cell, *, kind: str) -> str:
        return read_code(cell, length=INSEE_FIGURES.get(kind, 0), max_length=INSEE_CODE_LENGTH)


def _kind_of(row: Any) -> str:
    cell = as_cell(row.get("kind"))
    return KINDS.get(fold(str(cell.value)), "") if cell else ""
