# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""WebP files: the chunks that draw the picture, as they are."""

from collections.abc import Iterator

from core.bare_files.reading import take

FRAME, EXTENDED = b"ANMF", b"VP8X"
DRAWING = {b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM", FRAME, EXTENDED}
HAS_EXIF, HAS_XMP = 0x08, 0x04
FRAME_HEADER = 16


def keep_picture(content: bytes, *, exif: bytes) -> bytes:
    """Return a file that moves as before, with these EXIF alone. What follows its end is left out."""
    body = take(content, 8, int.from_bytes(take(content, 4, 4), "little"))
    chunks = [_keep_chunk(kind, payload, has_exif=bool(exif)) for kind, payload in _list_chunks(body, 4)]
    if exif:
        chunks.append(_chunk(b"EXIF", exif))
    return _chunk(b"RIFF", b"".join([b"WEBP", *chunks]))


def _list_chunks(content: bytes, place: int) -> Iterator[tuple[bytes, bytes]]:
    while place + 8 <= len(content):
        length = int.from_bytes(take(content, place + 4, 4), "little")
        kind = content[place : place + 4]
        if kind in DRAWING:
            yield kind, take(content, place + 8, length)
        place += 8 + length + length % 2


def _keep_chunk(kind: bytes, payload: bytes, *, has_exif: bool) -> bytes:
    if kind == EXTENDED:
        flags = take(payload, 0, 1)[0] & ~(HAS_EXIF | HAS_XMP) | (HAS_EXIF if has_exif else 0)
        return _chunk(kind, bytes([flags]) + payload[1:])
    if kind == FRAME:
        parts = [_chunk(*part) for part in _list_chunks(payload, FRAME_HEADER)]
        return _chunk(kind, payload[:FRAME_HEADER] + b"".join(parts))
    return _chunk(kind, payload)


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return kind + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2)
