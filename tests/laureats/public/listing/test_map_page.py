# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The map as it is read."""

import pytest

from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_page, make_territory
from tests.laureats.public.reading import count_queries, read, text_of, texts

pytestmark = pytest.mark.django_db

ADDRESS = "/en/laureates/carte/"
GRENOBLE = {"latitude": "45.1838", "longitude": "5.7244", "department": "38"}


@pytest.fixture
def laureates(site):
    """A town with a place and a page, and a national body with neither."""
    old, new = make_edition(year=2018), make_edition(year=2025, scale=MEDALS)
    grenoble = make_territory("Grenoble", **GRENOBLE)
    make_page(index=site.laureats, territory=grenoble)
    make_award(body=grenoble, edition=old, level="4")
    make_award(body=grenoble, edition=new, level="argent")
    make_award(body=make_territory("Recia", kind="gip", department=""), edition=old)


def test_map_shows_each_body_at_its_latest_level(laureates, client):
    document = read(client.get(ADDRESS))

    (point,) = document.select(".map__drawing .map__point")
    assert (text_of(point.title), point["href"], point["tabindex"]) == (
        "Ville de Grenoble, Argent, 2nd of 3, 2025",
        "/en/laureates/grenoble/",
        "-1",
    )
    assert texts(document, "title")[0] == "Map – 2 laureates – Territoire Numérique Libre"


def test_filters_change_the_level_shown(laureates, client):
    document = read(client.get(ADDRESS, {"year": "2018"}))

    assert texts(document, ".map__point title") == ["Ville de Grenoble, Niveau 4 of 5, 2018"]
    assert texts(document, "h2.section__title") == ["2 laureates – 2018", "The same in a table"]
    assert texts(document, ".map__legend li") == ["Niveau 4 of 5", "Unknown level"]


def test_bodies_without_a_place_are_listed_beside(laureates, client):
    document = read(client.get(ADDRESS))

    assert text_of(document.select_one("#unplaced")) == "1 laureate is not on the map"
    assert texts(document, ".map__unplaced li") == ["Recia Unknown level, 2018"]


def test_table_says_all_that_the_map_does(laureates, client):
    document = read(client.get(ADDRESS))

    assert [texts(row, "th, td") for row in document.select("tbody tr")] == [
        ["Ville de Grenoble", "Municipality", "Isère (38)", "Argent , 2nd of 3", "2025"],
        ["Recia", "Public interest group", "–", "Unknown level", "2018"],
    ]


def test_table_sorts_by_links(laureates, client):
    document = read(client.get(ADDRESS, {"sort": "-year", "kind": "gip"}))

    assert [(text_of(cell), cell.get("aria-sort"), cell.a["href"]) for cell in document.select("thead th")] == [
        ("Name", "ascending", "?kind=gip&sort=-name"),
        ("Kind of body", None, "?kind=gip&sort=kind"),
        ("Département", None, "?kind=gip&sort=department"),
        ("Level", None, "?kind=gip&sort=level"),
        ("Year", None, "?kind=gip&sort=award"),
    ]


def test_map_is_one_tab_stop_that_leads_to_the_table(laureates, client):
    figure = read(client.get(ADDRESS)).select_one("figure")

    stops = [link for link in figure.select("a") if link.get("tabindex") != "-1"]
    assert [(text_of(stop), stop["href"]) for stop in stops] == [("Skip the map: the same in a table", "#map-table")]
    assert figure.svg["aria-hidden"] == "true"


def test_map_has_every_departement_and_frames_with_titles(laureates, client):
    drawing = read(client.get(ADDRESS)).select_one(".map__drawing")

    assert len(drawing.select(".map__land path")) == 101
    assert texts(drawing, "text") == ["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]


def test_numbers_of_the_drawing_are_the_same_in_french(laureates, client):
    french, english = read(client.get("/laureats/carte/")), read(client.get(ADDRESS))

    assert [rect.attrs for rect in french.select("rect")] == [rect.attrs for rect in english.select("rect")]


def test_list_and_map_lead_to_each_other_with_the_same_filters(laureates, client):
    views = read(client.get(ADDRESS, {"year": "2018"})).select(".switcher a")

    assert [(text_of(link), link["href"], link.get("aria-current")) for link in views] == [
        ("List", "/en/laureates/?year=2018", None),
        ("Map", "/en/laureates/carte/?year=2018", "page"),
        ("Statistics", "/en/results/statistiques/", None),
    ]


def test_map_without_a_match_says_so(laureates, client):
    main = read(client.get(ADDRESS, {"q": "Zuydcoote"})).main

    assert "No laureate matches these filters." in text_of(main)
    assert main.select("figure") == []


def test_unreleased_awards_are_not_on_the_map(laureates, client):
    before = client.get(ADDRESS).content
    hidden = make_edition(year=2026, released_at=None, scale=[("platine", "Platine")])
    make_award(body=make_territory("Albi", department="81", latitude="43.9", longitude="2.1"), edition=hidden)

    assert client.get(ADDRESS).content == before


def test_queries_do_not_grow_with_the_laureates(site, client):
    edition = make_edition(year=2018)

    def add_laureates(numbers):
        for number in numbers:
            territory = make_territory(f"Bourg-{number}", **GRENOBLE)
            make_award(body=territory, edition=edition, level="4")
            make_page(index=site.laureats, territory=territory)
        return count_queries(client=client, address="/laureats/carte/?year=2018")

    assert add_laureates(range(1)) == add_laureates(range(1, 3))
