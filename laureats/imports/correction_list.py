# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet that lists the faults in a copy of a file: whoever corrects that copy sends it back with it."""

from collections.abc import Iterable
from itertools import count

from laureats.spreadsheets import Sheet

CORRECTION_LIST = "À corriger"


def is_correction_list(sheet: Sheet) -> bool:
    """Tell whether a sheet is our list, which holds nothing to import.

    Its first row holds its name and nothing else: no header of a table nor of a grid is like that.
    """
    first = next(iter(sheet.rows.values()), {})
    return sheet.name.startswith(CORRECTION_LIST) and [cell.value for cell in first.values()] == [CORRECTION_LIST]


def name_correction_list(taken: Iterable[str]) -> str:
    """Return a name for the list that no other sheet has."""
    others = {name.casefold() for name in taken}
    names = (CORRECTION_LIST if number == 1 else f"{CORRECTION_LIST} {number}" for number in count(1))
    return next(name for name in names if name.casefold() not in others)
