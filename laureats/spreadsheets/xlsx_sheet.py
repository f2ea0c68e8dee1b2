# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The cells of one XLSX worksheet."""

from laureats.spreadsheets.addresses import read_column
from laureats.spreadsheets.budget import Budget, check_column
from laureats.spreadsheets.errors import refuse_damaged
from laureats.spreadsheets.sheet_rows import SheetRows
from laureats.spreadsheets.workbook import Cell, Row
from laureats.spreadsheets.xlsx_cells import CellReader
from laureats.spreadsheets.xlsx_merges import MergedArea, check_merge_count, cover_cells, read_merged_area
from laureats.spreadsheets.xlsx_package import MAIN_NAMESPACES
from laureats.spreadsheets.xlsx_text import StringRuns
from laureats.spreadsheets.xml_scan import Attributes, XmlScanner

_MAX_ROW = 1_048_576


class SheetScanner(XmlScanner):
    """Gather cells row by row; rows and cells that do not say where they stand follow the one before."""

    def __init__(self, budget: Budget, *, reader: CellReader) -> None:
        super().__init__(budget)
        self._reader = reader
        self._rows = SheetRows(budget)
        self._areas: list[MergedArea] = []
        self._row: Row | None = None
        self._row_index = self._column = -1
        self._row_text = ""
        self._columns: dict[str, int] = {}
        self._attributes: Attributes | None = None
        self._stored: str | None = None
        self._has_formula = False
        self._runs = StringRuns(self, namespaces=MAIN_NAMESPACES)
        for namespace in MAIN_NAMESPACES:
            self._register_actions(namespace)

    def finish(self) -> dict[int, Row]:
        """Return the filled rows in order, the cells under merged areas marked."""
        rows = self._rows.finish()
        cover_cells(rows, areas=self._areas)
        return rows

    def _register_actions(self, namespace: str) -> None:
        self.starts |= {
            f"{namespace} row": self._start_row,
            f"{namespace} c": self._start_cell,
            f"{namespace} f": self._note_formula,
            f"{namespace} v": self._start_value,
            f"{namespace} mergeCell": self._note_merge,
        }
        self.ends |= {
            f"{namespace} row": self._end_row,
            f"{namespace} c": self._end_cell,
            f"{namespace} v": self._end_value,
        }

    def _start_row(self, attributes: Attributes) -> None:
        if self._row is not None:
            self.skip_element()
            return
        self._row = {}
        self._row_index = _read_row(attributes.get("r"), default=self._row_index + 1)
        self._row_text = str(self._row_index + 1)
        self._column = -1

    def _end_row(self) -> None:
        if self._row is not None:
            self._rows.place(self._row, index=self._row_index)
        self._row = None

    def _start_cell(self, attributes: Attributes) -> None:
        if self._row is None or self._attributes is not None:
            self.skip_element()
            return
        self._attributes = attributes
        self._stored = None
        self._has_formula = False
        self._runs.clear()
        reference = attributes.get("r")
        self._column = self._column + 1 if reference is None else self._read_column(reference)

    def _end_cell(self) -> None:
        attributes = self._attributes
        self._attributes = None
        if attributes is None:
            return
        if attributes.get("t") == "inlineStr":
            cell = self._reader.read_inline(self._runs.join(), has_formula=self._has_formula)
        else:
            cell = self._reader.read_stored(attributes, stored=self._stored, has_formula=self._has_formula)
        if cell is not None:
            self._place_cell(cell)

    def _place_cell(self, cell: Cell) -> None:
        check_column(self._column)
        if self._row is None or self._column in self._row:
            raise refuse_damaged()
        self._row[self._column] = cell

    def _note_formula(self, attributes: Attributes) -> None:
        self._has_formula = True

    def _start_value(self, attributes: Attributes) -> None:
        self.begin_text()

    def _end_value(self) -> None:
        self._stored = self.take_text()

    def _note_merge(self, attributes: Attributes) -> None:
        check_merge_count(len(self._areas) + 1)
        self._areas.append(read_merged_area(attributes.get("ref", "")))

    def _read_column(self, reference: str) -> int:
        letters = reference.removesuffix(self._row_text)
        column = self._columns.get(letters)
        if column is None:
            column = read_column(letters)
            if column is None:
                raise refuse_damaged()
            self._columns[letters] = column
        return column


def _read_row(stored: str | None, *, default: int) -> int:
    if stored is None:
        return default
    if not (stored.isascii() and stored.isdecimal() and len(stored) <= 7 and 1 <= int(stored) <= _MAX_ROW):
        raise refuse_damaged()
    return int(stored) - 1
