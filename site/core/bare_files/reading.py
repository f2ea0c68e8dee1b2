# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bytes of a file, taken from a place."""


def take(content: bytes, start: int, length: int) -> bytes:
    """Return that many bytes, or raise `ValueError` when the file ends before."""
    found = content[start : start + length]
    if len(found) < length:
        raise ValueError("The file is cut short.")
    return found
