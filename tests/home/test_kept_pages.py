# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages keep for a minute: few queries for anyone, and nothing old for whoever has just written."""

import pytest
from django.conf import settings as site_settings
from django.utils import timezone
from wagtail.models import Page

from core.page_generation import forget_pages
from home.models import NewsIndexPage, NewsPage, StandardPage
from label.models import ApplyPage, CriteriaPage, FAQPage, JuryPage, LabelPage
from laureats.models import Award
from tests.factories import CriterionFactory, EditionFactory, LevelFactory, TerritoryFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, make_home

pytestmark = pytest.mark.django_db(transaction=True)
# The site, the home page twice in the language of the address, who may read it (two), then the page itself (two).
TO_FIND_HOME, TO_FIND_PAGE = 5, 7
# An article reads its list, its translations and the articles near it besides.
MOST_QUERIES = 14


@pytest.fixture
def reader(client, settings):
    """Read past the page cache, as one whose browser holds a cookie that makes nobody of them."""
    settings.PAGE_CACHE_SECONDS = 60
    client.cookies["csrftoken"] = "a" * 32
    return client


@pytest.fixture
def home():
    home = make_home(body=body(("latest_laureates", {"title": ""})))
    edition = EditionFactory(code="2018", opens_on="2018-01-01", closes_on="2018-02-01", released_at=timezone.now())
    CriterionFactory(domain__edition=edition, name="Logiciels libres")
    level = LevelFactory(edition=edition)
    for name in ("Bray", "Caux", "Vexin"):
        Award.objects.create(edition=edition, territory=TerritoryFactory(name=name), name=name, kind="cc", level=level)
    add_page(home, CriteriaPage, title="Critères", slug="criteres")
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    for number in range(3):
        add_page(index, NewsPage, title=f"Article {number}", slug=f"article-{number}")
    return home


@pytest.mark.parametrize(
    ("path", "queries"), [("/", TO_FIND_HOME), ("/actualites/", TO_FIND_PAGE), ("/criteres/", TO_FIND_PAGE)]
)
def test_a_page_takes_no_query_but_those_that_find_it(reader, home, path, queries):
    assert count_queries(reader, path) == queries


def test_no_page_takes_more_than_a_few_queries(reader, home):
    for page_class in (ApplyPage, FAQPage, JuryPage, LabelPage, StandardPage):
        add_page(home, page_class, title=page_class.__name__, slug=page_class.__name__.lower())
    addresses = [page.get_url() for page in Page.objects.descendant_of(home, inclusive=True)]

    taken = {address: count_queries(reader, address) for address in [*addresses, "/recherche/"]}

    assert len(taken) == 12
    assert {address: queries for address, queries in taken.items() if queries > MOST_QUERIES} == {}


def read_articles(client):
    return ReadPage(client.get("/actualites/")).words("h3")


def test_what_is_published_shows_at_once(reader, home):
    assert read_articles(reader) == ["Article 2", "Article 1", "Article 0"]

    NewsPage.objects.get(slug="article-1").unpublish()

    assert read_articles(reader) == ["Article 2", "Article 0"]


def test_who_is_logged_in_sees_what_the_database_says(reader, home):
    read_articles(reader)
    NewsPage.objects.filter(slug="article-1").update(title="Titre changé à la main")
    assert "Article 1" in read_articles(reader)

    reader.cookies[site_settings.SESSION_COOKIE_NAME] = "anything"

    assert "Titre changé à la main" in read_articles(reader)


def test_a_release_shows_at_once_on_what_was_kept(reader, home):
    edition = EditionFactory(code="2027", year=2027, opens_on="2019-01-01", closes_on="2019-02-01")
    CriterionFactory(domain__edition=edition, name="Formats ouverts")
    reader.get("/")

    type(edition).objects.filter(pk=edition.pk).update(released_at=timezone.now())
    forget_pages()

    assert "2027" in reader.get("/").text
