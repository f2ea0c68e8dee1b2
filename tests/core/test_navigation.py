# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from home.models import NewsIndexPage, NewsPage, StandardPage
from tests.core.frame.making import read_nav
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, french, make_home, translate_page

pytestmark = pytest.mark.django_db


def menu(page):
    (nav, _folded) = page.all("nav", aria_label=french("Main menu"))
    links = [link for link in page.all("a", class_="menu__link") if link.is_within(nav)]
    return [(link.words, link["href"], link["aria-current"]) for link in links]


def crumbs(page):
    nav = page.one("nav", class_="wrap breadcrumb")
    return [(link.words, link["href"]) for link in page.all("a") if link.is_within(nav)]


def test_the_menu_lists_live_pages_in_the_menu_and_marks_the_place(client):
    home = make_home()
    news = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    add_page(home, StandardPage, title="Critères", slug="criteres")
    add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)
    add_page(home, StandardPage, title="Mentions", slug="mentions", show_in_menus=False)
    add_page(news, NewsPage, title="Article", slug="article")

    at_index = menu(ReadPage(client.get("/actualites/")))
    at_article = menu(ReadPage(client.get("/actualites/article/")))

    assert at_index == [("Actualités", "/actualites/", "page"), ("Critères", "/criteres/", None)]
    assert at_article == [("Actualités", "/actualites/", "true"), ("Critères", "/criteres/", None)]


def test_the_footer_adds_the_live_pages_that_are_not_in_the_menu(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres")
    add_page(home, StandardPage, title="Mentions", slug="mentions", show_in_menus=False)
    add_page(home, StandardPage, title="Brouillon", slug="brouillon", show_in_menus=False, live=False)

    response = client.get("/")

    assert read_nav(response, "Footer") == [("Critères", "/criteres/"), ("Mentions", "/mentions/")]


def test_the_menu_takes_as_many_queries_for_three_pages_as_for_one(client):
    home = make_home()
    add_page(home, StandardPage, title="Un", slug="un")
    with_one = count_queries(client, "/")
    add_page(home, StandardPage, title="Deux", slug="deux")
    add_page(home, StandardPage, title="Trois", slug="trois")

    assert count_queries(client, "/") == with_one


def test_the_breadcrumb_leads_home_through_the_pages_above(client):
    home = make_home()
    news = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    add_page(news, NewsPage, title="Article", slug="article")

    page = ReadPage(client.get("/actualites/article/"))

    assert crumbs(page) == [(french("Home"), "/"), ("Actualités", "/actualites/")]
    assert "Article" in page.words("span", aria_current="page")


def test_an_english_page_has_an_english_menu(client):
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    translate_page(home, title="The label", slug="home")
    translate_page(criteria, title="Criteria", slug="criteria")

    page = ReadPage(client.get("/en/criteria/"))

    assert page.one("html")["lang"] == "en"
    assert set(page.words("a", class_="menu__link")) == {"Criteria"}
