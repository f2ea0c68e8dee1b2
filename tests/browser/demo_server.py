# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration, served to a browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.migrated_databases import migrated_sqlite

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 180


def seed_demo(directory):
    """Load the demonstration into a directory; a copy of it can be served in its place."""
    shutil.copy(migrated_sqlite(), Path(directory) / "demo.sqlite3")
    manage(directory, "seed_demo", "--verbosity", "0")


def manage(directory, *arguments):
    """Run a command of the project on the demonstration of a directory."""
    command = _manage(*map(str, arguments))
    subprocess.run(command, cwd=ROOT, env=_environment(directory), check=True, capture_output=True)


@contextmanager
def serve_seeded(directory, **variables):
    """Serve a demonstration that was seeded, on a free port, with more variables, and give its address."""
    address = f"127.0.0.1:{free_port()}"
    command = _manage("runserver", "--noreload", address)
    with (Path(directory) / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=_environment(directory) | variables, stdout=log, stderr=log)
        try:
            wait_for(f"http://{address}/admin/login/")
            yield f"http://{address}"
        finally:
            server.terminate()
            server.wait()


@contextmanager
def serve_demo(directory):
    """Seed the demonstration in a directory, serve it on a free port, and give its address."""
    seed_demo(directory)
    with serve_seeded(directory) as base_url:
        yield base_url


def _environment(directory):
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
        "DATABASE_URL": f"sqlite:///{directory}/demo.sqlite3",
        "DEMO_FILES": str(directory),
        "DEBUG": "false",
    }


def _manage(*arguments):
    return [sys.executable, "manage.py", *arguments]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(address):
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            return urlopen(address).close()
        except URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
