# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Grids for tests of the API, and how many queries an answer takes."""

import datetime

from tests.factories import CriterionFactory, DomainFactory, EditionFactory, LevelFactory
from tests.page_tree import count_queries

API = "/api/v1"
OPENED = datetime.date(2020, 1, 1)
LATER = datetime.date(2999, 1, 1)


def make_grid(*, year=2020, **fields):
    """Return an announced edition with a domain, a criterion and a level, all with figures that could leak."""
    edition = EditionFactory(year=year, **{"opens_on": OPENED, **fields})
    domain = DomainFactory(edition=edition, code="STR", name="Stratégie", name_en="Strategy", weight="37.5")
    CriterionFactory(domain=domain, code="STR-1", name="Feuille de route", max_points="7", weight="1.25")
    LevelFactory(edition=edition, code="2", name="Niveau 2", min_total="41", domain_minima={"STR": "12.5"})
    return edition


def make_coded(code):
    """Return the grid of 2020 whose parts all have this code."""
    edition = EditionFactory(year=2020, opens_on=OPENED)
    CriterionFactory(domain=DomainFactory(edition=edition, code=code), code=code)
    LevelFactory(edition=edition, code=code)
    return edition


def read_results(client, path):
    return client.get(f"{API}/{path}").json()["results"]


def query_counts(client, path, *, add):
    """Return how many queries the list takes with one row more, then with three."""
    add(1)
    one = count_queries(client, f"{API}/{path}")
    add(2)
    add(3)
    return one, count_queries(client, f"{API}/{path}")
