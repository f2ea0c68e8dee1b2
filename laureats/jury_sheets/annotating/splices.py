# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bytes put in the place of others: what is not touched stays as it came, to the byte."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Splice:
    """What stands from `start` to `end` becomes `new`; nothing is replaced when the two are equal."""

    start: int
    end: int
    new: bytes


def splice_bytes(content: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the content with every splice made.

    What is inserted at a place comes before what replaces the bytes there, and otherwise in the order given.
    """
    pieces: list[bytes] = []
    done = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        pieces += [content[done : splice.start], splice.new]
        done = splice.end
    return b"".join([*pieces, content[done:]])
