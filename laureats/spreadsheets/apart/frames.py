# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How parent and child speak: pieces of bytes, each after its kind and its length."""

import struct
from enum import Enum
from typing import BinaryIO

from laureats.spreadsheets.limits import MAX_FILE_BYTES, MIB

_HEADER = struct.Struct(">cI")
MAX_REPLY_BYTES = 128 * MIB
"""Bytes of all the frames that tell of one file: they are packed, as the file was."""


class FrameKind(Enum):
    """To the child: a name, then a content. From it: sheets with their texts and rows, then an end; or a refusal."""

    NAME = b"N"
    CONTENT = b"C"
    SHEET = b"S"
    TEXT = b"T"
    ROWS = b"R"
    END = b"E"
    REFUSAL = b"X"
    FAILURE = b"F"


class BrokenFrame(Exception):
    """The other side has closed, or does not speak like this."""


def write_frame(stream: BinaryIO, *, kind: FrameKind, content: bytes) -> None:
    """Write one frame; nothing is flushed."""
    stream.write(_HEADER.pack(kind.value, len(content)))
    stream.write(content)


def read_frame(stream: BinaryIO, *, limit: int = MAX_FILE_BYTES) -> tuple[FrameKind, bytes]:
    """Read one frame of at most `limit` bytes. Raise BrokenFrame at the end of the stream and for anything else."""
    kind, size = _HEADER.unpack(_read_exactly(stream, size=_HEADER.size))
    try:
        known = FrameKind(kind)
    except ValueError as fault:
        raise BrokenFrame(f"a frame of kind {kind!r}") from fault
    if size > limit:
        raise BrokenFrame(f"a frame of {size} bytes")
    return known, _read_exactly(stream, size=size)


def _read_exactly(stream: BinaryIO, *, size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise BrokenFrame("the end of the stream")
    return content
