# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A scan of one XML part that knows where each element stands in its bytes."""

from laureats.jury_sheets.annotating.tags import StartTag, read_tag
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.limits import CHUNK_BYTES
from laureats.spreadsheets.xml_scan import XmlScanner


class PartScanner(XmlScanner):
    """The bounded scan of the reader, over bytes at hand. Subclasses name the elements they look for."""

    def __init__(self, content: bytes, *, budget: Budget) -> None:
        super().__init__(budget)
        self.content = content

    def run(self) -> None:
        """Scan the part to its end. Raise SpreadsheetRefused where the reader would."""
        self.scan(self.content[start : start + CHUNK_BYTES] for start in range(0, len(self.content), CHUNK_BYTES))

    @property
    def offset(self) -> int:
        """Where the tag stands that is looked at now."""
        return self._parser.CurrentByteIndex

    def read_tag(self) -> StartTag:
        """Return the start tag that is looked at now."""
        return read_tag(self.content, self.offset)

    def find_end(self, tag: StartTag) -> int:
        """Return where an element ends, when its end is looked at."""
        return tag.end if tag.is_empty else self.content.index(b">", self.offset) + 1

    def find_inner_end(self, tag: StartTag) -> int:
        """Return where the end tag of an element begins, when its end is looked at."""
        return tag.end if tag.is_empty else self.offset
