# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Processes that the test starts, holds at a gate and kills, on the same PostgreSQL."""

import multiprocessing
import os
import shutil
import time
from contextlib import contextmanager
from multiprocessing import forkserver
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from django.db import connection

from tests.laureats.jury_sheets.process_deeds import GATE

_MODULES = ["tests.laureats.jury_sheets.process_deeds"]
_PATIENCE = 60
_ROOT = Path(__file__).parents[3]


class Processes:
    """A server that has loaded Django once, and forks a process for each deed.

    They use the database of the test, and `folder` for their private files: the server must be the first one of the
    session, and the only one.
    """

    def __init__(self, *, folder):
        self.folder = folder
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(_MODULES)
        self._started = []
        with pytest.MonkeyPatch.context() as patch:
            for name, value in _make_environment(folder).items():
                patch.setenv(name, value)
            forkserver.ensure_running()

    def read_files(self):
        """Return the bytes of every private file by name."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in paths}

    def run(self, deed, *arguments):
        """Return what a deed returns; raise AssertionError when its process failed."""
        return self.wait(self.start(deed, *arguments))

    def start(self, deed, *arguments):
        receiver, sender = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_run, args=(deed, arguments, sender))
        process.start()
        sender.close()
        self._started.append(process)
        return SimpleNamespace(process=process, receiver=receiver)

    def wait(self, running):
        assert running.receiver.poll(_PATIENCE), "no answer"
        try:
            outcome = running.receiver.recv()
        except EOFError:
            outcome = "died"
        running.process.join(_PATIENCE)
        if isinstance(outcome, dict) and "failed" in outcome:
            raise AssertionError(outcome["failed"])
        return outcome

    def kill(self, running):
        """Kill a process without warning."""
        running.process.kill()
        running.process.join(_PATIENCE)

    def end(self):
        """Kill whoever still lives, and leave the folder empty for the next test."""
        for process in self._started:
            process.kill()
            process.join(_PATIENCE)
        self._started.clear()
        wait_until_alone()
        for path in self.folder.iterdir():
            shutil.rmtree(path)


def _run(deed, arguments, sender):
    try:
        sender.send(deed(*arguments))
    except BaseException as fault:
        sender.send({"failed": repr(fault)})
    finally:
        connection.close()


@contextmanager
def closed_gate():
    """Hold back whoever waits at the gate, until the block is left."""
    _ask("SELECT pg_advisory_lock(%s)", GATE)
    try:
        yield
    finally:
        _ask("SELECT pg_advisory_unlock(%s)", GATE)


def wait_until_held(number=1):
    """Wait until as many processes wait at the gate of this database: tests of other databases have gates too."""
    question = (
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND NOT granted "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    _wait_for(question, GATE, is_=number)


def wait_until_blocked(number=1):
    """Wait until as many processes wait for a row or a transaction of others."""
    _wait_for(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' "
        "AND wait_event IN ('transactionid', 'tuple')",
        is_=number,
    )


def wait_until_alone():
    """Wait until the database has forgotten every other process."""
    _wait_for(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND backend_type = 'client backend'",
        is_=0,
    )


def _wait_for(question, *values, is_):
    """Ask again until the database answers what is awaited: there is nothing to be woken by."""
    for _attempt in range(100 * _PATIENCE):
        if _ask(question, *values) == is_:
            return
        time.sleep(0.01)
    raise AssertionError(question)


def _ask(question, *values):
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchone()[0]


def cut_connections():
    """Have the database end the sessions of every other process."""
    _ask(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


@contextmanager
def trigger(table, when, *, body, kind="TRIGGER", timing=""):
    """Have PostgreSQL run a body of PL/pgSQL whenever a row of a table is written, until the block is left.

    It is left once every other process has ended: they hold the table.
    """
    row = "OLD" if "DELETE" in when else "NEW"
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN {row}; END $$;"
            f"CREATE {kind} fault {when} ON {table} {timing} FOR EACH ROW EXECUTE FUNCTION fault();"
        )
    try:
        yield
    finally:
        wait_until_alone()
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER fault ON {table}; DROP FUNCTION fault();")


def _make_environment(folder):
    database = connection.settings_dict
    secret = f":{quote(database['PASSWORD'])}" if database["PASSWORD"] else ""
    place = f"{database['HOST']}:{database['PORT'] or 5432}/{database['NAME']}"
    return {
        "DATABASE_URL": f"postgres://{database['USER']}{secret}@{place}",
        "PRIVATE_FOLDER": str(folder),
        "DJANGO_SETTINGS_MODULE": "tests.laureats.jury_sheets.process_settings",
        "PYTHONPATH": os.pathsep.join([str(_ROOT), str(_ROOT / "site")]),
    }
