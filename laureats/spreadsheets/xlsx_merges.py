# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Merged areas of an XLSX sheet, laid over its cells once they are read: the list of areas follows the cells."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from laureats.spreadsheets import limits
from laureats.spreadsheets.addresses import read_reference
from laureats.spreadsheets.errors import SpreadsheetRefused, refuse_damaged, refuse_too_large
from laureats.spreadsheets.sentences import mark_sentence as _
from laureats.spreadsheets.workbook import Row


@dataclass(frozen=True, slots=True)
class MergedArea:
    """A rectangle of cells of which only the top left one shows."""

    rows: range
    columns: range


def read_merged_area(reference: str) -> MergedArea:
    """Return the area of a reference such as ``A1:B2``; its corners may stand in any order."""
    first, _colon, last = reference.partition(":")
    corners = (read_reference(first), read_reference(last or first))
    if corners[0] is None or corners[1] is None:
        raise refuse_damaged()
    (top, left), (bottom, right) = corners[0], corners[1]
    return MergedArea(
        rows=range(min(top, bottom), max(top, bottom) + 1),
        columns=range(min(left, right), max(left, right) + 1),
    )


def check_merge_count(merges: int) -> None:
    """Refuse a sheet with too many merged areas."""
    if merges > limits.MAX_MERGES:
        raise _refuse_merges()


def cover_cells(rows: dict[int, Row], *, areas: Iterable[MergedArea]) -> None:
    """Mark the cells that merged areas hide, in place."""
    steps = 0
    for area in areas:
        for index in _find_filled(rows, area.rows):
            row = rows[index]
            columns = _find_filled(row, area.columns)
            steps += 1 + len(columns)
            for column in columns:
                if not row[column].covered and (index, column) != (area.rows.start, area.columns.start):
                    row[column] = replace(row[column], covered=True)
        steps += 1
        if steps > limits.MAX_MERGE_STEPS:
            raise _refuse_merges()


def _find_filled(cells: dict[int, Row] | Row, span: range) -> list[int]:
    """Return the keys within a span, looking at whichever of the two is shorter."""
    if len(span) <= len(cells):
        return [key for key in span if key in cells]
    return [key for key in cells if key in span]


def _refuse_merges() -> SpreadsheetRefused:
    return refuse_too_large(_("The sheets hold too many merged areas. Undo the merges and send the new copy."))
