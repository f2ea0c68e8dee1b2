# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Cell addresses as spreadsheets write them: ``C2`` is the third column of the second row."""

import re

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_LETTERS = re.compile(r"[A-Z]{1,3}")


def column_name(index: int) -> str:
    """Return the letters of a 0-based column: 0 is ``A``, 26 is ``AA``."""
    letters = ""
    remaining = index + 1
    while remaining:
        remaining, letter = divmod(remaining - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def cell_name(*, row: int, column: int) -> str:
    """Return the address of a cell given by its 0-based row and column."""
    return f"{column_name(column)}{row + 1}"


def read_column(letters: str) -> int | None:
    """Return the 0-based column of one to three capital letters, None for anything else."""
    if not _LETTERS.fullmatch(letters):
        return None
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def read_reference(reference: str) -> tuple[int, int] | None:
    """Return the 0-based row and column of an address such as ``B5`` or ``$B$5``, None for anything else."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = read_column(match[1])
    return None if column is None else (int(match[2]) - 1, column)
