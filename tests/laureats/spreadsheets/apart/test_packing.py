# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows are unpacked as they were packed, whatever they hold."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.spreadsheets import Cell, CellKind
from laureats.spreadsheets.apart.packed_rows import PackedRows
from laureats.spreadsheets.apart.packing import BrokenChunk, PackedChunk, RowPacker, read_chunk, unpack_rows

NUMERIC = {CellKind.NUMBER, CellKind.PERCENTAGE, CellKind.CURRENCY}


def values(kind):
    if kind in NUMERIC:
        return st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**11), max_value=10**11, places=3)
    if kind is CellKind.BOOLEAN:
        return st.booleans()
    texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    return texts | texts.map(lambda text: (text + "é😀") * 200)


def cells():
    return st.sampled_from(CellKind).flatmap(
        lambda kind: st.builds(
            Cell, kind=st.just(kind), value=values(kind), has_formula=st.booleans(), covered=st.booleans()
        )
    )


def rows():
    row = st.dictionaries(st.integers(0, 1023), cells(), min_size=1, max_size=5)
    return st.dictionaries(st.integers(0, 1_048_575), row.map(in_order), max_size=5).map(in_order)


def in_order(keyed):
    return dict(sorted(keyed.items()))


def pack(rows):
    texts = []
    chunks = [read_chunk(chunk.as_bytes()) for chunk in RowPacker(keep_text=texts.append).pack(rows)]
    return PackedRows(chunks, texts=texts)


@given(rows())
def test_rows_come_back_as_they_were(rows):
    packed = pack(rows)

    assert (dict(packed), list(packed), len(packed)) == (rows, list(rows), len(rows))


def make_rows(count):
    """Return rows of five cells over several chunks, with gaps."""
    return {3 * number: {column: Cell(CellKind.NUMBER, Decimal(number)) for column in range(5)} for number in count}


def test_rows_of_many_chunks_are_found_one_by_one():
    rows = make_rows(range(5000))
    packed = pack(rows)

    assert [packed.get(number) for number in (0, 14_997, 7_500, 1, 20_000)] == [
        rows[0],
        rows[14_997],
        rows[7_500],
        None,
        None,
    ]


def test_a_repeated_row_takes_next_to_nothing():
    row = {column: Cell(CellKind.TEXT, f"texte {column}") for column in range(1000)}
    chunks = list(RowPacker(keep_text=[].append).pack(dict.fromkeys(range(1000), row)))

    assert sum(len(chunk.content) for chunk in chunks) < 1_000_000
    assert list(unpack_rows(chunks[-1], texts=[]).values()) == [row] * chunks[-1].count


def test_a_long_text_is_packed_once():
    texts = []
    cell = Cell(CellKind.TEXT, "x" * 1000)
    list(RowPacker(keep_text=texts.append).pack({number: {0: cell, number + 1: cell} for number in range(20_000)}))

    assert len(texts) == 1


@pytest.mark.parametrize("content", [b"", b"x" * 11, b"x" * 40])
def test_bytes_that_are_no_rows_are_told(content):
    with pytest.raises(BrokenChunk):
        unpack_rows(read_chunk(content), texts=[])


def test_chunks_out_of_order_are_told():
    with pytest.raises(BrokenChunk):
        PackedRows([PackedChunk(5, 9, 2, b""), PackedChunk(7, 8, 2, b"")], texts=[])
