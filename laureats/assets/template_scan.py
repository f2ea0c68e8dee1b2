# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An uploaded template read within bounds: its elements, each with its line. No entity is ever expanded."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused

MOST_BYTES = 200_000
MOST_ELEMENTS = 3_000
DEEPEST = 40
SEPARATOR = " "


@dataclass(frozen=True, kw_only=True)
class ScannedElement:
    """An element as written. Names of other namespaces are whole: "http://… name"."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list["ScannedElement"] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def walk(self) -> Iterator["ScannedElement"]:
        yield self
        for child in self.children:
            yield from child.walk()


def scan_template(content: bytes) -> ScannedElement:
    """Return the root of a template. Raise `Refused` at the first thing that forbids reading further."""
    if len(content) > MOST_BYTES:
        message = _("The file weighs %(size)d kB: %(most)d at most. Simplify its paths.")
        raise _refusal(message % {"size": len(content) // 1000, "most": MOST_BYTES // 1000}, code="too_heavy")
    try:
        # Expat would read UTF-16 too, whatever it is told; what is kept is read as UTF-8.
        return _Scan().read(content.decode("utf-8-sig").encode())
    except UnicodeDecodeError as error:
        raise _refuse_as_no_xml(line=content.count(b"\n", 0, error.start) + 1) from error
    except expat.ExpatError as error:
        raise _refuse_as_no_xml(line=error.lineno) from error


class _Scan:
    def __init__(self) -> None:
        self.open: list[ScannedElement] = []
        self.root: ScannedElement | None = None
        self.count = 0
        self.parser = expat.ParserCreate(encoding="utf-8", namespace_separator=SEPARATOR)
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_document_type
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._add_text

    def read(self, content: bytes) -> ScannedElement:
        self.parser.Parse(content, True)
        if self.root is None:
            raise expat.ExpatError("no element found")
        return self.root

    def _refuse_document_type(self, *_declaration: object) -> None:
        message = _("A document type (<!DOCTYPE…>) is not allowed: delete it.")
        raise _refusal(message, code="document_type", line=self.parser.CurrentLineNumber)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MOST_ELEMENTS or len(self.open) >= DEEPEST:
            message = _("The drawing is too intricate: %(elements)d elements at most, within %(depth)d groups.")
            parts = {"elements": MOST_ELEMENTS, "depth": DEEPEST}
            raise _refusal(message % parts, code="too_intricate", line=self.parser.CurrentLineNumber)
        element = ScannedElement(name=name, attributes=attributes, line=self.parser.CurrentLineNumber)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _add_text(self, text: str) -> None:
        self.open[-1].texts.append(text)


def _refuse_as_no_xml(*, line: int) -> Refused:
    message = _("This is no well-formed XML. Save the drawing again as plain SVG, in UTF-8.")
    return _refusal(message, code="not_xml", line=line)


def _refusal(message: str, *, code: str, line: int = 0) -> Refused:
    return Refused([Fault(code=code, message=message, cell=str(line or ""))])
