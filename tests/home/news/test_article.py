# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of an article: its head, what machines read of it, what it leads to."""

import json
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from laureats.models import EditionPage
from tests.factories import EditionFactory
from tests.home.news.factories import close, make_article, make_category, make_picture
from tests.laureats.palmares.factories import FUTURE, PAST
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries

pytestmark = [
    pytest.mark.django_db,
    # Pictures: what Wagtail leaves open.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]


@pytest.fixture
def category(index):
    return make_category("Palmarès", "palmares", locale=index.locale)


def related(page):
    return page.words("h3", class_="entry__title")


def test_its_head_tells_its_category_its_day_and_what_its_picture_shows(client, index, category):
    make_article(index, "remise", category=category, picture=make_picture(), picture_description="La scène")

    page = ReadPage(client.get("/actualites/remise/"))

    assert page.words("a", href="/actualites/categorie/palmares/") == ["Palmarès"]
    assert page.words("time") == ["6 novembre 2018"]
    assert [picture["alt"] for picture in page.all("img")] == ["La scène"]


def test_a_picture_without_a_description_is_refused(index):
    picture = make_picture()

    with pytest.raises(ValidationError) as refusal:
        make_article(index, "remise", picture=picture, picture_description=" ")

    assert list(refusal.value.message_dict) == ["picture_description"]


def test_machines_read_the_same_facts(client, index, category):
    make_article(
        index,
        "remise",
        title="Remise </script><b>",
        introduction="Les labels 2018.",
        category=category,
        last_published_at=datetime(2018, 11, 8, 9, tzinfo=UTC),
    )

    page = ReadPage(client.get("/actualites/remise/"))

    publisher = {"@type": "Organization", "name": "Label d’essai", "url": "http://testserver/"}
    assert json.loads(page.one("script", type="application/ld+json").words) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "http://testserver/actualites/remise/#article",
        "mainEntityOfPage": "http://testserver/actualites/remise/",
        "headline": "Remise </script><b>",
        "inLanguage": "fr",
        "datePublished": "2018-11-06",
        "dateModified": "2018-11-08T09:00:00+00:00",
        "author": publisher,
        "publisher": publisher,
        "description": "Les labels 2018.",
        "articleSection": "Palmarès",
    }
    assert page.one("meta", property="article:published_time")["content"] == "2018-11-06"
    assert page.one("meta", property="og:type")["content"] == "article"


def test_the_articles_of_its_category_come_first_among_those_to_read_also(client, index, category):
    make_article(index, "remise", category=category)
    make_article(index, "ancien", day="2017-01-01", category=category)
    make_article(index, "recent", day="2025-01-01")
    make_article(index, "autre", day="2024-01-01")
    make_article(index, "brouillon", day="2025-01-02", category=category, live=False)
    close(make_article(index, "ferme", day="2025-01-03", category=category))

    page = ReadPage(client.get("/actualites/remise/"))

    assert related(page) == ["Ancien", "Recent", "Autre"]


def test_the_only_article_leads_to_no_other(client, index):
    make_article(index, "remise")

    page = ReadPage(client.get("/actualites/remise/"))

    assert related(page) == []
    assert page.all("section", aria_labelledby="related-title") == []


def test_an_article_of_results_leads_to_the_page_of_its_edition(client, index):
    edition = EditionFactory(results_at=PAST, released_at=PAST)
    add_page(index.get_parent().specific, EditionPage, title="Édition 2026", slug="edition-2026", edition=edition)
    make_article(index, "palmares", results_of=edition)

    page = ReadPage(client.get("/actualites/palmares/"))

    assert "Édition 2026" in page.one("a", href="/edition-2026/", class_="arrow-link").words


def test_a_preview_does_not_lead_to_an_edition_without_results(index):
    edition = EditionFactory(results_at=FUTURE)
    add_page(index.get_parent().specific, EditionPage, title="Édition 2026", slug="edition-2026", edition=edition)
    article = make_article(index, "palmares", results_of=edition, live=False)

    preview = article.make_preview_request()

    assert "/edition-2026/" not in ReadPage(preview).one("article").words
    assert ReadPage(preview).all("a", href="/edition-2026/", class_="arrow-link") == []


def test_three_related_articles_take_as_many_queries_as_one(client, index):
    make_article(index, "remise")
    make_article(index, "un")
    with_one = count_queries(client, "/actualites/remise/")
    make_article(index, "deux")
    make_article(index, "trois")

    assert count_queries(client, "/actualites/remise/") == with_one
