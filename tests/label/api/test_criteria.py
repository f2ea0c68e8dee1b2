# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.factories import CriterionFactory, DomainFactory
from tests.label.api.grids import API, LATER, make_grid, query_counts, read_results

pytestmark = pytest.mark.django_db


def test_a_criterion_tells_all_that_its_edition_publishes(client):
    make_grid(publishes_weights=True)

    assert client.get(f"{API}/criteria/2020/STR-1?locale=en").json() == {
        "edition": "2020",
        "code": "STR-1",
        "name": "Feuille de route",
        "position": 0,
        "domain": {"code": "STR", "name": "Strategy"},
        "max_points": 7.0,
        "weight": 1.25,
        "bonus": False,
        "continues": None,
        "page": None,
        "url": f"http://testserver{API}/criteria/2020/STR-1",
    }


def test_weights_and_maxima_stay_hidden_unless_the_edition_publishes_them(client):
    make_grid()

    assert read_results(client, "criteria?fields=max_points,weight") == [{"max_points": None, "weight": None}]


def test_criteria_of_an_edition_that_nothing_announces_are_unknown(client):
    make_grid(opens_on=LATER)

    assert read_results(client, "criteria") == []
    assert client.get(f"{API}/criteria/2020/STR-1").content == client.get(f"{API}/criteria/2020/STR-9").content


def test_criteria_are_those_of_the_edition_and_domain_asked_for(client):
    edition = make_grid()
    make_grid(year=2021)
    CriterionFactory(domain=DomainFactory(edition=edition, code="OUV"), code="OUV-1")

    found = read_results(client, "criteria?edition=2020&domain=OUV&fields=edition,code")

    assert found == [{"edition": "2020", "code": "OUV-1"}]


def test_the_list_takes_as_many_queries_whatever_its_length(client):
    one, three = query_counts(client, "criteria", add=lambda number: make_grid(year=2000 + number))

    assert one == three
