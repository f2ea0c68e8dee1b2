# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Migrated databases to copy: all migrations run once for what they are today, by `manage.py migrate` in a process of
its own, not once a worker. A copy takes no time.
"""

import fcntl
import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "var" / "test-databases"
# What writes to a database that is migrated: migrations, models (permissions, types of contents), triggers, versions.
FOLDERS = ("home", "label", "laureats", "search", "site/core", "site/config")
SOURCES = (
    "apps.py",
    "review.py",
    "roles.py",
    "migrations/*.py",
    "models.py",
    "models/*.py",
    "settings/*.py",
    "freezing/*.py",
    "prepared_pages/*.py",
)


def digest_of_sources():
    """Return what the migrated databases depend on, as a word."""
    ours = (path for folder in FOLDERS for source in SOURCES for path in (ROOT / folder).rglob(source))
    paths = [ROOT / "requirements.txt", *sorted(ours)]
    content = "".join(f"{path} {sha256(path.read_bytes()).hexdigest()}" for path in paths)
    return sha256(content.encode()).hexdigest()[:12]


def migrated_sqlite():
    """Return the path of a migrated SQLite database that nobody writes to."""
    kept = KEPT / f"{digest_of_sources()}.sqlite3"
    with _one_at_a_time():
        if not kept.exists():
            _forget_older()
            unfinished = kept.with_suffix(".unfinished")
            _migrate(f"sqlite:///{unfinished}")
            with closing(sqlite3.connect(unfinished)) as database:
                # One file, without the journals that a copy would leave behind.
                database.execute("PRAGMA journal_mode=DELETE")
            unfinished.rename(kept)
    return kept


def migrated_postgresql():
    """Return the name of a migrated database of the server at hand, which nobody is connected to."""
    ours = f"tnl_migrated_{sha256(str(ROOT).encode()).hexdigest()[:8]}"
    kept = f"{ours}_{digest_of_sources()}"
    with _one_at_a_time():
        names = [name for (name,) in run_beside("SELECT datname FROM pg_database")]
        if kept not in names:
            older = [name for name in names if name.startswith(ours)]
            unfinished = f"{ours}_unfinished"
            run_beside(*(f'DROP DATABASE IF EXISTS "{name}"' for name in older))
            run_beside(f'CREATE DATABASE "{unfinished}"')
            _migrate(postgresql_address(unfinished))
            run_beside(f'ALTER DATABASE "{unfinished}" RENAME TO "{kept}"')
    return kept


def run_beside(*statements):
    """Run statements from the maintenance database, and return the rows of the last: a copy wants no one connected."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def postgresql_address(name):
    place = connection.settings_dict
    user, password = quote(place["USER"]), quote(place["PASSWORD"])
    return f"postgres://{user}:{password}@{place['HOST']}:{place['PORT']}/{name}"


@contextmanager
def _one_at_a_time():
    """Let one process build, while the others wait for what it makes."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _forget_older():
    for path in KEPT.glob("*.*"):
        path.unlink()


def _migrate(address):
    environment = os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
