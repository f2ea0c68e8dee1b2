# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A worksheet part with its faulty cells coloured, and its notes drawn."""

from collections.abc import Iterator

from laureats.jury_sheets.annotating.notes import CellNotes
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.jury_sheets.annotating.tags import attribute
from laureats.jury_sheets.annotating.xlsx_names import Dialect
from laureats.jury_sheets.annotating.xlsx_sheet_scan import SheetScanner, XlsxRow
from laureats.jury_sheets.annotating.xlsx_styles import CellFormats
from laureats.spreadsheets import cell_name


class SheetWriter:
    """Write one worksheet part with the cells of its notes coloured; a cell whose note says nothing is cleared."""

    def __init__(self, content: bytes, *, notes: CellNotes, dialect: Dialect) -> None:
        self.scanner = SheetScanner(content, notes=notes, dialect=dialect)
        self.scanner.run()
        self._notes = notes
        self._dialect = dialect

    def write(self, *, formats: CellFormats, drawing: str | None) -> bytes:
        """Return the part; `drawing` is the relation to the drawing of its notes, when it has none yet."""
        splices = [splice for row in self.scanner.rows for splice in self._write_row(row, formats=formats)]
        if drawing is not None:
            named = f' xmlns:acr="{self._dialect.relations}"' + attribute("acr:id", drawing)
            place = self.scanner.drawing_place
            splices.append(Splice(place, place, f'<legacyDrawing xmlns="{self._dialect.main}"{named}/>'.encode()))
        return splice_bytes(self.scanner.content, splices)

    def _write_row(self, row: XlsxRow, *, formats: CellFormats) -> Iterator[Splice]:
        notes = self._notes[row.index]
        for cell in row.cells:
            if cell.column in notes:
                style = formats.mark(cell.style) if notes[cell.column] else formats.clear(cell.style)
                new = cell.tag.write(without={"s"}, more=attribute("s", style))
                yield Splice(cell.tag.start, cell.tag.end, new)
        there = {cell.column for cell in row.cells}
        missing = sorted(column for column, sentences in notes.items() if sentences and column not in there)
        yield from self._add_cells(row, columns=missing, formats=formats)

    def _add_cells(self, row: XlsxRow, *, columns: list[int], formats: CellFormats) -> Iterator[Splice]:
        tag = row.tag
        if not columns:
            return
        cells = {column: self._make_cell(row, column=column, formats=formats) for column in columns}
        without = {"spans"}  # A hint of the first and the last column, which no longer holds.
        if tag.is_empty:
            inner = b"".join(cells.values())
            yield Splice(tag.start, tag.end, tag.write(without=without, is_empty=False) + inner + tag.write_end())
            return
        yield Splice(tag.start, tag.end, tag.write(without=without))
        for column, cell in cells.items():
            following = (other.tag.start for other in row.cells if other.column > column)
            place = next(following, row.inner_end)
            yield Splice(place, place, cell)

    def _make_cell(self, row: XlsxRow, *, column: int, formats: CellFormats) -> bytes:
        style = formats.mark(self.scanner.find_style(row, column=column))
        named = attribute("r", cell_name(row=row.index, column=column)) + attribute("s", style)
        return f'<c xmlns="{self._dialect.main}"{named}/>'.encode()
