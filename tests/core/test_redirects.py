# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Redirects lead to what anyone may read."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from home.models import StandardPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


def add_redirect(page, old_path="/avant", **fields):
    return Redirect.add_redirect(old_path, redirect_to=page, **fields)


def locate(client, address):
    answer = client.get(address, follow=False)
    return answer.status_code, answer.headers.get("Location")


def test_a_redirect_to_a_live_page_leads_there(home, client):
    add_redirect(add_page(home, StandardPage, title="Après", slug="apres"))

    assert locate(client, "/avant/") == (301, "/apres/")


def test_a_redirect_to_a_draft_is_unknown(home, client):
    add_redirect(add_page(home, StandardPage, title="Canari", slug="canari", live=False))

    assert locate(client, "/avant/") == (404, None)


def test_a_redirect_out_of_the_site_leads_there(home, client):
    Redirect.add_redirect("/forum", redirect_to="https://example.org/forum", is_permanent=False)

    assert locate(client, "/forum/") == (302, "https://example.org/forum")


def test_the_redirect_of_a_whole_address_comes_before_that_of_its_path(home, client):
    add_redirect(add_page(home, StandardPage, title="Chemin", slug="chemin"))
    add_redirect(add_page(home, StandardPage, title="Tout", slug="tout"), old_path="/avant?a=1")

    assert locate(client, "/avant/?a=1") == (301, "/tout/")
    assert locate(client, "/avant/?b=2") == (301, "/chemin/")


def test_the_redirect_of_the_site_comes_before_that_of_every_site(home, client):
    add_redirect(add_page(home, StandardPage, title="Tous", slug="tous"))
    add_redirect(add_page(home, StandardPage, title="Ici", slug="ici"), site=Site.objects.get())

    assert locate(client, "/avant/") == (301, "/ici/")


def test_an_address_with_accents_is_found(home, client):
    add_redirect(add_page(home, StandardPage, title="Après", slug="apres"), old_path="/été")

    assert locate(client, "/%C3%A9t%C3%A9/") == (301, "/apres/")


def test_an_address_with_a_null_character_is_unknown(home, client):
    assert client.get("/avant%00/").status_code == 404


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Return what gives a page another word in its address and publishes it."""

    def do(page, slug):
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()

    return do


def automatic_redirects():
    return list(Redirect.objects.filter(automatically_created=True).values_list("old_path", flat=True))


def test_a_public_page_that_is_renamed_leads_on(home, rename):
    page = add_page(home, StandardPage, title="Avant", slug="avant")

    rename(page, "apres")

    assert automatic_redirects() == ["/avant"]


def test_a_page_withdrawn_then_renamed_leads_on(home, rename):
    page = add_page(home, StandardPage, title="Avant", slug="avant")
    rename(page, "avant")
    StandardPage.objects.get().unpublish()

    rename(StandardPage.objects.get(), "apres")

    assert automatic_redirects() == ["/avant"]


def test_a_draft_that_is_renamed_leaves_no_rule(home, rename):
    page = add_page(home, StandardPage, title="Avant", slug="avant", live=False)

    rename(page, "apres")

    assert automatic_redirects() == []


def test_a_translation_gets_its_own_words_without_a_rule(home, django_capture_on_commit_callbacks):
    page = add_page(home, StandardPage, title="Avant", slug="avant")

    with django_capture_on_commit_callbacks(execute=True):
        translate_page(home, slug="home")
        translate_page(page, slug="before")

    assert automatic_redirects() == []
