# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Labelled bodies near another one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laureats.public.neighbours import SizeClass, find_neighbours, size_class
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory

pytestmark = pytest.mark.django_db


@pytest.fixture
def body(site):
    return make_territory("Angoulême", population=41_908)


@pytest.fixture
def edition():
    return make_edition(year=2018)


def label(name, *, site, edition, page=True, award=None, **fields):
    """Return a body with a label and its page."""
    territory = make_territory(name, **fields)
    make_award(body=territory, edition=edition, level="2", **(award or {}))
    if page:
        make_page(index=site.laureats, territory=territory)
    return territory


def names(bodies):
    return [each.name for each in bodies]


def find(body):
    return find_neighbours(body, index_address="/laureats/")


def test_bodies_of_the_same_departement_come_by_their_latest_award(site, body, edition):
    twice = label("Cognac", site=site, edition=edition)
    make_award(body=twice, edition=make_edition(year=2021), level="3")
    label("Soyaux", site=site, edition=edition, kind="cc")
    label("Albi", site=site, edition=edition, department="81")

    assert [(each.name, each.address, each.award.edition.year) for each in find(body).near] == [
        ("Ville de Cognac", "/laureats/cognac/", 2021),
        ("Soyaux", "/laureats/soyaux/", 2018),
    ]


def test_peers_are_of_the_same_kind_and_size_and_not_neighbours_already(site, body, edition):
    label("Cognac", site=site, edition=edition, population=20_000)
    label("Albi", site=site, edition=edition, department="81", population=20_000)
    label("Lyon", site=site, edition=edition, department="69", population=500_000)
    label("Boé", site=site, edition=edition, department="47", population=99_999, kind="cc")
    label("Mions", site=site, edition=edition, department="69")

    found = find(body)

    assert (names(found.peers), found.size) == (["Ville d'Albi"], SizeClass(start=20_000, end=100_000))


def test_body_of_a_kind_without_size_has_peers_of_its_kind(site, edition):
    body = make_territory("Recia", kind="gip", department="", population=9)
    label("Agate", site=site, edition=edition, kind="gip", department="81")
    label("Nulle part", site=site, edition=edition, department="")

    found = find(body)

    assert (names(found.near), names(found.peers), found.size) == ([], ["Agate"], None)


@pytest.mark.parametrize(
    "hidden",
    [
        {"page": False},
        {"award": {"withdrawn_at": "2020-01-01T00:00Z"}},
        {"is_fictional": True},
    ],
    ids=["without a page", "taken back", "invented"],
)
def test_body_that_may_not_be_shown_is_nobodys_neighbour(site, body, edition, hidden):
    label("Cognac", site=site, edition=edition, population=20_000, **hidden)

    found = find(body)

    assert (found.near, found.peers) == ([], [])


def test_award_of_an_unreleased_edition_makes_no_neighbour(site, body):
    label("Cognac", site=site, edition=make_edition(year=2026, released_at=None))

    assert find(body).near == []


def test_a_handful_of_each_is_shown_for_the_same_queries(site, body, edition):
    def count_after(numbers):
        for number in numbers:
            label(f"Bourg-{number}", site=site, edition=edition)
            label(f"Ville-{number}", site=site, edition=edition, department="81", population=30_000)
        with CaptureQueriesContext(connection) as queries:
            found = find(body)
        return len(queries), len(found.near), len(found.peers)

    (few, *one), (more, *three), (many, *five) = count_after([1]), count_after([2, 3]), count_after(range(4, 9))

    assert (one, three, five) == ([1, 1], [3, 3], [5, 5])
    assert few == more == many


@pytest.mark.parametrize(
    ("population", "expected"),
    [
        (3_499, SizeClass(start=0, end=3_500)),
        (3_500, SizeClass(start=3_500, end=20_000)),
        (100_000, SizeClass(start=100_000, end=None)),
        (None, None),
    ],
)
def test_size_classes(population, expected):
    assert size_class(make_territory("Angoulême", population=population)) == expected
