# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A database of its own for the measures, made and dropped around them, and Django on it."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

# Two runs at once each have their own.
NAME = f"tnl_bench_{os.getpid()}"
_ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def scratch_database(server: str) -> Iterator[None]:
    """Make a database on a server, set Django up on it, and drop it at the end, interrupted or not."""
    signal.signal(signal.SIGTERM, lambda *_received: sys.exit("Stopped."))
    _execute(server, f'CREATE DATABASE "{NAME}"')
    try:
        start_django(f"{server.rpartition('/')[0]}/{NAME}")
        _migrate()
        yield
    finally:
        _execute(server, f'DROP DATABASE IF EXISTS "{NAME}" WITH (FORCE)')


@contextmanager
def another_database() -> Iterator[str]:
    """Make one more database on the same server, for another process, give its address, and drop it at the end."""
    server, name = scratch_address(), f"{NAME}_more"
    _execute(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"')
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        _execute(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def start_django(address: str) -> None:
    """Set Django up on a database as the tests do: what comes in is kept in memory, never on disk."""
    sys.path.insert(1, str(_ROOT / "site"))
    os.environ |= {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "scripts.bench.settings"}
    import django

    django.setup()


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def scratch_address() -> str:
    """Return the address of the scratch database, for another process."""
    return os.environ["DATABASE_URL"]


def _execute(server: str, *statements: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
