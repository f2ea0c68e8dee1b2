# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Caches are emptied once the release is sure, and a cache that does not answer undoes nothing."""

import pytest
from django.core.cache import cache
from wagtail.contrib.frontend_cache.backends.base import BaseBackend

from home.models import NewsIndexPage
from laureats.errata.following import run_correction_steps
from laureats.models import PalmaresPage
from laureats.palmares.releasing import release_palmares
from tests.laureats.palmares.factories import ADA, PAST, make_decided_edition, make_released_edition
from tests.page_tree import add_page

pytestmark = pytest.mark.django_db


class NotingBackend(BaseBackend):
    urls: list[str] = []

    def purge(self, url):
        self.urls.append(url)


class BrokenBackend(BaseBackend):
    def purge(self, url):
        raise ConnectionRefusedError


@pytest.fixture
def front_cache(settings):
    """Return the addresses purged from a shared cache."""
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.NotingBackend"}}
    NotingBackend.urls = []
    return NotingBackend.urls


def release(capture):
    edition = make_decided_edition(results_at=PAST)
    cache.set("page", "avant")
    with capture(execute=True):
        release_palmares(edition=edition, author=ADA)
        before = cache.get("page")
    return edition, before


def test_the_cache_of_the_site_is_emptied_after_the_commit(django_capture_on_commit_callbacks):
    _edition, before = release(django_capture_on_commit_callbacks)

    assert (before, cache.get("page")) == ("avant", None)


def test_shared_caches_forget_every_page_and_badge_address(laureates, front_cache, django_capture_on_commit_callbacks):
    home = laureates.get_parent()
    add_page(home, PalmaresPage, title="Palmarès", slug="palmares")
    add_page(home, NewsIndexPage, title="Actualités", slug="actualites")

    release(django_capture_on_commit_callbacks)

    assert {url.removeprefix("http://testserver") for url in front_cache} >= {
        "/",
        "/palmares/",
        "/palmares/2026/",
        "/actualites/",
        "/laureats/",
        "/laureats/albi/",
        "/laureats/boe/",
        "/badges/albi/current.svg",
        "/badges/albi/2026.svg",
        "/badges/boe/current.png",
        "/badges/boe/2026.png",
        "/sitemap.xml",
        "/donnees/laureats.csv",
        "/donnees/catalogue.jsonld",
    }


def test_a_shared_cache_that_does_not_answer_undoes_nothing(
    laureates, settings, django_capture_on_commit_callbacks, caplog
):
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.BrokenBackend"}}

    edition, _before = release(django_capture_on_commit_callbacks)

    assert edition.is_released


def test_an_erratum_empties_caches_as_a_release_does(django_capture_on_commit_callbacks):
    edition = make_released_edition()
    cache.set("page", "avant")

    with django_capture_on_commit_callbacks(execute=True):
        run_correction_steps(edition)

    assert cache.get("page") is None
