# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages kept ready across a release: what stood before its hour is not told after it, nor the other way round."""

import pytest
from django.test import Client

from core.page_generation import forget_pages
from laureats.models import PalmaresPage
from laureats.palmares.releasing import release_palmares
from tests.laureats.palmares.factories import ADA, PAST, make_decided_edition
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def servers(settings):
    """Return two servers that keep pages of their own."""
    settings.PAGE_CACHE_SECONDS = 60
    forget_pages()
    add_page(make_home(), PalmaresPage, title="Palmarès", slug="palmares")
    return Client(), Client()


def is_told(server):
    return 'href="/palmares/2026/"' in server.get("/palmares/").text


def is_kept(server):
    return "Age" in server.get("/palmares/")


def test_the_palmares_is_new_at_once_after_the_release(servers, django_capture_on_commit_callbacks):
    edition = make_decided_edition(results_at=PAST)
    before = [(is_told(server), is_kept(server)) for server in servers]
    with django_capture_on_commit_callbacks(execute=True):
        release_palmares(edition=edition, author=ADA)

    assert before == [(False, True)] * 2
    assert [is_told(server) for server in servers] == [True, True]
