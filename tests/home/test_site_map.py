# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from home.models import NewsIndexPage, NewsPage, SiteMapPage, StandardPage
from laureats.models import LaureateIndexPage
from tests.laureats.public.factories import make_page, make_territory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, make_home, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    home = make_home()
    add_page(home, SiteMapPage, title="Plan du site", slug="plan")
    return home


def links(client, path="/plan/"):
    page = ReadPage(client.get(path))
    tree = page.one("ul", class_="tree")
    return [link["href"] for link in page.all("a") if link.is_within(tree)]


def test_pages_stand_under_the_page_that_leads_to_them(client, home):
    news = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    add_page(news, NewsPage, title="Ouverture", slug="ouverture")

    page = ReadPage(client.get("/plan/"))

    assert links(client) == ["/", "/plan/", "/actualites/", "/actualites/ouverture/", "/recherche/"]
    assert page.words("ul", class_="tree__branch") == ["Ouverture"]


def test_drafts_and_what_stands_under_them_are_left_out(client, home):
    draft = add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)
    add_page(draft, StandardPage, title="Dessous", slug="dessous")

    assert links(client) == ["/", "/plan/", "/recherche/"]


def test_laureates_are_left_to_their_list(client, home):
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    make_page(index=index, territory=make_territory("Albi"))

    assert links(client) == ["/", "/plan/", "/laureats/", "/recherche/"]


def test_each_language_has_its_own_pages(client, home):
    translate_page(home, title="Home")
    translate_page(SiteMapPage.objects.get(), title="Site map", slug="site-map")
    add_page(home, StandardPage, title="Rien qu’en français", slug="francais")

    assert links(client, "/en/site-map/") == ["/en/", "/en/site-map/", "/en/search/"]


def test_three_pages_take_as_many_queries_as_one(client, home):
    add_page(home, StandardPage, title="Un", slug="un")
    with_one = count_queries(client, "/plan/")
    for number in (2, 3):
        add_page(home, StandardPage, title=f"Page {number}", slug=f"p{number}")

    assert count_queries(client, "/plan/") == with_one
