# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.label.api.grids import API, LATER, make_coded, make_grid, query_counts, read_results

pytestmark = pytest.mark.django_db


def test_a_level_tells_all_that_its_edition_publishes(client):
    make_grid(publishes_weights=True)

    assert client.get(f"{API}/levels/2020/2").json() == {
        "edition": "2020",
        "code": "2",
        "name": "Niveau 2",
        "position": 0,
        "short_name": "",
        "definition": "",
        "min_total": 41.0,
        "domain_minima": [{"code": "STR", "name": "Stratégie", "minimum": 12.5}],
        "page": None,
        "url": f"http://testserver{API}/levels/2020/2",
    }


def test_thresholds_stay_hidden_unless_the_edition_publishes_them(client):
    make_grid()

    assert read_results(client, "levels?fields=min_total,domain_minima") == [{"min_total": None, "domain_minima": None}]


def test_levels_of_an_edition_that_nothing_announces_are_unknown(client):
    make_grid(opens_on=LATER)

    assert read_results(client, "levels") == []
    assert client.get(f"{API}/levels/2020/2").content == client.get(f"{API}/levels/2020/9").content


def test_the_list_takes_as_many_queries_whatever_its_length(client):
    one, three = query_counts(client, "levels", add=lambda number: make_grid(year=2000 + number))

    assert one == three


# Codes of parts hold any letter that is no control character.
@pytest.mark.parametrize("code", ["STR/1", "a?b#c", "é ü", "%2F", "x/", "/x", "x//y", "a\\b", "...", "🙂"])
def test_any_code_has_an_address_that_leads_back_to_it(client, code):
    make_coded(code)

    for parts in ("domains", "criteria", "levels"):
        (record,) = read_results(client, f"{parts}?edition=2020&fields=code,url")
        assert client.get(f"{record['url']}?fields=code").json() == {"code": code} == {"code": record["code"]}


@pytest.mark.parametrize("code", ["..", ".", "a/../b", "a\nb"])
def test_a_code_that_no_address_can_hold_has_none(client, code):
    make_coded(code)

    addresses = [read_results(client, f"{parts}?fields=url") for parts in ("domains", "criteria", "levels")]

    assert addresses == [[{"url": None}]] * 3


@pytest.mark.parametrize("code", ["STR/1", "..", "a?b#c"])
def test_the_description_gives_examples_whatever_the_codes(client, code):
    make_coded(code)

    document = client.get("/api/v1/openapi.json").json()

    path = "/api/v1/levels/{edition}/{code}"
    answers = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    assert answers.get("example", {}).get("code") == (None if code == ".." else code)
    assert client.get("/api/").status_code == 200
