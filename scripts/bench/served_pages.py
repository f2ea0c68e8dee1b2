# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What visitors wait for: laureate pages and badges, served as in production, and how many queries they take."""

import gzip
from collections.abc import Iterator
from functools import partial
from urllib.request import urlopen

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site

from laureats.models import Award, LaureateIndexPage, LaureatePage
from scripts.bench.empty_site.making import make_empty_site
from scripts.bench.measures import Count, Measure, Rates, at_least, at_most
from scripts.bench.scratch import scratch_address
from scripts.bench.serving import UNCACHED, measure_rate, serve_site
from tests.laureats.palmares.factories import PAST, make_released_edition
from tests.laureats.public.factories import make_award, make_edition
from tests.page_tree import add_page, make_home

_CONSTANT = "a constant Django view"


def list_measures() -> Iterator[Measure]:
    _make_sites()
    counts = [_count_queries(laureates) for laureates in (1, 2, 297)]
    yield Count(
        name=f"Queries of a laureate page and of their list, most less least with 1, 3 and 300 laureates ({counts})",
        target=at_most(0, "queries"),
        measure=lambda: sum(max(found) - min(found) for found in zip(*counts, strict=True)),
    )
    page, badge = _choose_laureate()
    with serve_site(scratch_address()) as port:
        yield from _compare_rates(f"http://127.0.0.1:{port}", page=page, badge=badge, empty=f"http://localhost:{port}/")
        yield Count(
            name="Badge as SVG, compressed",
            target=at_most(8, "kB"),
            measure=lambda: len(gzip.compress(urlopen(f"http://127.0.0.1:{port}{badge}").read())) / 1000,
        )


def _compare_rates(site: str, *, page: str, badge: str, empty: str) -> Iterator[Measure]:
    constant = partial(measure_rate, f"{site}/constante/")
    yield Rates(
        name="Laureate page, uncached",
        reference_name="the home page of `wagtail start`",
        target=at_least(0.8, "of the rate"),
        ours=partial(measure_rate, f"{site}{page}", *UNCACHED),
        reference=partial(measure_rate, empty, *UNCACHED),
    )
    yield Rates(
        name="Laureate page, cached",
        reference_name=_CONSTANT,
        target=at_least(0.8, "of the rate"),
        ours=partial(measure_rate, f"{site}{page}"),
        reference=constant,
    )
    yield Rates(
        name="Address of a badge's revision",
        reference_name=_CONSTANT,
        target=at_least(0.9, "of the rate"),
        ours=partial(measure_rate, f"{site}{badge}"),
        reference=constant,
    )


def _make_sites() -> None:
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    Site.objects.update(hostname="127.0.0.1")
    make_empty_site()


def _count_queries(more: int) -> tuple[int, int]:
    """Release an edition of so many laureates more, and count the queries of a page of them and of their list."""
    files = [(f"Bourg-d’Essai-{more}-{number}", "4", "2") for number in range(more)]
    make_released_edition(code=f"servie-{more}", files=files, results_at=PAST)
    page = LaureatePage.objects.live().first()
    return _count(f"/laureats/{page.slug}/"), _count("/laureats/")


def _count(path: str) -> int:
    client = Client(headers={"host": "127.0.0.1"})
    # What the first reading puts in caches outlives it.
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} answers {response.status_code}.")
    return len(queries)


def _choose_laureate() -> tuple[str, str]:
    """Return the addresses of a laureate of six editions and of its last badge."""
    shown = Award.objects.filter(badge_files__extension="svg", territory__laureate_page__live=True)
    award = shown.select_related("territory__laureate_page", "edition").first()
    if award is None:
        raise RuntimeError("No badge was stored.")
    for year in range(2018, 2023):
        make_award(body=award.territory, edition=make_edition(year=year), level="3")
    slug = award.territory.laureate_page.slug
    badge = reverse("laureats_badge", args=[slug, award.edition.code, 1, "svg"])
    return f"/laureats/{slug}/", badge
