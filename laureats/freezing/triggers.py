# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The triggers themselves, for PostgreSQL and SQLite."""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from laureats.freezing.rules import DELETE, FROZEN_ROWS, INSERT, FrozenRows

MESSAGE = "frozen: the edition is sealed or the record is public"
# An integrity error in both engines, so that callers meet the same exception.
POSTGRESQL_CODE = "23000"


def install_triggers(connection: BaseDatabaseWrapper) -> None:
    """Replace the triggers of every table that exists, by those of the rules."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        for statement in _list_drops(cursor, vendor=connection.vendor):
            cursor.execute(statement)
        for number, rule in enumerate(FROZEN_ROWS):
            if rule.table in tables:
                for statement in _statements(rule, number=number, vendor=connection.vendor):
                    cursor.execute(statement)


def _list_drops(cursor: CursorWrapper, *, vendor: str) -> list[str]:
    """Return what drops the triggers of an earlier release of the rules, whose numbers were of other tables."""
    if vendor == "postgresql":
        cursor.execute(
            "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE t.tgname LIKE 'frozen\\_%' AND pg_table_is_visible(c.oid)"
        )
        return [f"DROP TRIGGER {name} ON {table}" for name, table in cursor.fetchall()]
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'frozen!_%' ESCAPE '!'")
    return [f"DROP TRIGGER {name}" for (name,) in cursor.fetchall()]


def _statements(rule: FrozenRows, *, number: int, vendor: str) -> Iterator[str]:
    for event in rule.events:
        name = f"frozen_{number:02}_{event.lower()}"
        condition = _condition(rule, event=event)
        if vendor == "postgresql":
            yield from _postgresql(rule, event=event, name=name, condition=condition)
        else:
            yield (
                f"CREATE TRIGGER {name} BEFORE {event} ON {rule.table} FOR EACH ROW WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
            )


def _postgresql(rule: FrozenRows, *, event: str, name: str, condition: str) -> Iterator[str]:
    row = "OLD" if event == DELETE else "NEW"
    yield (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {condition} THEN "
        f"RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = '{POSTGRESQL_CODE}'; END IF; RETURN {row}; END $$"
    )
    yield f"CREATE TRIGGER {name} BEFORE {event} ON {rule.table} FOR EACH ROW EXECUTE FUNCTION {name}()"


def _condition(rule: FrozenRows, *, event: str) -> str:
    before, after = (f"({rule.condition.format(row=row)})" for row in ("OLD", "NEW"))
    if event == INSERT:
        return after
    if event == DELETE:
        return before
    # A row can neither leave a sealed edition nor enter one. The deeds that seal and release set their own rows.
    held = f"({before} OR {after})" if "label_edition e" in rule.condition else before
    return f"({held} AND {_differs(rule)})" if rule.columns else held


def _differs(rule: FrozenRows) -> str:
    return "(" + " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in rule.columns) + ")"
