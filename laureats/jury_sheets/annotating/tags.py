# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tags as they stand in the bytes of a well-formed XML part, edited without touching what they do not name."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from laureats.spreadsheets.writing.cell_values import carried_text

_ATTRIBUTE = rb"""\s+([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')"""
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
_START_TAG = re.compile(rb"<([^\s/>]+)((?:" + _ATTRIBUTE.replace(b"(", b"(?:", 1) + rb")*)\s*(/?)>")


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag: its name with its prefix, its attributes as they are written, and where it stands."""

    name: bytes
    attributes: bytes
    is_empty: bool
    start: int
    end: int

    def write(self, *, without: Collection[str] = (), more: str = "", is_empty: bool | None = None) -> bytes:
        """Return the tag without the attributes of these local names, and with more of them."""
        added = more.encode()
        again = {match[1] for match in _ONE_ATTRIBUTE.finditer(added)}
        kept = [
            match[0]
            for match in _ONE_ATTRIBUTE.finditer(self.attributes)
            if _local_name(match[1]) not in without and match[1] not in again
        ]
        closing = b"/>" if (self.is_empty if is_empty is None else is_empty) else b">"
        return b"".join([b"<", self.name, *kept, added, closing])

    def write_end(self) -> bytes:
        return b"</" + self.name + b">"


NO_TAG = StartTag(name=b"", attributes=b"", is_empty=True, start=0, end=0)


def read_tag(content: bytes, start: int) -> StartTag:
    """Return the start tag that begins at a place of a part found to be well-formed."""
    match = _START_TAG.match(content, start)
    if match is None:
        raise ValueError(f"no start tag at {start}")
    return StartTag(name=match[1], attributes=match[2], is_empty=bool(match[3]), start=start, end=match.end())


def attribute(name: str, value: object) -> str:
    """Return an attribute as it is written in a tag."""
    return f" {name}={quoteattr(carried_text(str(value)), {chr(10): '&#10;', chr(9): '&#9;'})}"


def write_text(text: str) -> str:
    """Return a text as it is written between tags, without what XML cannot hold."""
    return escape(carried_text(text))


def _local_name(name: bytes) -> str:
    return name.rpartition(b":")[2].decode(errors="replace")
