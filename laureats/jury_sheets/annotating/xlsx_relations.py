# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The relations of a part of XLSX to others: read, and more of them added."""

import posixpath
from dataclasses import dataclass

from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.jury_sheets.annotating.tags import NO_TAG, StartTag, attribute
from laureats.jury_sheets.annotating.xlsx_names import PACKAGE_RELATIONS
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes

_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{PACKAGE_RELATIONS}"/>'


@dataclass(frozen=True, slots=True)
class Relation:
    """A link: its identifier, the last word of its type, the part it leads to."""

    identifier: str
    kind: str
    part: str


class Relations:
    """The relations of one part, "" being the package itself."""

    def __init__(self, parts: dict[str, bytes], *, part: str) -> None:
        folder, name = posixpath.split(part)
        self._parts = parts
        self._part = find_part(parts, name=posixpath.join(folder, "_rels", f"{name}.rels"))
        self._scanner = _RelationsScanner(parts.get(self._part, _EMPTY.encode()), folder=folder)
        self._scanner.run()

    def find(self, kind: str) -> Relation | None:
        return next((relation for relation in self._scanner.relations if relation.kind == kind), None)

    def find_identifier(self, identifier: str) -> Relation | None:
        return next((relation for relation in self._scanner.relations if relation.identifier == identifier), None)

    def add(self, *, relation_type: str, part: str) -> str:
        """Add a relation to a part, and return its identifier."""
        content, tag = self._scanner.content, self._scanner.list_tag
        identifier = self._name_new()
        named = attribute("Id", identifier) + attribute("Type", relation_type) + attribute("Target", f"/{part}")
        added = f'<Relationship xmlns="{PACKAGE_RELATIONS}"{named}/>'.encode()
        splice = add_children(tag, inner_end=self._scanner.list_end, added=added)
        self._parts[self._part] = splice_bytes(content, [splice])
        self._scanner = _RelationsScanner(self._parts[self._part], folder=self._scanner.folder)
        self._scanner.run()
        return identifier

    def _name_new(self) -> str:
        known = {relation.identifier for relation in self._scanner.relations}
        return next(name for number in range(len(known) + 1) if (name := f"rIdACorriger{number}") not in known)


class _RelationsScanner(PartScanner):
    def __init__(self, content: bytes, *, folder: str) -> None:
        super().__init__(content, budget=Budget())
        self.folder = folder
        self.relations: list[Relation] = []
        self.list_tag = NO_TAG
        self.list_end = 0
        self.starts = {
            f"{PACKAGE_RELATIONS} Relationships": self._start_list,
            f"{PACKAGE_RELATIONS} Relationship": self._note_relation,
        }
        self.ends = {f"{PACKAGE_RELATIONS} Relationships": self._end_list}

    def _start_list(self, attributes: Attributes) -> None:
        self.list_tag = self.read_tag()

    def _end_list(self) -> None:
        self.list_end = self.find_inner_end(self.list_tag)

    def _note_relation(self, attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", self.folder, attributes.get("Target", "")))
        part = "" if attributes.get("TargetMode") == "External" else target.lstrip("/")
        self.relations.append(Relation(identifier=attributes.get("Id", ""), kind=kind, part=part))


def add_children(tag: StartTag, *, inner_end: int, added: bytes) -> Splice:
    """Return what adds children at the end of an element."""
    if tag.is_empty:
        return Splice(tag.start, tag.end, tag.write(is_empty=False) + added + tag.write_end())
    return Splice(inner_end, inner_end, added)


def find_part(parts: dict[str, bytes], *, name: str) -> str:
    """Return the very name of a part, small and capital letters being the same in a package of this kind."""
    if name in parts:
        return name
    return next((known for known in parts if known.lower() == name.lower()), name)
