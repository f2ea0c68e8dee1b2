# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A migrated, empty database of its own for another process: a copy of the one that tests run on."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection

from tests.migrated_databases import postgresql_address, run_beside

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def copied_database(directory):
    """Yield the address of the copy, outside any test's transaction."""
    if connection.vendor == "sqlite":
        yield _copy_sqlite(directory / "demo.sqlite3")
        return
    name = f"{_test_name()}_demo"
    run_beside(f'DROP DATABASE IF EXISTS "{name}"', f'CREATE DATABASE "{name}" TEMPLATE "{_test_name()}"')
    try:
        yield postgresql_address(name)
    finally:
        run_beside(f'DROP DATABASE IF EXISTS "{name}"')


def run_process(*arguments, database):
    """Run Python in the project on that database, as the tests are set: nothing is written to disk beside it."""
    environment = os.environ | {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True)


def _test_name():
    return connection.settings_dict["NAME"]


def _copy_sqlite(path):
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{path}"
