# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A bounded, streaming scan of one XML part.

Expat is driven directly, with the refusals of defusedxml (any DTD, any entity) and more of our own: NUL bytes,
encodings other than UTF-8, depth, number of tags, of names and of namespaces, and length of a tag. Nothing of
the document is kept but what a subclass keeps. defusedxml's own parsers build a tree or go through SAX, which
holds no bound on the size of what they are given.
"""

from collections.abc import Callable, Iterable
from typing import NoReturn
from xml.parsers import expat

from laureats.spreadsheets import limits
from laureats.spreadsheets.budget import Budget, check_cell_length
from laureats.spreadsheets.errors import UNREADABLE, SpreadsheetRefused, refuse_damaged, refuse_too_large
from laureats.spreadsheets.sentences import mark_sentence as _

Attributes = dict[str, str]
StartAction = Callable[[Attributes], None]
EndAction = Callable[[], None]

_XML_ENCODINGS = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_TEXT_BUFFER_BYTES = 64 * 1024


class XmlScanner:
    """Call an action at the start and end of each element that a subclass names.

    Names are ``namespace local-name``. `pieces` receives all character data; while `in_text` is true it is the
    text of a cell and bounded as such, otherwise it is dropped now and then.
    """

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.starts: dict[str, StartAction] = {}
        self.ends: dict[str, EndAction] = {}
        self.pieces: list[str] = []
        self.in_text = False
        self.depth = 0
        self._skipped_depth = 0
        self._prefixes: set[str | None] = set()
        self._parser = self._make_parser()

    def scan(self, chunks: Iterable[bytes]) -> None:
        """Parse a part to its end."""
        fed = 0
        try:
            for chunk in chunks:
                self._check_bytes(chunk)
                self._parser.Parse(chunk, False)
                fed += len(chunk)
                self._check_state(fed)
            self._parser.Parse(b"", True)
        except expat.ExpatError as fault:
            raise refuse_damaged() from fault
        finally:
            self._release_parser()

    def take_text(self) -> str:
        """Return the character data gathered since `begin_text`."""
        self.in_text = False
        return "".join(self.pieces)

    def begin_text(self) -> None:
        """Gather character data from here on, as the text of a cell."""
        self.pieces.clear()
        self.in_text = True

    def skip_element(self) -> None:
        """Pass over the element that has just begun, with all it holds."""
        self._skipped_depth = self.depth
        self._parser.StartElementHandler = self._start_skipped
        self._parser.EndElementHandler = self._end_skipped
        self._parser.CharacterDataHandler = None

    def start_unknown(self, name: str) -> None:
        """Begin an element without an action: its children are still looked at."""

    def _make_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("UTF-8", " ")
        parser.buffer_text = True
        parser.buffer_size = _TEXT_BUFFER_BYTES
        parser.XmlDeclHandler = _check_declaration
        parser.StartDoctypeDeclHandler = _refuse_dtd
        parser.EntityDeclHandler = _refuse_dtd
        parser.ExternalEntityRefHandler = _refuse_dtd
        parser.StartNamespaceDeclHandler = self._note_prefix
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.pieces.append
        return parser

    def _release_parser(self) -> None:
        # The parser holds this object and this object the parser: without this both wait for the collector.
        for handler in (
            "StartElementHandler",
            "EndElementHandler",
            "CharacterDataHandler",
            "StartNamespaceDeclHandler",
        ):
            setattr(self._parser, handler, None)

    def _start(self, name: str, attributes: Attributes) -> None:
        self.depth += 1
        if self.depth > limits.MAX_DEPTH:
            raise refuse_damaged()
        action = self.starts.get(name)
        if action is None:
            self.start_unknown(name)
        else:
            action(attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        action = self.ends.get(name)
        if action is not None:
            action()

    def _start_skipped(self, name: str, attributes: Attributes) -> None:
        self.depth += 1
        if self.depth > limits.MAX_DEPTH:
            raise refuse_damaged()

    def _end_skipped(self, name: str) -> None:
        self.depth -= 1
        if self.depth < self._skipped_depth:
            self._parser.StartElementHandler = self._start
            self._parser.EndElementHandler = self._end
            self._parser.CharacterDataHandler = self.pieces.append

    def _note_prefix(self, prefix: str | None, uri: str) -> None:
        self._prefixes.add(prefix)
        if len(self._prefixes) > limits.MAX_NAMES:
            raise refuse_damaged()

    def _check_bytes(self, chunk: bytes) -> None:
        if b"\0" in chunk:
            raise refuse_damaged()
        self.budget.spend_tags(chunk)

    def _check_state(self, fed: int) -> None:
        if fed - self._parser.CurrentByteIndex > limits.MAX_TOKEN_BYTES:
            raise refuse_too_large(
                _(
                    "An element of the file is longer than %(limit)s MiB. "
                    "Open it in LibreOffice or Excel and save it again."
                ),
                limit=limits.MAX_TOKEN_BYTES // limits.MIB,
            )
        if len(self._parser.intern) > limits.MAX_NAMES:
            raise refuse_damaged()
        if self.in_text:
            check_cell_length(sum(map(len, self.pieces)))
        else:
            self.pieces.clear()


def _check_declaration(version: str, encoding: str | None, standalone: int) -> None:
    if encoding is not None and encoding.lower() not in _XML_ENCODINGS:
        raise SpreadsheetRefused(
            UNREADABLE,
            _("The file is written in the encoding %(encoding)s. Open it in LibreOffice or Excel and save it again."),
            encoding=encoding[:40],
        )


def _refuse_dtd(*declaration: object) -> NoReturn:
    raise SpreadsheetRefused(
        UNREADABLE,
        _("The file declares a document type or entities. Open it in LibreOffice or Excel and save it again."),
    )
