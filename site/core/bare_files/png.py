# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""PNG files: the chunks that draw the picture, as they are."""

import zlib
from collections.abc import Iterator

from core.bare_files.reading import take

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = {b"PLTE", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs"}
DRAWING = {b"IHDR", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT"} | COLOURS


def keep_picture(content: bytes, *, exif: bytes) -> bytes:
    """Return a file that moves as before, with these EXIF alone. What follows its end is left out."""
    header, *others = _list_chunks(content)
    return b"".join([SIGNATURE, header, *([_chunk(b"eXIf", exif)] if exif else []), *others])


def _list_chunks(content: bytes) -> Iterator[bytes]:
    place, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        length = int.from_bytes(take(content, place, 4))
        chunk = take(content, place, length + 12)
        kind = chunk[4:8]
        if kind in DRAWING:
            yield chunk
        place += len(chunk)


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return len(payload).to_bytes(4) + kind + payload + zlib.crc32(kind + payload).to_bytes(4)
