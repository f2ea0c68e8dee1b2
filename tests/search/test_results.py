# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.urls import reverse
from django.utils.translation import override

from home.models import StandardPage
from laureats.models import LaureateIndexPage, LaureatePage
from tests.factories import TerritoryFactory
from tests.laureats.public.factories import make_award, make_edition
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, french, make_home, translate_page

pytestmark = pytest.mark.django_db


def search_path(words=""):
    with override("fr"):
        return reverse("search", query={"q": words} if words else None)


@pytest.fixture
def home():
    return make_home()


def test_the_form_is_labelled_and_keeps_the_words(client, home):
    page = ReadPage(client.get(search_path("logiciel <libre>")))

    field = page.one("input", type="search")
    assert (field["name"], field["value"], field["id"]) == ("q", "logiciel <libre>", page.all("label")[0]["for"])
    assert page.one("form")["method"] == "get"


def test_results_show_title_and_introduction(client, home):
    add_page(home, StandardPage, title="Marmotte", slug="marmotte", introduction="Ce que dit la marmotte.")
    add_page(home, StandardPage, title="Autre", slug="autre")

    page = ReadPage(client.get(search_path("marmotte")))

    assert [(link.words, link["href"]) for link in page.all("a") if link.parent.tag == "h3"] == [
        ("Marmotte", "/marmotte/")
    ]
    assert page.words("p", class_="entry__text") == ["Ce que dit la marmotte."]


def test_drafts_are_not_found(client, home):
    add_page(home, StandardPage, title="Marmotte", slug="marmotte", live=False)

    assert ReadPage(client.get(search_path("marmotte"))).all("h3") == []


def test_nothing_found_offers_somewhere_to_go(client, home):
    add_page(home, StandardPage, title="Critères", slug="criteres")

    page = ReadPage(client.get(search_path("zyzzyva")))

    section = page.one("section", aria_labelledby="found-title")
    assert "zyzzyva" in page.words("h2", id="found-title")[0]
    offered = [link["href"] for link in page.all("a") if link.is_within(section)]
    assert offered == ["/criteres/"]


def test_no_words_show_the_form_alone(client, home):
    page = ReadPage(client.get(search_path()))

    assert page.all("section", aria_labelledby="found-title") == []
    assert page.words("h1") == [french("Search")]


def test_search_results_are_not_for_search_engines(client, home):
    assert ReadPage(client.get(search_path("libre"))).one("meta", name="robots")["content"] == "noindex"


def test_three_results_take_as_many_queries_as_one(client, home):
    add_page(home, StandardPage, title="Marmotte", slug="un", show_in_menus=False)
    with_one = count_queries(client, search_path("marmotte"))
    add_page(home, StandardPage, title="Marmotte deux", slug="deux", show_in_menus=False)
    add_page(home, StandardPage, title="Marmotte trois", slug="trois", show_in_menus=False)

    assert count_queries(client, search_path("marmotte")) == with_one


@pytest.mark.parametrize(("language", "address"), [("fr", "/laureats/arles/"), ("en", "/en/laureates/arles/")])
def test_laureates_are_found_in_every_language(client, home, language, address):
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    translate_page(home, title="Home", slug="home")
    translate_page(index, title="Laureates", slug="laureates")
    territory = TerritoryFactory(name="Arles")
    make_award(body=territory, edition=make_edition(year=2018), level="1")
    add_page(index, LaureatePage, title="Ville d'Arles", slug="arles", territory=territory)
    with override(language):
        path = reverse("search", query={"q": "Arles"})

    page = ReadPage(client.get(path))

    assert [(link.words, link["href"]) for link in page.all("a") if link.parent.tag == "h3"] == [
        ("Ville d'Arles", address)
    ]
