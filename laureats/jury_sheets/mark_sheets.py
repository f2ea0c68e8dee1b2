# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which sheet holds the marks, as a grid or as a long list (jury spreadsheets, "Reading: which sheet, …")."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum

from laureats.jury_sheets import layout
from laureats.jury_sheets.location import IDENTITY_COLUMNS, FoundSheet, find_header, find_sheet
from laureats.spreadsheets import Sheet, Workbook
from laureats.spreadsheets.headers import Wanted

JUROR = "juror"
CRITERION = "criterion"
POINTS = "points"
COMMENT = "comment"
LONG_LIST_KEYS = (JUROR, CRITERION, POINTS)
_IDENTITY_KEYS = frozenset({layout.REFERENCE, layout.SIREN})
_LONG_LIST_COLUMNS = (
    Wanted(key=JUROR, names=layout.JUROR_NAMES),
    Wanted(key=layout.REFERENCE, names=layout.REFERENCE_NAMES),
    Wanted(key=layout.SIREN, names=layout.SIREN_NAMES),
    Wanted(key=CRITERION, names=layout.CRITERION_NAMES),
    Wanted(key=POINTS, names=layout.POINTS_NAMES),
    Wanted(key=COMMENT, names=layout.COMMENT_NAMES),
)


class SheetLayout(Enum):
    GRID = "grid"
    LONG_LIST = "long_list"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSheet:
    found: FoundSheet
    layout: SheetLayout


def find_mark_sheets(workbook: Workbook, *, criteria: Collection[str]) -> list[MarkSheet]:
    """Return the sheets that could hold the marks: exactly one is expected, else `missing_sheet`.

    With a `_meta` sheet it goes by name. Without, by headers: those that agree come first, and only where none does
    are close headers looked at, so that a misspelt one is named instead of the whole sheet being missed.
    """
    if find_sheet(workbook, name=layout.META_SHEET):
        named = find_sheet(workbook, name=layout.MARKS_SHEET)
        return [_read_layout(named, criteria=criteria)] if named else []
    sheets = [_read_layout(sheet, criteria=criteria) for sheet in workbook.sheets]
    exact = [sheet for sheet in sheets if _is_recognised(sheet, keys=sheet.found.columns, criteria=criteria)]
    return exact or [
        sheet for sheet in sheets if _is_recognised(sheet, keys=sheet.found.match.likely, criteria=criteria)
    ]


def _read_layout(sheet: Sheet, *, criteria: Iterable[str]) -> MarkSheet:
    """Return the sheet as a long list if its headers are those of one, else as a grid."""
    columns = tuple(Wanted(key=code, names=(code,)) for code in criteria)
    grid = MarkSheet(found=find_header(sheet, wanted=IDENTITY_COLUMNS + columns), layout=SheetLayout.GRID)
    long_list = MarkSheet(found=find_header(sheet, wanted=_LONG_LIST_COLUMNS), layout=SheetLayout.LONG_LIST)
    if long_list.found.columns.keys() >= set(LONG_LIST_KEYS):
        return long_list
    is_grid = _is_recognised(grid, keys=grid.found.columns, criteria=criteria)
    return long_list if not is_grid and long_list.found.match.likely >= set(LONG_LIST_KEYS) else grid


def _is_recognised(sheet: MarkSheet, *, keys: Iterable[str], criteria: Iterable[str]) -> bool:
    """Tell whether these keys make a grid (an identity and at least one criterion) or a long list."""
    present = set(keys)
    if sheet.layout is SheetLayout.LONG_LIST:
        return present >= set(LONG_LIST_KEYS)
    return not present.isdisjoint(_IDENTITY_KEYS) and not present.isdisjoint(criteria)
