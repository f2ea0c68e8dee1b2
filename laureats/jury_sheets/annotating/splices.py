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
    """Return the content with every splice made; those at one place follow each other as they were given."""
    pieces: list[bytes] = []
    done = 0
    for splice in sorted(splices, key=lambda splice: splice.start):
        pieces += [content[done : splice.start], splice.new]
        done = splice.end
    return b"".join([*pieces, content[done:]])
