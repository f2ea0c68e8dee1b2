# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The workbook part of an XLSX file with one sheet more, before all others."""

from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.jury_sheets.annotating.tags import NO_TAG, StartTag, attribute
from laureats.jury_sheets.annotating.xlsx_names import CONTENT_TYPES, Dialect
from laureats.jury_sheets.annotating.xlsx_relations import add_children
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes


class WorkbookScanner(PartScanner):
    """Gather the sheets, and what counts sheets by their place."""

    def __init__(self, content: bytes, *, dialect: Dialect) -> None:
        super().__init__(content, budget=Budget())
        self.sheets: dict[str, str] = {}
        self._dialect = dialect
        self._first_sheet = 0
        self._highest = 0
        self._counted: list[tuple[StartTag, str, int]] = []
        self.starts = {
            f"{dialect.main} sheet": self._note_sheet,
            f"{dialect.main} definedName": self._note_name,
            f"{dialect.main} workbookView": self._note_view,
        }

    def add_first(self, *, name: str, relation: str) -> bytes:
        """Return the part with one sheet more, first; names and views still mean the sheets that they meant."""
        named = attribute("name", name) + attribute("sheetId", self._highest + 1)
        linked = f' xmlns:acr="{self._dialect.relations}"' + attribute("acr:id", relation)
        sheet = f'<sheet xmlns="{self._dialect.main}"{named}{linked}/>'.encode()
        moved = [
            Splice(tag.start, tag.end, tag.write(without={name}, more=attribute(name, number + 1)))
            for tag, name, number in self._counted
        ]
        return splice_bytes(self.content, [Splice(self._first_sheet, self._first_sheet, sheet), *moved])

    def _note_sheet(self, attributes: Attributes) -> None:
        self._first_sheet = self._first_sheet or self.offset
        self.sheets.setdefault(attributes.get("name", ""), attributes.get(f"{self._dialect.relations} id", ""))
        self._highest = max(self._highest, _read_number(attributes.get("sheetId")) or 0)

    def _note_name(self, attributes: Attributes) -> None:
        number = _read_number(attributes.get("localSheetId"))
        if number is not None:
            self._counted.append((self.read_tag(), "localSheetId", number))

    def _note_view(self, attributes: Attributes) -> None:
        self._counted.append((self.read_tag(), "activeTab", _read_number(attributes.get("activeTab")) or 0))


class _TypesScanner(PartScanner):
    def __init__(self, content: bytes) -> None:
        super().__init__(content, budget=Budget())
        self.tag = NO_TAG
        self.end = 0
        self.extensions: set[str] = set()
        self.starts = {f"{CONTENT_TYPES} Types": self._start_list, f"{CONTENT_TYPES} Default": self._note_extension}
        self.ends = {f"{CONTENT_TYPES} Types": self._end_list}

    def _start_list(self, attributes: Attributes) -> None:
        self.tag = self.read_tag()

    def _note_extension(self, attributes: Attributes) -> None:
        self.extensions.add(attributes.get("Extension", "").lower())

    def _end_list(self) -> None:
        self.end = self.find_inner_end(self.tag)


def declare_types(content: bytes, *, extensions: dict[str, str], parts: dict[str, str]) -> bytes:
    """Return the list of content types with those of new parts: by the ending of their name, or each by its name."""
    scanner = _TypesScanner(content)
    scanner.run()
    defaults = [
        f'<Default xmlns="{CONTENT_TYPES}"{attribute("Extension", extension)}{attribute("ContentType", kind)}/>'
        for extension, kind in extensions.items()
        if extension not in scanner.extensions
    ]
    overrides = [
        f'<Override xmlns="{CONTENT_TYPES}"{attribute("PartName", f"/{part}")}{attribute("ContentType", kind)}/>'
        for part, kind in parts.items()
    ]
    added = "".join([*defaults, *overrides]).encode()
    return splice_bytes(content, [add_children(scanner.tag, inner_end=scanner.end, added=added)])


def _read_number(stored: str | None) -> int | None:
    text = stored or ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
