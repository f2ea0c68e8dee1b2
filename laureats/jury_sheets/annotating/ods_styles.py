# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The automatic styles of an ODS file, and those that a copy adds: the same with a coloured background."""

from laureats.jury_sheets.annotating.ods_map import OdsStyle
from laureats.jury_sheets.annotating.ods_names import FO, OFFICE, STYLE, declare
from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.jury_sheets.annotating.splices import Splice
from laureats.jury_sheets.annotating.tags import StartTag, attribute
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes

FAULT_BACKGROUND = "#ffc7ce"
NO_BACKGROUND = "transparent"


class OdsStylesScanner(PartScanner):
    """Gather the automatic styles of cells, the names of all styles, and where more can be added."""

    def __init__(self, content: bytes, *, budget: Budget) -> None:
        super().__init__(content, budget=budget)
        self.styles: dict[str, OdsStyle] = {}
        self.names: set[str] = set()
        self.list_tag: StartTag | None = None
        self.list_end = 0
        self.body_start = 0
        self._style: OdsStyle | None = None
        self.starts = {
            f"{OFFICE} automatic-styles": self._start_list,
            f"{OFFICE} body": self._start_body,
            f"{STYLE} style": self._start_style,
            f"{STYLE} table-cell-properties": self._note_properties,
        }
        self.ends = {f"{OFFICE} automatic-styles": self._end_list, f"{STYLE} style": self._end_style}

    def _start_list(self, attributes: Attributes) -> None:
        self.list_tag = self.list_tag or self.read_tag()

    def _end_list(self) -> None:
        if self.list_tag is not None and not self.list_end:
            self.list_end = self.find_inner_end(self.list_tag)

    def _start_body(self, attributes: Attributes) -> None:
        self.body_start = self.offset
        self.skip_element()

    def _start_style(self, attributes: Attributes) -> None:
        name = attributes.get(f"{STYLE} name", "")
        self.names.add(name)
        if attributes.get(f"{STYLE} family") == "table-cell" and self.list_tag is not None and not self.list_end:
            self._style = self.styles[name] = OdsStyle(tag=self.read_tag())

    def _note_properties(self, attributes: Attributes) -> None:
        if self._style is not None:
            self._style.properties = self.read_tag()

    def _end_style(self) -> None:
        if self._style is not None:
            self._style.inner_end = self.find_inner_end(self._style.tag)
            self._style.end = self.find_end(self._style.tag)
            self._style = None


class AddedStyles:
    """Styles to add to a file: those of its own with another background, and new ones."""

    def __init__(self, scanner: OdsStylesScanner) -> None:
        self._scanner = scanner
        self._names: dict[tuple[str | None, str], str] = {}
        self._added: list[bytes] = []

    def name_new(self, stem: str) -> str:
        """Return a name that no style of the file has."""
        number = 1
        while f"{stem}{number}" in self._scanner.names:
            number += 1
        self._scanner.names.add(f"{stem}{number}")
        return f"{stem}{number}"

    def name_coloured(self, style: str | None, *, background: str) -> str:
        """Return the name of the style of a cell that had this one, or none, with another background."""
        key = (style, background)
        if key not in self._names:
            self._names[key] = self.name_new("acorriger")
            self._added.append(self._colour(style, name=self._names[key], background=background))
        return self._names[key]

    def add(self, xml: str) -> None:
        self._added.append(xml.encode())

    def splice(self) -> Splice:
        """Return the styles that were added, and where they go."""
        added, tag = b"".join(self._added), self._scanner.list_tag
        if tag is None:
            start = self._scanner.body_start
            opened = f"<office:automatic-styles{declare(office=OFFICE)}>".encode()
            return Splice(start, start, opened + added + b"</office:automatic-styles>")
        if tag.is_empty:
            return Splice(tag.start, tag.end, tag.write(is_empty=False) + added + tag.write_end())
        return Splice(self._scanner.list_end, self._scanner.list_end, added)

    def _colour(self, style: str | None, *, name: str, background: str) -> bytes:
        known = self._scanner.styles.get(style or "")
        if known is not None:
            return _copy_style(self._scanner.content, style=known, name=name, background=background)
        parent = attribute("style:parent-style-name", style) if style else ""
        named = attribute("style:name", name) + attribute("style:family", "table-cell") + parent
        opened = f"<style:style{declare(style=STYLE)}{named}>".encode()
        return opened + _write_properties(background) + b"</style:style>"


def _copy_style(content: bytes, *, style: OdsStyle, name: str, background: str) -> bytes:
    """Return the bytes of a style under another name, its background changed and all the rest kept."""
    tag, properties = style.tag, style.properties
    renamed = tag.write(without={"name"}, more=declare(acs=STYLE) + attribute("acs:name", name), is_empty=False)
    if properties is None:
        return renamed + _write_properties(background) + content[tag.end : style.inner_end] + tag.write_end()
    coloured = properties.write(
        without={"background-color"}, more=declare(acf=FO) + attribute("acf:background-color", background)
    )
    before, after = content[tag.end : properties.start], content[properties.end : style.end]
    return renamed + before + coloured + after


def _write_properties(background: str) -> bytes:
    coloured = declare(style=STYLE, fo=FO) + attribute("fo:background-color", background)
    return f"<style:table-cell-properties{coloured}/>".encode()
