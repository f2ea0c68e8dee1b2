# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A scan of a worksheet part that finds rows and cells exactly as the reader counts them."""

from dataclasses import dataclass, field

from laureats.jury_sheets.annotating.notes import CellNotes
from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.jury_sheets.annotating.tags import StartTag
from laureats.jury_sheets.annotating.xlsx_names import Dialect
from laureats.spreadsheets.addresses import read_column
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes

# The children of a worksheet that follow its old drawing, which is where notes are drawn.
_AFTER_DRAWING = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006 AlternateContent"


@dataclass(slots=True)
class XlsxCell:
    tag: StartTag
    column: int
    style: str


@dataclass(slots=True)
class XlsxRow:
    """One row that holds a cell to annotate. `style` is that of its cells without one, blank for none."""

    tag: StartTag
    index: int
    style: str
    cells: list[XlsxCell] = field(default_factory=list)
    inner_end: int = 0
    end: int = 0


class SheetScanner(PartScanner):
    """Gather the rows to annotate, the styles of columns, and where the drawing of notes is or goes."""

    def __init__(self, content: bytes, *, notes: CellNotes, dialect: Dialect) -> None:
        super().__init__(content, budget=Budget())
        self.rows: list[XlsxRow] = []
        self.column_styles: list[tuple[int, int, str]] = []
        self.drawing: str | None = None
        self.drawing_place = 0
        self._notes = notes
        self._relation_name = f"{dialect.relations} id"
        self._row: XlsxRow | None = None
        self._row_index = self._column = -1
        self._is_past_rows = False
        main = dialect.main
        self.starts = {
            f"{main} col": self._note_columns,
            f"{main} row": self._start_row,
            f"{main} c": self._note_cell,
            f"{main} legacyDrawing": self._note_drawing,
            **{f"{main} {name}": self._note_place for name in _AFTER_DRAWING},
            _COMPATIBILITY: self._note_place,
        }
        self.ends = {
            f"{main} row": self._end_row,
            f"{main} sheetData": self._end_rows,
            f"{main} worksheet": self._end_sheet,
        }

    def find_style(self, row: XlsxRow, *, column: int) -> str:
        """Return the style of a cell that is not there: its row's, else its column's, else the first."""
        found = (style for first, last, style in self.column_styles if first <= column <= last)
        return row.style or next(found, "0")

    def _note_columns(self, attributes: Attributes) -> None:
        first, last = (attributes.get(name, "") for name in ("min", "max"))
        if first.isdecimal() and last.isdecimal() and "style" in attributes:
            self.column_styles.append((int(first) - 1, int(last) - 1, attributes["style"]))

    def _start_row(self, attributes: Attributes) -> None:
        if self._row is not None:
            self.skip_element()
            return
        stored = attributes.get("r")
        self._row_index = self._row_index + 1 if stored is None else int(stored) - 1
        if self._row_index not in self._notes:
            self.skip_element()
            return
        self._column = -1
        style = attributes.get("s", "") if attributes.get("customFormat") in {"1", "true"} else ""
        self._row = XlsxRow(tag=self.read_tag(), index=self._row_index, style=style)

    def _end_row(self) -> None:
        if self._row is not None:
            self._row.inner_end, self._row.end = self.find_inner_end(self._row.tag), self.find_end(self._row.tag)
            self.rows.append(self._row)
        self._row = None

    def _note_cell(self, attributes: Attributes) -> None:
        if self._row is not None:
            letters = attributes.get("r", "").rstrip("0123456789")
            column = read_column(letters) if letters else self._column + 1
            self._column = self._column + 1 if column is None else column
            self._row.cells.append(XlsxCell(tag=self.read_tag(), column=self._column, style=attributes.get("s", "0")))

    def _end_rows(self) -> None:
        self._is_past_rows = True

    def _note_drawing(self, attributes: Attributes) -> None:
        self.drawing = attributes.get(self._relation_name, "")

    def _note_place(self, attributes: Attributes) -> None:
        if self._is_past_rows and not self.drawing_place:
            self.drawing_place = self.offset

    def _end_sheet(self) -> None:
        self.drawing_place = self.drawing_place or self.offset
