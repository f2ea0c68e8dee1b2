# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A scan of `content.xml` that finds sheets, rows and cells exactly as the reader counts them."""

from bisect import bisect_left
from collections.abc import Mapping

from laureats.jury_sheets.annotating.notes import CellNotes
from laureats.jury_sheets.annotating.ods_map import OdsCell, OdsColumns, OdsNote, OdsRow
from laureats.jury_sheets.annotating.ods_names import OFFICE, TABLE
from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.limits import MAX_COLUMNS
from laureats.spreadsheets.xml_scan import Attributes

_NOWHERE = -2  # a depth no element has, nor its children


class OdsScanner(PartScanner):
    """Gather the rows that hold a cell to annotate, and where the first sheet begins."""

    def __init__(self, content: bytes, *, notes: Mapping[str, CellNotes], budget: Budget) -> None:
        super().__init__(content, budget=budget)
        self.rows: list[OdsRow] = []
        self.first_sheet: int | None = None
        self.columns: dict[str, OdsColumns] = {}
        self._notes = notes
        self._wanted: list[int] = []
        self._sheet = ""
        self._spreadsheet_depth = self._row_depth = self._cell_depth = _NOWHERE
        self._next_row = self._next_column = 0
        self._row: OdsRow | None = None
        self._cell: OdsCell | None = None
        self.starts |= {
            f"{OFFICE} spreadsheet": self._start_spreadsheet,
            f"{TABLE} table": self._start_sheet,
            f"{TABLE} table-column": self._note_columns,
            f"{TABLE} table-row": self._start_row,
            f"{TABLE} table-cell": self._start_cell,
            f"{TABLE} covered-table-cell": self._start_cell,
            f"{OFFICE} annotation": self._start_note,
        }
        self.ends |= {
            f"{TABLE} table-row": self._end_row,
            f"{TABLE} table-cell": self._end_cell,
            f"{TABLE} covered-table-cell": self._end_cell,
            f"{OFFICE} annotation": self._end_note,
        }

    def _start_spreadsheet(self, attributes: Attributes) -> None:
        if self._spreadsheet_depth == _NOWHERE:
            self._spreadsheet_depth = self.depth

    def _start_sheet(self, attributes: Attributes) -> None:
        if self.depth != self._spreadsheet_depth + 1:
            self.skip_element()
            return
        if self.first_sheet is None:
            self.first_sheet = self.offset
        self._sheet = attributes.get(f"{TABLE} name", "")
        self._wanted = sorted(self._notes.get(self._sheet, {}))
        self._next_row = 0
        self._row_depth = self._cell_depth = _NOWHERE

    def _note_columns(self, attributes: Attributes) -> None:
        if not self._wanted:
            return
        columns = self.columns.setdefault(self._sheet, OdsColumns())
        first = columns.width
        columns.width = first + _read_repeats(attributes, name="columns")
        style = attributes.get(f"{TABLE} default-cell-style-name")
        if style and first < MAX_COLUMNS:
            columns.spans.append((first, columns.width - 1, style))

    def _start_row(self, attributes: Attributes) -> None:
        if self._row_depth != _NOWHERE:
            self.skip_element()
            return
        repeats = _read_repeats(attributes, name="rows")
        first, self._next_row = self._next_row, self._next_row + repeats
        if not self._wants(first, repeats=repeats):
            self.skip_element()
            return
        self._row_depth = self.depth
        self._next_column = 0
        style = attributes.get(f"{TABLE} default-cell-style-name")
        self._row = OdsRow(tag=self.read_tag(), sheet=self._sheet, index=first, repeats=repeats, style=style)

    def _end_row(self) -> None:
        if self._row is not None and self.depth == self._row_depth - 1:
            self._row.inner_end, self._row.end = self.find_inner_end(self._row.tag), self.find_end(self._row.tag)
            self.rows.append(self._row)
            self._row, self._row_depth = None, _NOWHERE

    def _start_cell(self, attributes: Attributes) -> None:
        if self._row is None or self._cell_depth != _NOWHERE:
            self.skip_element()
            return
        self._cell_depth = self.depth
        repeats = _read_repeats(attributes, name="columns")
        style = attributes.get(f"{TABLE} style-name")
        self._cell = OdsCell(tag=self.read_tag(), column=self._next_column, repeats=repeats, style=style)
        self._next_column += repeats

    def _end_cell(self) -> None:
        if self._row is not None and self._cell is not None and self.depth == self._cell_depth - 1:
            self._cell.inner_end, self._cell.end = self.find_inner_end(self._cell.tag), self.find_end(self._cell.tag)
            self._row.cells.append(self._cell)
            self._cell, self._cell_depth = None, _NOWHERE

    def _start_note(self, attributes: Attributes) -> None:
        tag = self.read_tag()
        if self._cell is None or self.depth != self._cell_depth + 1 or tag.is_empty:
            self.skip_element()
            return
        self._cell.note = OdsNote(tag=tag)

    def _end_note(self) -> None:
        note = self._cell.note if self._cell is not None else None
        if note is not None and self.depth == self._cell_depth:
            note.inner_end = self.find_inner_end(note.tag)

    def _wants(self, first: int, *, repeats: int) -> bool:
        place = bisect_left(self._wanted, first)
        return place < len(self._wanted) and self._wanted[place] < first + repeats


def _read_repeats(attributes: Attributes, *, name: str) -> int:
    """Return a repeat count, which the reader has found sound."""
    return int(attributes.get(f"{TABLE} number-{name}-repeated", "1")) or 1
