# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a sheet, packed until they are looked at: a file of a million cells takes little more than it weighs."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from laureats.spreadsheets.apart.packing import BrokenChunk, PackedChunk, unpack_rows
from laureats.spreadsheets.workbook import Row


class PackedRows(Mapping[int, Row]):
    """Rows by number, in order. The chunk last looked at stays unpacked: all of an ordinary sheet is in one."""

    def __init__(self, chunks: Sequence[PackedChunk], *, texts: Sequence[bytes]) -> None:
        _check_order(chunks)
        self._chunks = chunks
        self._texts = texts
        self._unpacked: tuple[int, dict[int, Row]] = (-1, {})

    def __len__(self) -> int:
        return sum(chunk.count for chunk in self._chunks)

    def __iter__(self) -> Iterator[int]:
        for index in range(len(self._chunks)):
            yield from self._unpack(index)

    def __getitem__(self, number: int) -> Row:
        index = bisect_left(self._chunks, number, key=_last)
        if index == len(self._chunks):
            raise KeyError(number)
        return self._unpack(index)[number]

    def _unpack(self, index: int) -> dict[int, Row]:
        if self._unpacked[0] != index:
            self._unpacked = (-1, {})  # one at a time
            self._unpacked = (index, unpack_rows(self._chunks[index], texts=self._texts))
        return self._unpacked[1]


def _check_order(chunks: Sequence[PackedChunk]) -> None:
    numbers = [number for chunk in chunks for number in (chunk.first, chunk.last + 1)]
    if numbers != sorted(numbers):
        raise BrokenChunk


def _last(chunk: PackedChunk) -> int:
    return chunk.last
