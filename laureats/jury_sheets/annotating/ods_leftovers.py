# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an earlier copy left in a `content.xml`: its notes, their colour, its list of faults."""

from laureats.jury_sheets.annotating.notes import NOTE_MARK
from laureats.jury_sheets.annotating.ods_names import OFFICE, TABLE, TEXT, declare
from laureats.jury_sheets.annotating.ods_styles import NO_BACKGROUND, AddedStyles, OdsStylesScanner
from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.jury_sheets.annotating.tags import StartTag, attribute
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes


def clear_leftovers(content: bytes, *, lists: set[str]) -> bytes:
    """Take away the sentences of our notes with the colour of their cells, and the sheets that are lists of ours."""
    scanner = _LeftoverScanner(content, lists=lists, budget=Budget())
    scanner.run()
    known = OdsStylesScanner(content, budget=Budget())
    known.run()
    styles = AddedStyles(known)
    splices = scanner.spans
    for tag, style in scanner.cells:
        named = attribute("act:style-name", styles.name_coloured(style, background=NO_BACKGROUND))
        new = tag.write(without={"style-name"}, more=declare(act=TABLE) + named)
        splices.append(Splice(tag.start, tag.end, new))
    return splice_bytes(content, [*splices, styles.splice()])


class _LeftoverScanner(PartScanner):
    """Gather our lists and, in the notes of cells, our sentences: `spans` is all that is to go.

    `cells` are the tags and the styles of the cells that hold such a sentence.
    """

    def __init__(self, content: bytes, *, lists: set[str], budget: Budget) -> None:
        super().__init__(content, budget=budget)
        self.spans: list[Splice] = []
        self.cells: list[tuple[StartTag, str]] = []
        self._lists = lists
        self._list: StartTag | None = None
        self._cell: tuple[StartTag, str] | None = None
        self._note: StartTag | None = None
        self._note_depth = 0
        self._paragraph: StartTag | None = None
        self._others = 0
        self._ours: list[Splice] = []
        self.starts = {
            f"{TABLE} table": self._start_sheet,
            f"{TABLE} table-cell": self._start_cell,
            f"{OFFICE} annotation": self._start_note,
            f"{TEXT} p": self._start_paragraph,
        }
        self.ends = {
            f"{TABLE} table": self._end_sheet,
            f"{OFFICE} annotation": self._end_note,
            f"{TEXT} p": self._end_paragraph,
        }

    def _start_sheet(self, attributes: Attributes) -> None:
        if attributes.get(f"{TABLE} name") in self._lists:
            self._list = self.read_tag()

    def _end_sheet(self) -> None:
        if self._list is not None:
            self.spans.append(Splice(self._list.start, self.find_end(self._list), b""))
        self._list = None

    def _start_cell(self, attributes: Attributes) -> None:
        style = attributes.get(f"{TABLE} style-name")
        self._cell = (self.read_tag(), style) if style else None

    def _start_note(self, attributes: Attributes) -> None:
        if self._list is None:
            self._note, self._note_depth = self.read_tag(), self.depth
            self._others, self._ours = 0, []

    def _start_paragraph(self, attributes: Attributes) -> None:
        if self._note is not None and self.depth == self._note_depth + 1:
            self._paragraph = self.read_tag()
            self.begin_text()

    def _end_paragraph(self) -> None:
        if self._paragraph is None or self.depth != self._note_depth:
            return
        if self.take_text().startswith(NOTE_MARK.rstrip()):
            self._ours.append(Splice(self._paragraph.start, self.find_end(self._paragraph), b""))
        else:
            self._others += 1
        self._paragraph = None

    def _end_note(self) -> None:
        note, self._note = self._note, None
        if note is None or not self._ours:
            return
        self.spans += self._ours if self._others else [Splice(note.start, self.find_end(note), b"")]
        if self._cell is not None:
            self.cells.append(self._cell)
