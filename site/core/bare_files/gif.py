# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""GIF files: the blocks that draw the picture, as they are."""

from collections.abc import Iterator

from core.bare_files.reading import take

HEADER = 13
EXTENSION, IMAGE, END = 0x21, 0x2C, 0x3B
HOW_TO_DRAW, OF_A_PROGRAM = 0xF9, 0xFF
# What says how many times the picture moves.
LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def keep_picture(content: bytes) -> bytes:
    """Return a file that moves as before, without comments. What follows its end is left out."""
    start = HEADER + _table_length(take(content, 0, HEADER)[10])
    return b"".join([take(content, 0, start), *_list_blocks(content, start), bytes([END])])


def _list_blocks(content: bytes, place: int) -> Iterator[bytes]:
    while (kind := take(content, place, 1)[0]) != END:
        end = _find_end(content, place)
        if kind == IMAGE or (kind == EXTENSION and _is_needed(content[place:end])):
            yield content[place:end]
        place = end


def _find_end(content: bytes, place: int) -> int:
    """Return where a block ends, its parts included. What is no block is passed over, as browsers do."""
    kind = content[place]
    if kind == EXTENSION:
        end = place + 2
    elif kind == IMAGE:
        end = place + 11 + _table_length(take(content, place, 10)[9])
    else:
        return place + 1
    while length := take(content, end, 1)[0]:
        end += 1 + length
    return end + 1


def _is_needed(extension: bytes) -> bool:
    if extension[1] == OF_A_PROGRAM:
        return extension[3:14] in LOOPS
    return extension[1] == HOW_TO_DRAW


def _table_length(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0
