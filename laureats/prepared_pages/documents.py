# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading what was drawn, and keeping it."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import OperationalError, connection

from laureats.models.prepared import PreparedPage
from laureats.prepared_pages.program import program_digest

READ = (
    "SELECT count.stamp, page.document"
    " FROM (SELECT COALESCE(SUM(weight), 0) AS stamp FROM laureats_contentchange) count"
    " LEFT JOIN laureats_preparedpage page ON page.stamp = count.stamp"
    " AND page.path = %s AND page.origin = %s AND page.program = %s"
)
# Many rows become one of the same weight, in one statement: the sum never differs, whoever looks.
GATHER = (
    "WITH gone AS (DELETE FROM laureats_contentchange WHERE (SELECT COUNT(*) FROM laureats_contentchange) > 100"
    " AND id IN (SELECT id FROM laureats_contentchange FOR UPDATE SKIP LOCKED) RETURNING weight)"
    " INSERT INTO laureats_contentchange (weight) SELECT SUM(weight) FROM gone HAVING COUNT(*) > 0"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The count of changes at the moment of the reading, and the document if it still held; blank otherwise."""

    stamp: int
    document: str


def read_document(*, path: str, origin: str) -> Reading:
    """Return what was drawn for an address, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(READ, [path, origin, program_digest()])
        stamp, document = cursor.fetchone()
    return Reading(stamp=int(stamp), document=document or "")


def keep_document(*, path: str, origin: str, stamp: int, document: str) -> None:
    """Keep what was drawn from the data of that stamp, unless the database is busy: the next reader draws it again."""
    page = PreparedPage(path=path, origin=origin, program=program_digest(), stamp=stamp, document=document)
    with contextlib.suppress(OperationalError), _without_waiting():
        PreparedPage.objects.bulk_create(
            [page],
            update_conflicts=True,
            unique_fields=["path"],
            update_fields=["origin", "program", "stamp", "document"],
        )
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(GATHER)


@contextlib.contextmanager
def _without_waiting() -> Iterator[None]:
    """SQLite has one writer: a reader's page must not wait for the end of a release to be kept."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (patience,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {patience}")
