# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest

from home.models import NewsPage
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, french

pytestmark = pytest.mark.django_db


def add_articles(index, *, count):
    for number in range(1, count + 1):
        day = datetime.date(2025, 12, 31) + datetime.timedelta(days=number)
        add_page(index, NewsPage, title=f"Article {number}", slug=f"a{number}", date=day)


def pagination(page):
    return [(link.words, link["href"], link["aria-current"]) for link in page.all("a", class_="pagination__link")]


def test_the_index_lists_live_articles_with_their_day(client, index):
    add_articles(index, count=2)
    add_page(index, NewsPage, title="Brouillon", slug="brouillon", live=False)

    page = ReadPage(client.get("/actualites/"))

    assert page.words("h3", class_="entry__title") == ["Article 2", "Article 1"]
    assert page.words("time") == ["2 janvier 2026", "1er janvier 2026"]
    assert pagination(page) == []


def test_an_empty_index_says_so(client, index):
    page = ReadPage(client.get("/actualites/"))

    assert french("No article has been published yet.") in page.one("main").words


def test_a_long_index_is_cut_into_pages(client, index):
    add_articles(index, count=12)

    first = ReadPage(client.get("/actualites/"))
    second = ReadPage(client.get("/actualites/?page=2"))

    word = french("Page")
    assert pagination(first) == [
        (f"{word} 1", "?page=1", "page"),
        (f"{word} 2", "?page=2", None),
        (french("Next"), "?page=2", None),
    ]
    assert second.words("h3", class_="entry__title") == ["Article 2", "Article 1"]
    assert second.one("link", rel="canonical")["href"] == "http://testserver/actualites/?page=2"


def test_three_articles_take_as_many_queries_as_one(client, index):
    add_page(index, NewsPage, title="Un", slug="un")
    with_one = count_queries(client, "/actualites/")
    add_page(index, NewsPage, title="Deux", slug="deux")
    add_page(index, NewsPage, title="Trois", slug="trois")

    assert count_queries(client, "/actualites/") == with_one


def test_an_article_shows_its_day_and_its_text(client, index):
    text = body(
        ("heading", "La soirée"),
        ("paragraph", "<p>Les résultats ont été <b>annoncés</b>.</p>"),
        ("quote", {"text": "Bravo", "author": "Le jury", "source": "https://www.example.org/a"}),
    )
    add_page(index, NewsPage, title="Remise", slug="remise", date=datetime.date(2018, 11, 6), body=text)

    page = ReadPage(client.get("/actualites/remise/"))

    assert page.words("h1") == ["Remise"]
    assert page.words("time") == ["6 novembre 2018"]
    assert page.words("h2") == ["La soirée"]
    assert page.words("b") == ["annoncés"]
    assert page.words("figcaption") == ["Le jury, example.org"]
