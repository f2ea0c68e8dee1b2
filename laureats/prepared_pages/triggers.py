# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What counts the changes of the tables that pages show: triggers, so that no code can forget.

PostgreSQL adds a row a statement: writers never wait for each other, and since committed rows stay, their sum tells
apart any two moments. SQLite has one writer at a time: one row is enough.
"""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from laureats.prepared_pages.tables import list_shown_tables

EVENTS = ("INSERT", "UPDATE", "DELETE")
COUNT_ROW = (
    "INSERT INTO laureats_contentchange (id, weight)"
    " SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM laureats_contentchange);"
    " UPDATE laureats_contentchange SET weight = weight + 1"
)
FUNCTION = (
    "CREATE OR REPLACE FUNCTION shown_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "INSERT INTO laureats_contentchange (weight) VALUES (1); RETURN NULL; END $$"
)


def install_change_triggers(connection: BaseDatabaseWrapper) -> None:
    """Replace the triggers, and forget what was drawn: a migration may have changed rows while there were none."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if "laureats_contentchange" not in tables:
            return
        install = _postgresql if connection.vendor == "postgresql" else _sqlite
        for statement in install(cursor, tables=[table for table in list_shown_tables() if table in tables]):
            cursor.execute(statement)
        cursor.execute("DELETE FROM laureats_preparedpage")


def _postgresql(cursor: CursorWrapper, *, tables: list[str]) -> Iterator[str]:
    cursor.execute(
        "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE t.tgname = 'shown_change' AND pg_table_is_visible(c.oid)"
    )
    for (table,) in cursor.fetchall():
        yield f"DROP TRIGGER shown_change ON {table}"
    yield FUNCTION
    for table in tables:
        yield (
            f"CREATE TRIGGER shown_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION shown_change()"
        )


def _sqlite(cursor: CursorWrapper, *, tables: list[str]) -> Iterator[str]:
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'shown!_%' ESCAPE '!'")
    for (name,) in cursor.fetchall():
        yield f"DROP TRIGGER {name}"
    for table in tables:
        for event in EVENTS:
            name = f"shown_{table}_{event.lower()}"
            yield f"CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW BEGIN {COUNT_ROW}; END"
