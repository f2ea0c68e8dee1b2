# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the frame costs each page, once it is kept."""

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from home.models import NewsIndexPage, NewsPage, StandardPage
from tests.core.frame.making import make_contacts, make_menu
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def home(settings):
    settings.PAGE_CACHE_SECONDS = 60
    home = make_home()
    make_contacts(("Ailleurs", "https://social.example.org/@label"), mail="label@example.org")
    return home


def count_frame_queries(rf, page=None):
    """Draw the frame twice, and return how many queries the second time takes, the site being known."""
    return [_count_drawing(rf, page) for _time in range(2)][1]


def _count_drawing(rf, page):
    request = rf.get(page.get_url() if page else "/rien/")
    Site.find_for_request(request)
    with CaptureQueriesContext(connection) as queries:
        render_to_string("base.html", {"page": page}, request=request)
    return len(queries)


def test_the_frame_of_a_page_of_the_menu_of_the_home_page_and_of_no_page_asks_nothing(rf, home):
    make_menu("main", *(add_page(home, StandardPage, title=f"Page {n}", slug=f"p{n}") for n in range(3)))
    page = add_page(home, StandardPage, title="Critères", slug="criteres")

    assert [count_frame_queries(rf, shown) for shown in (page, home, None)] == [0, 0, 0]


def test_the_frame_asks_an_article_for_its_translations_alone(rf, home):
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    article = add_page(index, NewsPage, title="Article", slug="article")

    assert count_frame_queries(rf, article) == 1


def test_the_frame_asks_a_page_further_down_for_those_above_too(rf, home):
    first = add_page(home, StandardPage, title="Ressources", slug="ressources")
    second = add_page(first, StandardPage, title="Guides", slug="guides")

    assert count_frame_queries(rf, add_page(second, StandardPage, title="Guide", slug="guide")) == 2
