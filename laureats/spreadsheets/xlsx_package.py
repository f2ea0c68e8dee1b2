# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which parts of an XLSX package matter: its content types, its relationships, its list of sheets."""

import posixpath
from dataclasses import dataclass

from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget, check_sheet_count, check_sheet_name
from laureats.spreadsheets.errors import refuse_damaged
from laureats.spreadsheets.xlsx_text import decode_escapes
from laureats.spreadsheets.xml_scan import Attributes, XmlScanner

MAIN_NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",  # Excel's "Strict Open XML"
)
_RELATION_NAMESPACES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES_PART = "[Content_Types].xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACRO_TYPES = ("macroenabled", "vbaproject", "macrosheet")
_MACRO_PART = "vbaproject.bin"


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another: the last word of its type, and the name of the part."""

    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class XlsxParts:
    """The parts that are read; the optional ones are None when the package has none."""

    sheets: tuple[tuple[str, str], ...]
    shared_strings: str | None
    styles: str | None


class _TypesScanner(XmlScanner):
    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.types: set[str] = set()
        self.starts = dict.fromkeys((f"{_CONTENT_TYPES} Default", f"{_CONTENT_TYPES} Override"), self._note_type)

    def _note_type(self, attributes: Attributes) -> None:
        content_type = attributes.get("ContentType", "").lower()
        if content_type not in self.types:
            self.budget.retain_text(content_type)
            self.types.add(content_type)


class _RelationsScanner(XmlScanner):
    def __init__(self, budget: Budget, *, folder: str) -> None:
        super().__init__(budget)
        self.relations: dict[str, Relation] = {}
        self._folder = folder
        self.starts = {f"{_PACKAGE_RELATIONS} Relationship": self._note_relation}

    def _note_relation(self, attributes: Attributes) -> None:
        if attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            part = posixpath.normpath(posixpath.join("/", self._folder, attributes.get("Target", "")))
            identifier = attributes.get("Id", "")
            for text in (identifier, kind, part):
                self.budget.retain_text(text)
            self.relations[identifier] = Relation(kind=kind, part=part.lstrip("/"))


class _WorkbookScanner(XmlScanner):
    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.sheets: list[tuple[str, str]] = []
        self.starts = {f"{namespace} sheet": self._note_sheet for namespace in MAIN_NAMESPACES}

    def _note_sheet(self, attributes: Attributes) -> None:
        identifiers = [attributes.get(f"{namespace} id", "") for namespace in _RELATION_NAMESPACES]
        name = decode_escapes(attributes.get("name", ""))
        check_sheet_count(len(self.sheets) + 1)
        check_sheet_name(name)
        for text in (name, *identifiers):
            self.budget.retain_text(text)
        self.sheets.append((name, "".join(identifiers)))


def read_content_types(archive: Archive, *, budget: Budget) -> set[str]:
    """Return the content types that an OPC package declares, in small letters; none when it is no such package."""
    if _CONTENT_TYPES_PART not in archive.names:
        return set()
    scanner = _TypesScanner(budget)
    scanner.scan(archive.stream(_CONTENT_TYPES_PART))
    return scanner.types


def is_xlsx_package(content_types: set[str]) -> bool:
    """Tell whether the types are those of an XLSX workbook, and not of a text, a template or a macro workbook."""
    return _WORKBOOK_TYPE in content_types


def has_xlsx_macros(archive: Archive, *, content_types: set[str]) -> bool:
    """Tell whether the package holds programs, or says it does."""
    return any(word in content_type for content_type in content_types for word in _MACRO_TYPES) or any(
        posixpath.basename(name.lower()) == _MACRO_PART for name in archive.names
    )


def find_parts(archive: Archive, *, budget: Budget) -> XlsxParts:
    """Follow the relationships from the package to its workbook and on to sheets, strings and styles."""
    workbook = _find_kind(_read_relations(archive, part="", budget=budget), kind="officeDocument")
    if workbook is None:
        raise refuse_damaged()
    relations = _read_relations(archive, part=workbook, budget=budget)
    scanner = _WorkbookScanner(budget)
    scanner.scan(archive.stream(workbook))
    return XlsxParts(
        sheets=_match_sheets(scanner.sheets, relations=relations),
        shared_strings=_find_kind(relations, kind="sharedStrings"),
        styles=_find_kind(relations, kind="styles"),
    )


def _match_sheets(sheets: list[tuple[str, str]], *, relations: dict[str, Relation]) -> tuple[tuple[str, str], ...]:
    """Return the name and the part of each worksheet; sheets of charts or dialogs hold no cells."""
    if any(identifier not in relations for _name, identifier in sheets):
        raise refuse_damaged()
    named = [(name, relations[identifier]) for name, identifier in sheets]
    parts = [(name, relation.part) for name, relation in named if relation.kind == "worksheet"]
    if len({part for _name, part in parts}) != len(parts):
        raise refuse_damaged()
    return tuple(parts)


def _find_kind(relations: dict[str, Relation], *, kind: str) -> str | None:
    return next((relation.part for relation in relations.values() if relation.kind == kind), None)


def _read_relations(archive: Archive, *, part: str, budget: Budget) -> dict[str, Relation]:
    folder, name = posixpath.split(part)
    scanner = _RelationsScanner(budget, folder=folder)
    scanner.scan(archive.stream(posixpath.join(folder, "_rels", f"{name}.rels")))
    return scanner.relations
