# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tens of thousands of rows at once: COPY on PostgreSQL, Django's own batches on other engines.

A row is a tuple of what the columns of `fields` hold, in their order: keys of related records, plain texts, exact
numbers. Fields are named by their attributes (`seat_id`). COPY makes no record of it on the way, which is most of the
time that Django's batches take; rows that are made one by one are made while the server stores those before.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from django.db import connection
from django.db.models import Model
from psycopg import sql

Row = tuple[Any, ...]
_INCOMING = sql.Identifier("incoming_rows")


def insert_rows(*, model: type[Model], fields: Sequence[str], rows: Iterable[Row]) -> None:
    """Add rows that are not there yet, in their order."""
    found = _find_any(rows)
    if found is None:
        return
    if connection.vendor == "postgresql":
        _copy(into=sql.Identifier(model._meta.db_table), columns=_columns(model, fields=fields), rows=found)
    else:
        model._default_manager.bulk_create(_make_records(model, fields=fields, rows=found))


def upsert_rows(*, model: type[Model], fields: Sequence[str], rows: Iterable[Row], unique: Sequence[str]) -> None:
    """Add rows, or give those with the same `unique` fields their other values; inside a transaction."""
    found = _find_any(rows)
    if found is None:
        return
    if connection.vendor == "postgresql":
        _upsert_copied(model, fields=fields, rows=found, unique=unique)
    else:
        model._default_manager.bulk_create(
            _make_records(model, fields=fields, rows=found),
            update_conflicts=True,
            unique_fields=unique,
            update_fields=_others(fields, unique=unique),
        )


def _find_any(rows: Iterable[Row]) -> Iterator[Row] | None:
    """Return the rows, None when there is not one: no query is then worth its while."""
    rest = iter(rows)
    first = list(islice(rest, 1))
    return chain(first, rest) if first else None


def _make_records(model: type[Model], *, fields: Sequence[str], rows: Iterable[Row]) -> list[Model]:
    return [model(**dict(zip(fields, row, strict=True))) for row in rows]


def _upsert_copied(model: type[Model], *, fields: Sequence[str], rows: Iterable[Row], unique: Sequence[str]) -> None:
    """COPY knows no conflict: the rows go through a table of this transaction."""
    table, columns = sql.Identifier(model._meta.db_table), _columns(model, fields=fields)
    names = {"incoming": _INCOMING, "table": table, "columns": columns}
    keys = _columns(model, fields=unique)
    values = sql.SQL(", ").join(_assign(model, field=field) for field in _others(fields, unique=unique))
    create = sql.SQL("CREATE TEMPORARY TABLE {incoming} ON COMMIT DROP AS SELECT {columns} FROM {table} WITH NO DATA")
    insert = sql.SQL(
        "INSERT INTO {table} ({columns}) SELECT {columns} FROM {incoming} ON CONFLICT ({keys}) DO UPDATE SET {values}"
    )
    with connection.cursor() as cursor:
        cursor.execute(create.format(**names).as_string())
        _copy(into=_INCOMING, columns=columns, rows=rows)
        cursor.execute(insert.format(**names, keys=keys, values=values).as_string())
        cursor.execute(sql.SQL("DROP TABLE {}").format(_INCOMING).as_string())


def _copy(*, into: sql.Identifier, columns: sql.Composable, rows: Iterable[Row]) -> None:
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(into, columns).as_string()
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _columns(model: type[Model], *, fields: Sequence[str]) -> sql.Composable:
    return sql.SQL(", ").join(_column(model, field=field) for field in fields)


def _column(model: type[Model], *, field: str) -> sql.Identifier:
    columns = {known.attname: str(known.column) for known in model._meta.concrete_fields}
    return sql.Identifier(columns[field])


def _assign(model: type[Model], *, field: str) -> sql.Composable:
    return sql.SQL("{column} = EXCLUDED.{column}").format(column=_column(model, field=field))


def _others(fields: Sequence[str], *, unique: Sequence[str]) -> list[str]:
    return [field for field in fields if field not in unique]
