# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a dataset as files. The same rows give the same bytes."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.conf import settings

from laureats.open_data.shapes import PART_SEPARATOR, SEPARATOR, Dataset, Part, Row, Value
from laureats.spreadsheets.cell_texts import carried_text, guard_csv_text
from laureats.spreadsheets.writing import CellValue, Table, write_table
from laureats.spreadsheets.writing.cell_values import plain_number


def write_csv(dataset: Dataset, *, rows: Sequence[Row]) -> bytes:
    """Return CSV for programs (RFC 4180): UTF-8 without mark, commas, decimal points, ISO dates.

    No text begins like a formula: an apostrophe stands before those that did.
    """
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(dataset.header)
    table.writerows([_as_csv(row[name]) for name in dataset.header] for row in rows)
    return stream.getvalue().encode()


def write_ods(dataset: Dataset, *, rows: Sequence[Row], written_at: datetime) -> bytes:
    """Return the same table for spreadsheets: values are what they are, texts are never formulas."""
    cells = [[as_cell(row[name]) for name in dataset.header] for row in rows]
    table = Table(title=dataset.name, header=dataset.header, rows=cells, written_at=written_at)
    return write_table(table, file_format="ods")


def write_json(dataset: Dataset, *, rows: Sequence[Row], updated_at: datetime) -> bytes:
    """Return the same rows with their licence and the meaning of their columns."""
    document = {
        "name": dataset.name,
        "title": str(dataset.title),
        "licence": describe_licence(),
        "updated_at": updated_at.isoformat(),
        "columns": {column.name: str(column.description) for column in dataset.columns},
        dataset.name: [{name: as_json(row[name]) for name in dataset.header} for row in rows],
    }
    return dump_json(document)


def describe_licence() -> dict[str, str]:
    return {"name": settings.CONTENT_LICENCE, "url": settings.CONTENT_LICENCE_ADDRESS}


def dump_json(document: Any) -> bytes:
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def as_json(value: Value) -> Any:
    """Return a value as JSON tells it: lists are lists, numbers are numbers, a blank is null."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [as_json(each) if isinstance(each, str) else _part_as_json(each) for each in value]
    return None if value == "" else value


def _part_as_json(part: Part) -> dict[str, Any]:
    return {name: as_json(value) for name, value in part.items()}


def as_cell(value: Value) -> CellValue:
    if isinstance(value, tuple):
        return SEPARATOR.join(each if isinstance(each, str) else _join_part(each) for each in value)
    return value


def _join_part(part: Part) -> str:
    told = (value if isinstance(value, str) else plain_number(value) for value in part.values())
    return PART_SEPARATOR.join(told)


def _as_csv(value: Value) -> str:
    cell = as_cell(value)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | Decimal):
        return plain_number(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return guard_csv_text(carried_text(cell))
