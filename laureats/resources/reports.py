# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What import-export found, told as any other flat file: counts, faults at their cells, differences."""

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS
from import_export.results import InvalidRow, Result, RowResult

from laureats.faults import Fault
from laureats.imports.flat_tables import FlatRow
from laureats.imports.reports import Difference
from laureats.imports.uploads import Counts
from laureats.resources.datasets import RecordDataset


def count_records(result: Result) -> Counts:
    return Counts(
        created=result.totals[RowResult.IMPORT_TYPE_NEW],
        changed=result.totals[RowResult.IMPORT_TYPE_UPDATE],
        unchanged=result.totals[RowResult.IMPORT_TYPE_SKIP],
    )


def list_differences(result: Result) -> tuple[Difference, ...]:
    return tuple(difference for row in result.rows for difference in row.differences)


def list_faults(result: Result, *, dataset: RecordDataset, fallback: tuple[str, ...]) -> tuple[Fault, ...]:
    """Return every fault, row by row, column by column. What is no fault of the file is raised as it came."""
    for _number, errors in result.row_errors():
        raise errors[0].error
    for error in result.base_errors:
        raise error.error
    return tuple(
        fault
        for row in result.invalid_rows
        for fault in _faults_of(row, place=dataset.places[row.number - 1], fallback=fallback)
    )


def _faults_of(row: InvalidRow, *, place: FlatRow, fallback: tuple[str, ...]) -> Iterator[Fault]:
    by_column = {column: errors for column, errors in row.error.error_dict.items() if column != NON_FIELD_ERRORS}
    for column in sorted(by_column, key=lambda column: place.columns.get(column, 0)):
        for error in by_column[column]:
            for message in error.messages:
                yield place.fault(column, *fallback, code=error.code or "invalid_value", message=message)
