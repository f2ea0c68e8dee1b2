# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows as bytes: packed in chunks by the child, unpacked by the parent when they are looked at.

A chunk is JSON, compressed: of each row its number, the columns of its cells, a letter for the kind of each, and
their values; the number alone when the row is the one before again. Long texts are packed once each, apart, and
named by their place among them: a file of a few kilobytes may show one text in a great many cells.
"""

import json
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from laureats.spreadsheets.limits import MAX_CELL_CHARACTERS, MIB
from laureats.spreadsheets.workbook import Cell, CellKind, Row

CHUNK_CELLS = 10_000
LONG_TEXT = 256
_MAX_CHUNK_BYTES = 16 * MIB
_MAX_TEXT_BYTES = 4 * MAX_CELL_CHARACTERS
_FASTEST = 1
_SPAN = struct.Struct(">III")
_KINDS = tuple(CellKind)
_NUMERIC_KINDS = frozenset({CellKind.NUMBER, CellKind.PERCENTAGE, CellKind.CURRENCY})
_PLAIN_NUMBER = "A"  # what stands first below
_MEANINGS = {
    chr(ord("A") + 4 * index + 2 * has_formula + covered): (kind, bool(has_formula), bool(covered))
    for index, kind in enumerate(_KINDS)
    for has_formula in (0, 1)
    for covered in (0, 1)
}
_LETTERS = {(kind.value, *flags): letter for letter, (kind, *flags) in _MEANINGS.items()}


class BrokenChunk(Exception):
    """Bytes that are no packed rows."""


@dataclass(frozen=True, slots=True)
class PackedChunk:
    """Some rows that follow each other: the numbers of the first and the last, how many, and all of them packed."""

    first: int
    last: int
    count: int
    content: bytes

    def as_bytes(self) -> bytes:
        return _SPAN.pack(self.first, self.last, self.count) + self.content


def read_chunk(content: bytes) -> PackedChunk:
    """Return a chunk from its bytes. Raise BrokenChunk."""
    if len(content) < _SPAN.size:
        raise BrokenChunk
    first, last, count = _SPAN.unpack_from(content)
    return PackedChunk(first, last, count, content[_SPAN.size :])


class RowPacker:
    """Pack the rows of one workbook. `keep_text` takes each long text, packed, before a chunk that names it."""

    def __init__(self, *, keep_text: Callable[[bytes], None]) -> None:
        self._keep_text = keep_text
        self._places: dict[str, int] = {}

    def pack(self, rows: Mapping[int, Row]) -> Iterator[PackedChunk]:
        """Yield the rows, sorted by number, in chunks."""
        described: list[list[Any]] = []
        cells = 0
        previous: Row | None = None
        for number, row in rows.items():
            described.append([number] if row == previous else self._describe(row, number=number))
            cells += len(row)
            previous = row
            if cells >= CHUNK_CELLS:
                yield _pack_chunk(described)
                described, cells, previous = [], 0, None
        if described:
            yield _pack_chunk(described)

    def _describe(self, row: Row, *, number: int) -> list[Any]:
        cells = row.values()
        return [number, list(row), "".join(map(_letter, cells)), [self._describe_value(cell.value) for cell in cells]]

    def _describe_value(self, value: Decimal | str | bool) -> str | int:
        """Return a number or a short text as a text, a long text as its place, a boolean as 1 or 0."""
        if isinstance(value, str):
            return value if len(value) < LONG_TEXT else self._place(value)
        return int(value) if isinstance(value, bool) else str(value)

    def _place(self, text: str) -> int:
        place = self._places.get(text)
        if place is None:
            place = self._places[text] = len(self._places)
            self._keep_text(_compress(text))
        return place


def _pack_chunk(described: list[list[Any]]) -> PackedChunk:
    content = _compress(json.dumps(described, ensure_ascii=False))
    return PackedChunk(described[0][0], described[-1][0], len(described), content)


def unpack_rows(chunk: PackedChunk, *, texts: Sequence[bytes]) -> dict[int, Row]:
    """Return the rows of a chunk. `texts` are the long texts, packed. Raise BrokenChunk."""
    cells = _CellFactory(texts)
    rows: dict[int, Row] = {}
    row: Row = {}
    try:
        for number, *said in json.loads(_decompress(chunk.content, limit=_MAX_CHUNK_BYTES)):
            if said:
                columns, letters, values = said
                row = dict(zip(columns, map(cells.make, letters, values), strict=True))
            rows[number] = row
    except (ValueError, TypeError, ArithmeticError, LookupError) as fault:
        raise BrokenChunk from fault
    return rows


class _CellFactory:
    """Make each different cell of a chunk once."""

    def __init__(self, texts: Sequence[bytes]) -> None:
        self._texts = texts
        self._cells: dict[tuple[str, str | int], Cell] = {}

    def make(self, letter: str, said: str | int) -> Cell:
        key = (letter, said)
        cell = self._cells.get(key)
        if cell is None:
            kind, has_formula, covered = _MEANINGS[letter]
            value = self._read_value(said, kind=kind)
            cell = self._cells[key] = Cell(kind=kind, value=value, has_formula=has_formula, covered=covered)
        return cell

    def _read_value(self, said: str | int, *, kind: CellKind) -> Decimal | str | bool:
        if kind in _NUMERIC_KINDS:
            return Decimal(said)
        if kind is CellKind.BOOLEAN:
            return bool(said)
        return said if isinstance(said, str) else _decompress(self._texts[said], limit=_MAX_TEXT_BYTES)


def _letter(cell: Cell) -> str:
    if cell.kind is CellKind.NUMBER and not cell.has_formula and not cell.covered:
        return _PLAIN_NUMBER
    return _LETTERS[cell.kind.value, cell.has_formula, cell.covered]


def _compress(text: str) -> bytes:
    return zlib.compress(text.encode(), _FASTEST)


def _decompress(packed: bytes, *, limit: int) -> str:
    inflater = zlib.decompressobj()
    try:
        content = inflater.decompress(packed, limit)
    except zlib.error as fault:
        raise ValueError from fault
    if not inflater.eof:
        raise ValueError
    return content.decode()
