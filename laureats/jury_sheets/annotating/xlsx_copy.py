# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The annotated copy of an XLSX file: its faulty sheets with notes and a colour, a list, the rest as it came."""

from django.utils.translation import gettext as _

from laureats.imports.correction_list import is_correction_list, name_correction_list
from laureats.jury_sheets.annotating.listing import list_faults
from laureats.jury_sheets.annotating.notes import CellNotes, Correction
from laureats.jury_sheets.annotating.package import pack, unpack
from laureats.jury_sheets.annotating.xlsx_comments import Comments, add_settled, name_notes
from laureats.jury_sheets.annotating.xlsx_drawings import draw_notes
from laureats.jury_sheets.annotating.xlsx_list import write_list
from laureats.jury_sheets.annotating.xlsx_names import COMMENTS_TYPE, DRAWING_TYPE, WORKSHEET_TYPE, find_dialect
from laureats.jury_sheets.annotating.xlsx_relations import Relations, find_part
from laureats.jury_sheets.annotating.xlsx_sheets import SheetWriter
from laureats.jury_sheets.annotating.xlsx_styles import CellFormats
from laureats.jury_sheets.annotating.xlsx_workbook import WorkbookScanner, declare_types
from laureats.spreadsheets import Workbook
from laureats.spreadsheets.errors import refuse_damaged

_FOLDER = "xl/acorriger"


def annotate_xlsx(content: bytes, *, workbook: Workbook, correction: Correction) -> bytes:
    """Return the copy of a file that was read as this workbook. Raise SpreadsheetRefused when it is too heavy."""
    copy = _Copy(unpack(content))
    copy.annotate_sheets(correction)
    lists = [sheet.name for sheet in workbook.sheets if is_correction_list(sheet)]
    others = {sheet.name for sheet in workbook.sheets}.difference(lists)
    copy.write_list(correction, known=lists, name=name_correction_list(others))
    return copy.pack()


class _Copy:
    """The parts of a package while notes are written into it."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        found = Relations(parts, part="").find("officeDocument")
        if found is None:
            raise refuse_damaged()
        self._workbook = find_part(parts, name=found.part)
        self._dialect = find_dialect(parts[self._workbook])
        self._relations = Relations(parts, part=self._workbook)
        self._scanner = WorkbookScanner(parts[self._workbook], dialect=self._dialect)
        self._scanner.run()
        self._types: dict[str, str] = {}

    def annotate_sheets(self, correction: Correction) -> None:
        """Write the notes of every sheet, and the formats of their cells."""
        styles = self._relations.find("styles")
        part = find_part(self._parts, name=styles.part) if styles else ""
        formats = CellFormats(self._parts.get(part), dialect=self._dialect)
        for name in self._scanner.sheets:
            self._annotate(name, notes=correction.notes.get(name, {}), formats=formats)
        written = formats.write()
        if written is not None:
            self._parts[part] = written

    def write_list(self, correction: Correction, *, known: list[str], name: str) -> None:
        """Write the list of faults as the first sheet, in the place of the list of an earlier copy if there is one."""
        content = write_list(list_faults(correction.faults), dialect=self._dialect)
        if known:
            self._parts[self._find_sheet(known[0])] = content
            return
        part = self._name_part("list.xml")
        self._parts[part] = content
        self._types[part] = WORKSHEET_TYPE
        relation = self._relations.add(relation_type=self._dialect.relation_type("worksheet"), part=part)
        self._parts[self._workbook] = self._scanner.add_first(name=name, relation=relation)

    def pack(self) -> bytes:
        types = find_part(self._parts, name="[Content_Types].xml")
        self._parts[types] = declare_types(self._parts[types], extensions={"vml": DRAWING_TYPE}, parts=self._types)
        return pack(self._parts)

    def _annotate(self, name: str, *, notes: CellNotes, formats: CellFormats) -> None:
        part = self._find_sheet(name)
        if not part:
            return
        relations = Relations(self._parts, part=part)
        found = relations.find("comments")
        comments_part = find_part(self._parts, name=found.part) if found else self._name_part("comments.xml")
        comments = Comments(self._parts.get(comments_part), dialect=self._dialect)
        every = add_settled(notes, cells=comments.signed)
        if not every:
            return
        self._parts[comments_part] = comments.write(name_notes(every), no_longer=_("Nothing is wrong here any more."))
        if found is None:
            relations.add(relation_type=self._dialect.relation_type("comments"), part=comments_part)
            self._types[comments_part] = COMMENTS_TYPE
        writer = SheetWriter(self._parts[part], notes=every, dialect=self._dialect)
        new = [cell for cell in name_notes(notes) if cell not in comments.cells]
        drawing = self._draw(relations, identifier=writer.scanner.drawing, cells=new)
        self._parts[part] = writer.write(formats=formats, drawing=drawing)

    def _draw(self, relations: Relations, *, identifier: str | None, cells: list[str]) -> str | None:
        """Draw the notes of these cells, and return the relation to a new drawing, None for one that was there."""
        found = relations.find_identifier(identifier) if identifier else None
        part = find_part(self._parts, name=found.part) if found else self._name_part("drawing.vml")
        drawn = draw_notes(self._parts.get(part), cells=cells) if cells else None
        if drawn is None:
            return None
        self._parts[part] = drawn
        if identifier is not None:
            return None
        return relations.add(relation_type=self._dialect.relation_type("vmlDrawing"), part=part)

    def _find_sheet(self, name: str) -> str:
        """Return the part of a sheet, blank for a sheet of charts or dialogs."""
        relation = self._relations.find_identifier(self._scanner.sheets[name])
        is_sheet = relation is not None and relation.kind == "worksheet"
        return find_part(self._parts, name=relation.part) if relation is not None and is_sheet else ""

    def _name_part(self, name: str) -> str:
        number = next(
            number for number in range(len(self._parts) + 1) if f"{_FOLDER}{number}-{name}" not in self._parts
        )
        return f"{_FOLDER}{number}-{name}"
