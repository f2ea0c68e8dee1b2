# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The release of a thousand awards, sealed before: how many queries it takes, and how long."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection
from django.test.utils import CaptureQueriesContext

from label.models import Edition
from laureats.assets.media_types import BADGE_TYPES
from laureats.models import Award, BadgeFile, LaureateIndexPage, LaureatePage
from laureats.palmares.releasing import publish_sealed
from scripts.bench.measures import Count, Measure, at_most
from tests.laureats.palmares.factories import PAST, make_sealed_edition
from tests.page_tree import add_page, make_home

_AWARDS = 1000
_HUNDREDS = _AWARDS / 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cost:
    queries: int
    seconds: float


def list_measures() -> Iterator[Measure]:
    cost = _release(_make_edition())
    name = f"of {_AWARDS} awards sealed before"
    yield Count(
        name=f"Queries a hundred awards for the release {name}",
        target=at_most(59, "queries a hundred awards"),
        measure=lambda: cost.queries / _HUNDREDS,
    )
    yield Count(
        name=f"Time of the release {name}, {_AWARDS} badges drawn in it",
        target=at_most(300, "s"),
        measure=lambda: cost.seconds,
    )


def _make_edition() -> Edition:
    """Return an edition that a page awaits, all its files decided and sealed."""
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    files = [(f"Bourg-d’Essai-{number}", "4", "2") for number in range(_AWARDS)]
    return make_sealed_edition(code="release", files=files, results_at=PAST)


def _release(edition: Edition) -> _Cost:
    start = time.perf_counter()
    with CaptureQueriesContext(connection) as queries:
        publish_sealed(edition)
    seconds = time.perf_counter() - start
    _check_all_is_public(edition)
    return _Cost(queries=len(queries), seconds=seconds)


def _check_all_is_public(edition: Edition) -> None:
    made = (
        Award.objects.public().filter(edition=edition).count(),
        LaureatePage.objects.live().count(),
        BadgeFile.objects.filter(award__edition=edition).count(),
    )
    if made != (_AWARDS, _AWARDS, len(BADGE_TYPES) * _AWARDS):
        raise RuntimeError(f"Not everything was released: {made}.")
