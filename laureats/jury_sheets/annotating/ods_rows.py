# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of an ODS sheet written again with notes: repeats are taken apart around the annotated cells alone."""

from collections.abc import Iterator, Mapping, Sequence

from laureats.jury_sheets.annotating.notes import NOTE_AUTHOR, CellNotes
from laureats.jury_sheets.annotating.ods_map import OdsCell, OdsColumns, OdsRow
from laureats.jury_sheets.annotating.ods_names import DC, OFFICE, TABLE, TEXT, declare
from laureats.jury_sheets.annotating.ods_styles import FAULT_BACKGROUND, AddedStyles
from laureats.jury_sheets.annotating.package import MOST_UNPACKED_BYTES, refuse_heavy
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.jury_sheets.annotating.tags import StartTag, attribute, write_text

Sentences = Mapping[int, Sequence[str]]


class RowWriter:
    """Write the rows of one part that hold cells to annotate. Raise SpreadsheetRefused when they grow too heavy."""

    def __init__(self, content: bytes, *, styles: AddedStyles, columns: Mapping[str, OdsColumns]) -> None:
        self._content = content
        self._styles = styles
        self._columns = columns
        self._room = MOST_UNPACKED_BYTES

    def write(self, row: OdsRow, *, notes: CellNotes) -> Splice:
        """Return the row with its notes, in as many elements as it takes."""
        wanted = [index for index in range(row.index, row.index + row.repeats) if index in notes]
        pieces: list[bytes] = []
        done = row.index
        for index in sorted(wanted):
            pieces += [self._repeat(row, times=index - done), self._annotate(row, sentences=notes[index])]
            done = index + 1
        pieces.append(self._repeat(row, times=row.index + row.repeats - done))
        return Splice(row.tag.start, row.end, b"".join(pieces))

    def _repeat(self, row: OdsRow, *, times: int) -> bytes:
        if times == 0:
            return b""
        return self._spend(_write_repeated(row.tag, name="rows", times=times) + self._content[row.tag.end : row.end])

    def _annotate(self, row: OdsRow, *, sentences: Sentences) -> bytes:
        splices = [self._write_cell(cell, row=row, sentences=sentences) for cell in row.cells]
        inner = splice_bytes(
            self._content[row.tag.end : row.inner_end],
            [Splice(each.start - row.tag.end, each.end - row.tag.end, each.new) for each in splices if each.new],
        )
        beyond = b"".join(self._append(row, sentences=sentences))
        tag = row.tag.write(without={"number-rows-repeated"}, is_empty=False)
        return self._spend(tag + inner + beyond + row.tag.write_end())

    def _write_cell(self, cell: OdsCell, *, row: OdsRow, sentences: Sentences) -> Splice:
        """Return the cell with its notes; a splice of nothing when it has none."""
        wanted = sorted(column for column in sentences if cell.column <= column < cell.column + cell.repeats)
        pieces: list[bytes] = []
        done = cell.column
        for column in wanted:
            pieces += [
                self._repeat_cell(cell, times=column - done),
                self._annotate_cell(cell, row=row, column=column, sentences=sentences[column]),
            ]
            done = column + 1
        if wanted:
            pieces.append(self._repeat_cell(cell, times=cell.column + cell.repeats - done))
        return Splice(cell.tag.start, cell.end, b"".join(pieces))

    def _repeat_cell(self, cell: OdsCell, *, times: int) -> bytes:
        if times == 0:
            return b""
        repeated = _write_repeated(cell.tag, name="columns", times=times)
        return self._spend(repeated + self._content[cell.tag.end : cell.end])

    def _annotate_cell(self, cell: OdsCell, *, row: OdsRow, column: int, sentences: Sequence[str]) -> bytes:
        style = self._name_style(cell.style, row=row, column=column)
        tag = cell.tag.write(
            without={"number-columns-repeated", "style-name"},
            more=declare(act=TABLE) + attribute("act:style-name", style),
            is_empty=False,
        )
        inner = self._content[cell.tag.end : cell.inner_end]
        note = cell.note
        if note is None:
            return self._spend(tag + _write_note(sentences) + inner + cell.tag.write_end())
        place = note.inner_end - cell.tag.end
        longer = splice_bytes(inner, [Splice(place, place, _write_sentences(sentences))])
        return self._spend(tag + longer + cell.tag.write_end())

    def _append(self, row: OdsRow, *, sentences: Sentences) -> Iterator[bytes]:
        """Yield the cells beyond the last one of the row."""
        width = sum(cell.repeats for cell in row.cells)
        for column in sorted(column for column in sentences if column >= width):
            if column > width:
                gap = attribute("table:number-columns-repeated", column - width)
                yield f"<table:table-cell{declare(table=TABLE)}{gap}/>".encode()
            style = attribute("table:style-name", self._name_style(None, row=row, column=column))
            yield f"<table:table-cell{declare(table=TABLE)}{style}>".encode()
            yield _write_note(sentences[column]) + b"</table:table-cell>"
            width = column + 1

    def _spend(self, written: bytes) -> bytes:
        """Count what is written: a heavy row that is repeated would be written as often as it has notes."""
        self._room -= len(written)
        if self._room < 0:
            raise refuse_heavy()
        return written

    def _name_style(self, style: str | None, *, row: OdsRow, column: int) -> str:
        """Return the coloured style of a cell; one without style has that of its row, else of its column."""
        columns = self._columns.get(row.sheet)
        default = row.style or (columns.find(column) if columns else None)
        return self._styles.name_coloured(style or default, background=FAULT_BACKGROUND)


def _write_repeated(tag: StartTag, *, name: str, times: int) -> bytes:
    repeats = declare(act=TABLE) + attribute(f"act:number-{name}-repeated", times) if times > 1 else ""
    return tag.write(without={f"number-{name}-repeated"}, more=repeats)


def _write_note(sentences: Sequence[str]) -> bytes:
    """Return a note that says these sentences."""
    names = declare(office=OFFICE, dc=DC)
    opened = f"<office:annotation{names}><dc:creator>{write_text(NOTE_AUTHOR)}</dc:creator>"
    return opened.encode() + _write_sentences(sentences) + b"</office:annotation>"


def _write_sentences(sentences: Sequence[str]) -> bytes:
    paragraph = f"<text:p{declare(text=TEXT)}>"
    return "".join(f"{paragraph}{write_text(sentence)}</text:p>" for sentence in sentences).encode()
