# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An address that changes leads to the new one, for the page, those under it, and in both languages."""

import pytest

from home.models import NewsIndexPage, NewsPage, StandardPage
from tests.accounts import log_in
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def index(home):
    return add_page(home, NewsIndexPage, title="Actualités", slug="actualites")


@pytest.fixture
def article(index):
    return add_page(index, NewsPage, title="Rentrée", slug="rentree")


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Return what publishes a page under another slug: redirects are made once it is sure."""

    def rename(page, slug):
        page.refresh_from_db()
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()

    return rename


def locate(client, address):
    answer = client.get(address)
    return answer.status_code, answer.headers.get("Location")


def test_a_renamed_page_and_those_under_it_are_still_found(client, rename, index, article):
    rename(index, "nouvelles")

    assert locate(client, "/actualites/") == (301, "/nouvelles/")
    assert locate(client, "/actualites/rentree/") == (301, "/nouvelles/rentree/")


def test_a_translation_has_redirects_of_its_own(client, rename, home, index, article):
    translate_page(home)
    english = translate_page(index, title="News", slug="news")
    translate_page(article, title="Autumn", slug="autumn")

    rename(english, "latest")

    assert locate(client, "/en/news/autumn/") == (301, "/en/latest/autumn/")
    assert locate(client, "/actualites/rentree/")[0] == 200


def test_a_moved_page_is_still_found(client, home):
    first = add_page(home, StandardPage, title="Un", slug="un")
    second = add_page(home, StandardPage, title="Deux", slug="deux")
    moved = add_page(first, StandardPage, title="Texte", slug="texte")

    StandardPage.objects.get(pk=moved.pk).move(second, pos="last-child")

    assert locate(client, "/un/texte/") == (301, "/deux/texte/")


def test_a_page_renamed_twice_and_back_is_found_at_every_address(client, rename, index):
    rename(index, "nouvelles")
    rename(index, "journal")
    rename(index, "actualites")

    answers = [locate(client, f"/{slug}/") for slug in ("nouvelles", "journal", "actualites")]

    assert answers == [(301, "/actualites/"), (301, "/actualites/"), (200, None)]


def test_the_communication_team_imports_and_exports_redirects():
    client = log_in("communication")

    pages = [client.get(f"/admin/redirects/{path}").status_code for path in ("", "import/", "?export=csv")]

    assert pages == [200, 200, 200]
