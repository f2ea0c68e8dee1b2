# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the record of a row is found: by natural keys, among records read together for the whole file."""

from collections.abc import Mapping
from typing import Any, Generic, Protocol, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from import_export.instance_loaders import BaseInstanceLoader

from laureats.imports.cell_values import ValueRefused
from laureats.resources.cells import as_cell
from laureats.resources.datasets import RecordDataset

Record = TypeVar("Record", bound=Model)
Row = Mapping[str, Any]


class ReadsCells(Protocol):
    """What a loader asks of its resource: the fields, by the key of their column."""

    fields: Mapping[str, Any]
    loader: Any


class NaturalKeyLoader(BaseInstanceLoader, Generic[Record]):
    """Reads what the rows may tell of in a number of queries that does not grow with them."""

    def __init__(self, resource: ReadsCells, dataset: RecordDataset) -> None:
        super().__init__(resource, dataset)
        # import-export gives the loader to rows alone, and a file may have none.
        resource.loader = self
        self.preload([dict(zip(dataset.headers or (), row, strict=True)) for row in dataset])

    def preload(self, rows: list[Row]) -> None:
        raise NotImplementedError

    def find(self, row: Row) -> tuple[Record, bool]:
        """Return the record of a row and whether it is new. Raise `ValidationError`, by column."""
        raise NotImplementedError

    def get_instance(self, row: Row) -> Record | None:
        record, is_new = self.find(row)
        return None if is_new else record

    def read(self, row: Row, column: str) -> Any:
        """Return what an identifying cell says; one that cannot be read says nothing, and its own fault tells why."""
        try:
            return self.resource.fields[column].widget.clean(row.get(column), row=row)
        except ValueRefused:
            return self.resource.fields[column].widget.blank

    def is_read(self, row: Row, *columns: str) -> bool:
        """Tell whether each of these cells is blank or says something."""
        return all(as_cell(row.get(column)) is None or self.read(row, column) not in {None, ""} for column in columns)


def sort_filled_first(row: Row, *columns: str) -> list[str]:
    """Return the columns in their order, those whose cell is filled first: a fault is shown at what was written."""
    return sorted(columns, key=lambda column: as_cell(row.get(column)) is None)


def refuse(row: Row, *at: str, code: str, message: str) -> ValidationError:
    """Return a fault at the first of these columns that the file has, else at the first of them."""
    column = next((key for key in at if key in row), at[0])
    return ValidationError({column: ValidationError(message, code=code)})
