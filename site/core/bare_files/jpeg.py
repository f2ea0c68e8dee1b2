# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""JPEG files: the segments that draw the picture, as they are."""

import re
from collections.abc import Iterator

from core.bare_files.reading import take

START, END = b"\xff\xd8", b"\xff\xd9"
START_OF_SCAN = 0xDA
# Frames, tables of both sorts, intervals: what a decoder reads.
DRAWING = {*range(0xC0, 0xD0), *range(0xDA, 0xE0)}
# Segments of programs that say how colours are stored, without the small pictures that they may hold.
KEPT_STARTS = {0xE0: (b"JFIF\0", 12, b"\0\0"), 0xE2: (b"ICC_PROFILE\0", None, b""), 0xEE: (b"Adobe", 12, b"")}
MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")


def keep_picture(content: bytes, *, exif: bytes) -> bytes:
    """Return the first picture of a file with these EXIF alone. What follows its end is left out."""
    segments = [START, *([_segment(0xE1, exif)] if exif else []), *_list_segments(content), END]
    # Readers expect JFIF first.
    if exif and segments[2][1:2] == b"\xe0":
        segments[1:3] = segments[2], segments[1]
    return b"".join(segments)


def _list_segments(content: bytes) -> Iterator[bytes]:
    place = len(START)
    while (marker := _find_marker(content, place))[0] != END[1]:
        kind, start = marker
        place = start + int.from_bytes(take(content, start, 2))
        payload = take(content, start + 2, place - start - 2)
        if kind in DRAWING:
            yield _segment(kind, payload)
        elif kept := _keep_payload(kind, payload):
            yield _segment(kind, kept)
        if kind == START_OF_SCAN:
            scan_start, place = place, _find_scan_end(content, place)
            yield content[scan_start:place]


def _find_marker(content: bytes, place: int) -> tuple[int, int]:
    """Return the next marker and where what it announces starts."""
    found = MARKER.search(content, place)
    if found is None:
        raise ValueError("The file is cut short.")
    return found[1][0], found.end()


def _find_scan_end(content: bytes, place: int) -> int:
    found = MARKER.search(content, place)
    return found.start() if found else len(content)


def _keep_payload(kind: int, payload: bytes) -> bytes:
    start, length, end = KEPT_STARTS.get(kind, (b"", 0, b""))
    return payload[:length] + end if start and payload.startswith(start) else b""


def _segment(kind: int, payload: bytes) -> bytes:
    return bytes([0xFF, kind]) + (len(payload) + 2).to_bytes(2) + payload
