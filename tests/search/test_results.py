# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest

from home.models import NewsPage, StandardPage
from laureats.models import LaureatePage
from tests.factories import CriterionFactory, DomainFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page, body, french, translate_page
from tests.search.reading import found_addresses, found_titles, list_facets, result_links, search

pytestmark = pytest.mark.django_db


def test_the_form_is_labelled_and_keeps_the_words(client, home):
    page = search(client, "logiciel <libre>")

    field = page.one("input", type="search")
    assert (field["name"], field["value"], field["id"]) == ("q", "logiciel <libre>", page.all("label")[0]["for"])
    assert page.one("span", id=field["aria-describedby"]).words
    assert page.one("form")["method"] == "get"


def test_a_result_shows_its_kind_its_title_and_the_words_in_their_sentence(client, home):
    add_page(home, StandardPage, title="Bêtes", slug="betes", introduction="La marmotte dit : 1 < 2 & 3.")

    page = search(client, "marmotte")

    assert [(link.words, link["href"]) for link in result_links(page)] == [("Bêtes", "/betes/")]
    assert page.words("span", class_="chip") == ["Page"]
    assert page.words("p", class_="entry__text") == ["La marmotte dit : 1 < 2 & 3."]
    assert page.words("mark") == ["marmotte"]


def test_news_show_their_date(client, site):
    add_page(site.news, NewsPage, title="Marmotte", slug="marmotte", date=datetime.date(2026, 7, 1))

    page = search(client, "marmotte")

    assert page.words("span", class_="chip") == ["Actualité"]
    assert [(time["datetime"], time.words) for time in page.all("time")] == [("2026-07-01", "1er juillet 2026")]


def test_the_count_is_in_the_title_and_in_the_heading(client, home):
    for number in range(3):
        add_page(home, StandardPage, title=f"Marmotte {number}", slug=f"m-{number}")

    page = search(client, "marmotte")

    assert page.words("h2", id="found-title") == ["3 résultats pour « marmotte »"]
    assert page.words("title")[0].startswith("« marmotte » : 3 résultats – Rechercher")


def test_the_title_itself_comes_first_then_titles_then_texts(client, home):
    add_page(home, StandardPage, title="Autre", slug="trois", body=body(("paragraph", "<p>La marmotte.</p>")))
    add_page(home, StandardPage, title="La marmotte et l’ours, une longue histoire", slug="deux")
    add_page(home, StandardPage, title="La marmotte", slug="un")

    assert found_addresses(client, "marmotte") == ["/un/", "/deux/", "/trois/"]


def test_news_that_answer_alike_come_by_date(client, site):
    for day in (2, 30, 11):
        date = datetime.date(2026, 3, day)
        add_page(site.news, NewsPage, title=f"Marmotte du {day}", slug=f"m-{day}", date=date)

    assert found_titles(client, "marmotte") == ["Marmotte du 30", "Marmotte du 11", "Marmotte du 2"]


def plant_each_kind(site):
    add_page(site.home, StandardPage, title="Marmotte", slug="marmotte")
    add_page(site.news, NewsPage, title="La marmotte arrive", slug="arrive")
    edition = make_edition(year=2024)
    CriterionFactory(domain=DomainFactory(edition=edition, name="Bêtes"), name="Marmotte écrite")
    territory = make_territory("Marmotte-sur-Loire")
    make_award(body=territory, edition=edition, level="3")
    make_page(index=site.laureates, territory=territory)


def test_each_kind_is_counted_and_leads_to_its_results(client, site):
    plant_each_kind(site)

    page = search(client, "marmotte", kind="news")

    assert list_facets(page) == [
        ("Tout : 4", "?q=marmotte", None),
        ("Pages : 1", "?q=marmotte&kind=pages", None),
        ("Actualités : 1", "?q=marmotte&kind=news", "true"),
        ("Lauréats : 1", "?q=marmotte&kind=laureates", None),
        ("Critères : 1", "?q=marmotte&kind=criteria", None),
    ]
    assert [link.words for link in result_links(page)] == ["La marmotte arrive"]


@pytest.mark.parametrize("kind", ["criteria", "nonsense", ""])
def test_a_kind_without_results_shows_them_all(client, home, kind):
    add_page(home, StandardPage, title="Marmotte", slug="marmotte")

    assert found_titles(client, "marmotte", kind=kind) == ["Marmotte"]


def test_results_come_page_by_page_and_keep_what_was_asked(client, site):
    plant_each_kind(site)
    for number in range(25):
        add_page(site.home, StandardPage, title=f"Marmotte {number}", slug=f"m-{number}")

    second = search(client, "marmotte", kind="pages", page=2)

    assert len(result_links(second)) == 6
    assert second.one("a", rel="prev")["href"] == "?q=marmotte&kind=pages&page=1"
    assert "page 2" in second.words("title")[0]


@pytest.mark.parametrize("number", ["last", "-1", "0", "99", "x", "1e9"])
def test_a_page_that_is_none_is_one_that_is(client, home, number):
    add_page(home, StandardPage, title="Marmotte", slug="marmotte")

    assert found_titles(client, "marmotte", page=number) == ["Marmotte"]


def test_no_words_tell_what_may_be_looked_for(client, site):
    DomainFactory(edition=make_edition(year=2024), name="Logiciels libres")
    DomainFactory(edition=make_edition(year=2016), name="De jadis")

    page = search(client)

    assert page.words("h1") == [french("Search")]
    assert [(link.words, link["href"]) for link in page.all("a", class_="chip")] == [
        ("Logiciels libres", "?q=Logiciels+libres")
    ]
    assert page.words("a", class_="arrow-link") == ["Critères", "Lauréats"]


def test_search_results_are_not_for_search_engines(client, home):
    assert search(client, "libre").one("meta", name="robots")["content"] == "noindex"


def test_an_english_reader_finds_english_pages_alone(client, home):
    page = add_page(home, StandardPage, title="Marmotte", slug="marmotte")
    translate_page(home, title="Home", slug="home")
    translate_page(page, title="Marmot", slug="marmot")

    assert found_addresses(client, "marmots", language="en") == ["/en/marmot/"]
    assert found_addresses(client, "marmotte", language="en") == []


def test_a_copy_that_awaits_its_translation_is_not_found(client, home):
    page = add_page(home, StandardPage, title="Marmotte", slug="marmotte")
    english = translate_page(home, title="Home", slug="home")
    page.copy_for_translation(english.locale, alias=True)

    assert found_titles(client, "marmotte", language="en") == []


@pytest.mark.parametrize(("language", "address"), [("fr", "/laureats/arles/"), ("en", "/en/laureates/arles/")])
def test_laureates_are_found_in_every_language(client, site, language, address):
    translate_page(site.home, title="Home", slug="home")
    translate_page(site.laureates, title="Laureates", slug="laureates")
    territory = make_territory("Arles")
    make_award(body=territory, edition=make_edition(year=2018), level="1")
    add_page(site.laureates, LaureatePage, title="Ville d'Arles", slug="arles", territory=territory)

    assert found_addresses(client, "Arles", language=language) == [address]


def test_laureates_are_shown_in_french_where_no_english_page_lists_them(client, site):
    translate_page(site.home, title="Home", slug="home")
    territory = make_territory("Arles")
    make_award(body=territory, edition=make_edition(year=2018), level="1")
    make_page(index=site.laureates, territory=territory)

    assert found_addresses(client, "Arles", language="en") == ["/laureats/arles/"]
    assert search(client, language="en").all("a", class_="arrow-link") == []


def test_what_no_page_shows_is_not_found(client, site):
    territory = make_territory("Marmotte")
    edition = make_edition(year=2018)
    make_award(body=territory, edition=edition, level="1")
    make_page(index=site.laureates, territory=territory)
    DomainFactory(edition=edition, name="Marmotte")
    site.laureates.unpublish()
    site.criteria.unpublish()

    assert found_addresses(client, "marmotte") == []
