# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Redirects lead to what anyone may read."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from home.models import StandardPage
from tests.page_tree import add_page, make_home

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
