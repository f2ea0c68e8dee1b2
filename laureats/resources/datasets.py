# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files as datasets of import-export: one column a key of the layout, one cell a value, and where each row stands.

tablib's own readers are not used: its ODS reader keeps one of several repeated cells, and none of them is bounded.
"""

from collections.abc import Iterable
from typing import Any

from tablib import Dataset

from laureats.imports.flat_tables import FlatRow, Layout, read_sheet, read_table
from laureats.imports.uploads import Upload
from laureats.resources.cells import as_cell
from laureats.spreadsheets import Row, Sheet


class RecordDataset(Dataset):
    """Rows of cells by the keys of a layout; `places` remembers where each row stands in its file."""

    def __init__(self, places: list[FlatRow]) -> None:
        keys = list(places[0].columns) if places else []
        super().__init__(*([place.cells.get(key) for key in keys] for place in places), headers=keys)
        self.places = places


def read_dataset(*, upload: Upload, layout: Layout) -> RecordDataset:
    """Read a file within bounds. Raise `Refused` with all that is wrong with it or its header."""
    return RecordDataset(read_table(upload=upload, layout=layout))


def place_dataset(dataset: Dataset, *, layout: Layout) -> RecordDataset:
    """Return a dataset whoever made it as one that our reader makes. Raise `Refused` with what its header lacks."""
    if isinstance(dataset, RecordDataset):
        return dataset
    rows = [dataset.headers or [], *(dataset[number] for number in range(len(dataset)))]
    sheet = Sheet(name="", rows={number: _as_row(values) for number, values in enumerate(rows)})
    return RecordDataset(read_sheet(sheet, layout=layout))


def _as_row(values: Iterable[Any]) -> Row:
    return {column: cell for column, value in enumerate(values) if (cell := as_cell(value)) is not None}
