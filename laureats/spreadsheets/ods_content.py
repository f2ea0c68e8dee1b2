# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheets of an ODS file, from its ``content.xml``."""

import re
from dataclasses import replace

from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget, check_cell_length, check_column, check_sheet_count, check_sheet_name
from laureats.spreadsheets.cell_maker import CellMaker
from laureats.spreadsheets.errors import refuse_damaged, refuse_format
from laureats.spreadsheets.ods_cells import FORMULA, OFFICE, TABLE, VALUE_TYPE, read_ods_cell, read_plain_number
from laureats.spreadsheets.sheet_rows import SheetRows
from laureats.spreadsheets.workbook import Cell, Row, Sheet, Workbook
from laureats.spreadsheets.xml_scan import Attributes, XmlScanner

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_COLUMNS_REPEATED = f"{TABLE} number-columns-repeated"
_ROWS_REPEATED = f"{TABLE} number-rows-repeated"
_REPEATS = re.compile(r"[0-9]{1,9}", re.ASCII)
_EXTERNAL_CACHE = re.compile(r"'.*'#", re.DOTALL)
_NOWHERE = -2  # a depth no element has, nor its children


def read_ods(archive: Archive, *, budget: Budget) -> Workbook:
    """Read the sheets of an ODS package; refuse one whose content is no spreadsheet after all."""
    scanner = _ContentScanner(budget)
    scanner.scan(archive.stream("content.xml"))
    if scanner.spreadsheet_depth == _NOWHERE:
        raise refuse_format()
    return Workbook(format="ods", sheets=tuple(scanner.sheets))


class _ContentScanner(XmlScanner):
    """Gather cells row by row.

    White space inside a paragraph is kept as it stands, as LibreOffice Calc keeps it, although ODF would have
    runs of blanks collapsed: what is read is what the juror sees.
    """

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.sheets: list[Sheet] = []
        self.spreadsheet_depth = _NOWHERE
        self._maker = CellMaker(budget)
        self._sheet_name = ""
        self._rows: SheetRows | None = None
        self._row: Row | None = None
        self._row_index = self._row_repeats = self._column = self._characters = 0
        self._cell_depth = _NOWHERE
        self._attributes: Attributes = {}
        self._number: str | None = None
        self._paragraphs: list[str] = []
        self._is_covered = False
        self._register_sheet_actions()
        self._register_text_actions()

    def start_unknown(self, name: str) -> None:
        if self.in_text and not name.startswith(_TEXT):
            self.skip_element()

    def _register_sheet_actions(self) -> None:
        self.starts |= {
            f"{OFFICE} spreadsheet": self._start_spreadsheet,
            f"{TABLE} table": self._start_sheet,
            f"{TABLE} table-row": self._start_row,
            f"{TABLE} table-cell": self._start_cell,
            f"{TABLE} covered-table-cell": self._start_covered_cell,
        }
        self.ends |= {
            f"{TABLE} table": self._end_sheet,
            f"{TABLE} table-row": self._end_row,
            f"{TABLE} table-cell": self._end_cell,
            f"{TABLE} covered-table-cell": self._end_cell,
        }

    def _register_text_actions(self) -> None:
        skipped = (f"{OFFICE} annotation", f"{TABLE} shapes", f"{_TEXT} note", f"{_TEXT} ruby-text")
        self.starts |= dict.fromkeys(skipped, self._skip)
        self.starts |= {
            f"{_TEXT} p": self._start_paragraph,
            f"{_TEXT} s": self._add_spaces,
            f"{_TEXT} tab": self._add_tab,
            f"{_TEXT} line-break": self._add_line_break,
        }
        self.ends[f"{_TEXT} p"] = self._end_paragraph

    def _skip(self, attributes: Attributes) -> None:
        self.skip_element()

    def _start_spreadsheet(self, attributes: Attributes) -> None:
        if self.spreadsheet_depth == _NOWHERE:
            self.spreadsheet_depth = self.depth

    def _start_sheet(self, attributes: Attributes) -> None:
        # A table elsewhere is no sheet; nor is one that LibreOffice keeps of another file's cells.
        name = attributes.get(f"{TABLE} name", "")
        if self.depth != self.spreadsheet_depth + 1 or _EXTERNAL_CACHE.match(name):
            self.skip_element()
            return
        check_sheet_count(len(self.sheets) + 1)
        check_sheet_name(name)
        self.budget.retain_text(name)
        self._sheet_name = name
        self._rows = SheetRows(self.budget)
        self._row_index = 0

    def _end_sheet(self) -> None:
        if self._rows is not None:
            self.sheets.append(Sheet(name=self._sheet_name, rows=self._rows.finish()))
        self._rows = None

    def _start_row(self, attributes: Attributes) -> None:
        if self._rows is None or self._row is not None:
            self.skip_element()
            return
        self._row = {}
        self._row_repeats = _read_repeats(attributes.get(_ROWS_REPEATED))
        self._column = 0

    def _end_row(self) -> None:
        if self._row and self._rows is not None:
            self._rows.place(self._row, index=self._row_index, repeats=self._row_repeats)
        self._row = None
        self._row_index += self._row_repeats

    def _start_covered_cell(self, attributes: Attributes) -> None:
        self._start_cell(attributes)
        self._is_covered = self._cell_depth == self.depth

    def _start_cell(self, attributes: Attributes) -> None:
        if self._row is None or self._cell_depth != _NOWHERE:
            self.skip_element()
            return
        self._cell_depth = self.depth
        self._attributes = attributes
        self._is_covered = False
        self._paragraphs.clear()
        self._characters = 0
        self._number = read_plain_number(attributes)

    def _end_cell(self) -> None:
        attributes = self._attributes
        repeats = _read_repeats(attributes.get(_COLUMNS_REPEATED)) if _COLUMNS_REPEATED in attributes else 1
        cell: Cell | None = None
        if self._number is not None:
            cell = self._maker.make_number(self._number)
        elif self._paragraphs or VALUE_TYPE in attributes or FORMULA in attributes:
            cell = read_ods_cell(attributes, paragraphs=self._paragraphs, maker=self._maker)
        if cell is not None:
            self._place_cell(replace(cell, covered=True) if self._is_covered else cell, repeats=repeats)
        self._column += repeats
        self._cell_depth = _NOWHERE

    def _place_cell(self, cell: Cell, *, repeats: int) -> None:
        check_column(self._column + repeats - 1)
        if self._row is not None:
            self._row |= dict.fromkeys(range(self._column, self._column + repeats), cell)

    def _start_paragraph(self, attributes: Attributes) -> None:
        if self._number is None and self.depth == self._cell_depth + 1:
            self.begin_text()

    def _end_paragraph(self) -> None:
        if self.in_text and self.depth == self._cell_depth:
            paragraph = self.take_text()
            self._count_characters(len(paragraph) + 1)
            self._paragraphs.append(paragraph)

    def _add_spaces(self, attributes: Attributes) -> None:
        if self.in_text:
            spaces = _read_repeats(attributes.get(f"{_TEXT} c"))
            self._count_characters(spaces)
            self.pieces.append(" " * spaces)

    def _add_tab(self, attributes: Attributes) -> None:
        if self.in_text:
            self.pieces.append("\t")

    def _add_line_break(self, attributes: Attributes) -> None:
        if self.in_text:
            self.pieces.append("\n")

    def _count_characters(self, added: int) -> None:
        # Spaces are counted twice, before and with their paragraph: a few bytes can ask for any number of them.
        self._characters += added
        check_cell_length(self._characters // 2)


def _read_repeats(stored: str | None) -> int:
    """Return a repeat count, 1 when there is none or 0; refuse one that no spreadsheet could have."""
    if stored is None:
        return 1
    if not _REPEATS.fullmatch(stored):
        raise refuse_damaged()
    return int(stored) or 1
