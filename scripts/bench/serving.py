# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site served by gunicorn as in production, and how many requests a second it answers."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.bench.started_project import start_project
from tests.browser.demo_server import free_port, wait_for

_ROOT = Path(__file__).resolve().parents[2]
_SECONDS_OF_LOAD = 3
_CONNECTIONS = 8
# Enough to be someone to the page cache (core/page_cache.py), and nobody to any view.
UNCACHED = ("-H", f"Cookie: csrftoken={'a' * 32}")


@contextmanager
def serve_site(database: str, **variables: str) -> Iterator[int]:
    """Serve the site on a database, with two workers of one thread, and give the port."""
    with start_project() as started, _serve(DATABASE_URL=database, STARTED_PROJECT=str(started), **variables) as port:
        yield port


@contextmanager
def _serve(**variables: str) -> Iterator[int]:
    port = free_port()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "scripts.bench.served_settings",
        "CACHE_PREFIX": f"tnl-bench-{os.getpid()}",
        "BIND": f"127.0.0.1:{port}",
        "WEB_CONCURRENCY": "2",
        **variables,
    }
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(collect, cwd=_ROOT, env=environment, check=True)
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--log-level", "warning"],
        cwd=_ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/constante/")
        yield port
    finally:
        server.terminate()
        server.wait()


def measure_rate(address: str, *options: str) -> float:
    """Return how many answers a second an address gives to wrk, once it is warm."""
    _load(address, *options, seconds=1)
    return _load(address, *options, seconds=_SECONDS_OF_LOAD)


def _load(address: str, *options: str, seconds: int) -> float:
    command = ["wrk", "-t1", f"-c{_CONNECTIONS}", f"-d{seconds}s", *options, address]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"Requests/sec:\s+([\d.]+)", told)
    if found is None or "Non-2xx" in told:
        raise RuntimeError(f"{address} does not answer as it should:\n{told}")
    return float(found[1])
