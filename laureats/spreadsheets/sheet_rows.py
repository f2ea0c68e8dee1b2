# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of one sheet while it is read: placed within the bounds, handed over in order."""

from laureats.spreadsheets.budget import Budget, check_row_count
from laureats.spreadsheets.errors import refuse_damaged
from laureats.spreadsheets.workbook import Row


class SheetRows:
    """Gather filled rows; blank ones cost nothing."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._rows: dict[int, Row] = {}

    def place(self, row: Row, *, index: int, repeats: int = 1) -> None:
        """Place a row as often as it is repeated; refuse one already there, since either could be meant."""
        if not row:
            return
        check_row_count(len(self._rows) + repeats)
        self._budget.place_row(row, repeats=repeats)
        for position in range(index, index + repeats):
            if position in self._rows:
                raise refuse_damaged()
            self._rows[position] = row if repeats == 1 else row.copy()

    def finish(self) -> dict[int, Row]:
        """Return the rows, sorted, with the cells of each sorted by column."""
        for index, row in self._rows.items():
            if not _is_sorted(row):
                self._rows[index] = dict(sorted(row.items()))
        return self._rows if _is_sorted(self._rows) else dict(sorted(self._rows.items()))


def _is_sorted(keys: dict[int, Row] | Row) -> bool:
    ordered = list(keys)
    return ordered == sorted(ordered)
