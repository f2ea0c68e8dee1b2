# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that editors write, those of the demonstration, drawn anew and kept, served as in production."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from scripts.bench.measures import Measure, Rates, at_least
from scripts.bench.scratch import another_database
from scripts.bench.serving import UNCACHED, measure_rate, serve_site

ADDRESSES = {
    "Home page": "/",
    "List of news": "/actualites/",
    "Criteria": "/criteres/",
    "Search": "/recherche/?q=logiciel",
}


def list_measures() -> Iterator[Measure]:
    with another_database() as database:
        subprocess.run([sys.executable, "-m", "scripts.bench.demo_database", database], check=True)
        with serve_site(database) as port:
            for name, address in ADDRESSES.items():
                yield from _compare_page(name, address=address, port=port)
        with serve_site(database, PAGE_CACHE_SECONDS="0") as port:
            for name, address in ADDRESSES.items():
                yield _compare_drawing(name, address=address, port=port)


def _compare_page(name: str, *, address: str, port: int) -> Iterator[Measure]:
    page = f"http://127.0.0.1:{port}{address}"
    yield Rates(
        name=f"{name}, uncached",
        reference_name="the home page of `wagtail start`",
        target=at_least(0.6, "of the rate"),
        ours=partial(measure_rate, page, *UNCACHED),
        reference=partial(measure_rate, f"http://localhost:{port}/", *UNCACHED),
    )
    yield Rates(
        name=f"{name}, cached",
        reference_name="a constant Django view",
        target=at_least(0.8, "of the rate"),
        ours=partial(measure_rate, page),
        reference=partial(measure_rate, f"http://127.0.0.1:{port}/constante/"),
    )


def _compare_drawing(name: str, *, address: str, port: int) -> Measure:
    """Compare a page drawn from the database alone: told, without a bound, since production never does it twice."""
    return Rates(
        name=f"{name}, nothing kept from a visit to the next",
        reference_name="the home page of `wagtail start`",
        target=at_least(0, "of the rate"),
        ours=partial(measure_rate, f"http://127.0.0.1:{port}{address}", *UNCACHED),
        reference=partial(measure_rate, f"http://localhost:{port}/", *UNCACHED),
        pairs=3,
    )
