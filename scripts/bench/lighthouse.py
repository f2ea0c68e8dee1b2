# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration as Lighthouse's slow telephone waits for it, and what a first view transfers."""

import tempfile
from collections.abc import Iterator
from functools import partial

from scripts.bench.measures import Count, Measure, at_least, at_most
from scripts.bench.serving import serve_site
from tests.browser.demo_server import seed_demo
from tests.browser.lighthouse import Audit, audit_pages
from tests.browser.page_types import LIGHTHOUSE_ADDRESSES

# Those that visitors come to first. The map and the statistics weigh what they hold, and a server compresses it.
WEIGHED_ADDRESSES = {"/", "/palmares/2026/", "/laureats/", "/laureats/arles/"}


def list_measures() -> Iterator[Measure]:
    for address, audit in _audit_demo().items():
        yield Count(
            name=f"Lighthouse's performance of {address}",
            target=at_least(100, "of 100"),
            measure=partial(_score, audit),
        )
        if address in WEIGHED_ADDRESSES:
            yield Count(
                name=f"First view of {address}, fonts included and text as the site itself sends it",
                target=at_most(100, "kB"),
                measure=partial(_kilobytes, audit),
            )


def _audit_demo() -> dict[str, Audit]:
    with tempfile.TemporaryDirectory() as directory:
        seed_demo(directory)
        with serve_site(f"sqlite:///{directory}/demo.sqlite3", DEMO_FILES=directory) as port:
            site = f"http://127.0.0.1:{port}"
            return audit_pages(base_url=site, addresses=LIGHTHOUSE_ADDRESSES, categories=("performance",))


def _score(audit: Audit) -> float:
    return audit.scores["performance"]


def _kilobytes(audit: Audit) -> float:
    return audit.bytes / 1000
