# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Long lists, shown short: a page stays readable, and light, whatever the files hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
# Rows of one list, where the page shows a single file, and the least that any file keeps among many.
ROWS_SHOWN = 300
FEWEST_ROWS = 10


@dataclass(frozen=True, slots=True)
class Excerpt(Generic[Row]):
    """The first rows of a list that may be very long."""

    all_rows: Sequence[Row] = ()
    most: int = ROWS_SHOWN

    @property
    def rows(self) -> Sequence[Row]:
        return self.all_rows[: self.most]

    @property
    def hidden_count(self) -> int:
        return max(0, len(self.all_rows) - self.most)


def share_rows(files: int) -> int:
    """Return how many rows of a list each of so many files may show, so that the page as a whole stays light."""
    return max(FEWEST_ROWS, ROWS_SHOWN // max(1, files))
