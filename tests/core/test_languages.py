# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from home.models import NewsIndexPage, StandardPage
from label.models.pages import CriteriaPage
from laureats.models import Award, LaureateIndexPage, LaureatePage
from tests.factories import CriterionFactory, EditionFactory, TerritoryFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


def switch(page):
    return {link["hreflang"]: link["href"] for link in page.all("a", class_="tool-link") if link["hreflang"]}


def alternates(page):
    return {link["hreflang"]: link["href"] for link in page.all("link", rel="alternate") if link["hreflang"]}


def spoken_names(page):
    """Return what the links of the switch are called, and what they show to who points at them."""
    return [(link.words, link["title"]) for link in page.all("a", class_="tool-link") if link["hreflang"]]


def test_a_translated_page_links_to_its_twin(client):
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    translate_page(home, slug="home")
    translate_page(criteria, title="Criteria", slug="criteria")

    french_page = ReadPage(client.get("/criteres/"))
    english_page = ReadPage(client.get("/en/criteria/"))

    french_address, english_address = "http://testserver/criteres/", "http://testserver/en/criteria/"
    twins = {"fr": french_address, "en": english_address, "x-default": french_address}
    assert (switch(french_page), alternates(french_page)) == ({"en": "/en/criteria/"}, twins)
    assert (switch(english_page), alternates(english_page)) == ({"fr": "/criteres/"}, twins)


def test_a_page_without_translation_links_to_the_home_page_and_claims_no_twin(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres")
    translate_page(home, slug="home")

    page = ReadPage(client.get("/criteres/"))

    assert (switch(page), alternates(page)) == ({"en": "/en/"}, {})


def test_a_link_to_a_twin_says_the_language_and_no_more(client):
    home = make_home()
    translate_page(home, slug="home")

    assert spoken_names(ReadPage(client.get("/"))) == [("EnglishEN", None)]


def test_a_link_to_the_home_page_says_where_it_leads_in_the_language_of_who_takes_it(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres")
    english_home = translate_page(home, slug="home")
    add_page(english_home, StandardPage, title="For visitors", slug="visitors")

    english_link = spoken_names(ReadPage(client.get("/criteres/")))
    french_link = spoken_names(ReadPage(client.get("/en/visitors/")))

    note = "his page has no translation: go to the home page"
    assert english_link == [(f"English (t{note})EN", f"T{note}")]
    french_note = "ette page n’est pas traduite\N{NO-BREAK SPACE}: aller à l’accueil"
    assert french_link == [(" ".join(f"Français (c{french_note})FR".split()), f"C{french_note}")]


def test_a_translation_that_is_not_live_is_no_twin(client):
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    translate_page(home, slug="home")
    translate_page(criteria, title="Criteria", slug="criteria").unpublish()

    page = ReadPage(client.get("/criteres/"))

    assert (switch(page), alternates(page)) == ({"en": "/en/"}, {})


def test_a_copy_that_waits_for_its_translation_is_no_twin(client):
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    english_home = translate_page(home, slug="home")
    criteria.copy_for_translation(english_home.locale, alias=True)

    page = ReadPage(client.get("/criteres/"))

    assert switch(page) == {"en": "/en/"}


def test_the_address_of_an_edition_keeps_its_edition(client):
    home = make_home()
    criteria = add_page(home, CriteriaPage, title="Critères", slug="criteres")
    translate_page(home, slug="home")
    translate_page(criteria, title="Criteria", slug="criteria")
    CriterionFactory(domain__edition=EditionFactory(year=2018, opens_on="2018-06-15"))

    page = ReadPage(client.get("/criteres/2018/"))

    assert switch(page) == {"en": "/en/criteria/2018/"}
    assert alternates(page)["en"] == "http://testserver/en/criteria/2018/"


def test_a_site_in_one_language_shows_no_switch(client):
    make_home()

    page = ReadPage(client.get("/"))

    assert page.all("ul", class_="languages") == []


def test_search_switches_language_and_keeps_the_words(client):
    home = make_home()
    translate_page(home, slug="home")

    page = ReadPage(client.get("/en/search/?q=libre"))

    assert switch(page)["fr"].endswith("?q=libre")
    assert not switch(page)["fr"].startswith("/en/")


def test_the_query_follows_to_a_twin_and_not_to_the_home_page(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres")
    translate_page(home, slug="home")

    twin = switch(ReadPage(client.get("/?q=un+mot&sort=name")))
    elsewhere = switch(ReadPage(client.get("/criteres/?q=un+mot")))

    assert (twin, elsewhere) == ({"en": "/en/?q=un+mot&sort=name"}, {"en": "/en/"})


def test_a_further_page_of_a_list_claims_no_twin(client):
    home = make_home()
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    translate_page(home, slug="home")
    translate_page(index, title="News", slug="news")

    first, further = (alternates(ReadPage(client.get(f"/actualites/?page={number}"))) for number in ("1", "2"))

    assert (first["en"], further) == ("http://testserver/en/news/", {})


def test_a_list_kept_by_a_filter_claims_the_same_filter(client):
    home = make_home()
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    translate_page(home, slug="home")
    translate_page(index, title="Laureates", slug="laureates")
    award_label(TerritoryFactory(name="Mions"))

    page = ReadPage(client.get("/laureats/?year=2018&sort=-award"))

    assert alternates(page)["en"] == "http://testserver/en/laureates/?year=2018"
    assert switch(page) == {"en": "/en/laureates/?year=2018&sort=-award"}


def award_label(territory):
    edition = EditionFactory(year=2018, released_at=timezone.now())
    return Award.objects.create(territory=territory, edition=edition, name=territory.name, kind="commune")


def test_a_laureate_page_is_served_by_the_list_of_each_language(client):
    home = make_home()
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    translate_page(home, slug="home")
    translate_page(index, title="Laureates", slug="laureates")
    territory = TerritoryFactory(name="Mions")
    award_label(territory)
    add_page(index, LaureatePage, title="Mions", slug="mions", territory=territory)

    french_page = ReadPage(client.get("/laureats/mions/"))
    english_page = ReadPage(client.get("/en/laureates/mions/"))

    assert switch(french_page) == {"en": "/en/laureates/mions/"}
    assert switch(english_page) == {"fr": "/laureats/mions/"}


def test_the_canonical_address_keeps_the_page_of_a_list_and_drops_the_rest(client):
    make_home()

    page = ReadPage(client.get("/?utm_source=lettre&page=2"))

    assert page.one("link", rel="canonical")["href"] == "http://testserver/?page=2"
