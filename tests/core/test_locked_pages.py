# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Many pages published at once: those that are locked for the user stay as they are."""

import pytest
from django.urls import reverse

from home.models import StandardPage
from tests.accounts import log_in, shown_messages
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db

REFUSAL = (
    "Nothing was published: these pages are locked for you, as those that await a colleague’s review are. Leave out {}."
)


@pytest.fixture
def pages():
    """Return a page and the one under it, neither of which is published yet."""
    above = add_page(make_home(), StandardPage, title="Concours", slug="concours", live=False)
    below = add_page(above, StandardPage, title="Règlement", slug="reglement", live=False)
    for page in (above, below):
        page.save_revision()
    return above, below


@pytest.fixture
def author():
    return log_in("communication")


def submit(page, client):
    page.get_workflow().start(page, client.get("/admin/").wsgi_request.user)


def publish(client, *pages, **values):
    chosen = "&".join(f"id={page.pk}" for page in pages)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{address}?{chosen}&next=/admin/pages/", values, follow=True)


def list_public():
    return list(StandardPage.objects.live().order_by("path").values_list("title", flat=True))


def test_the_one_who_asked_does_not_publish_it_among_others(author, pages):
    submit(pages[1], author)

    answer = publish(author, *pages)

    assert (shown_messages(answer), list_public()) == ([REFUSAL.format("Règlement")], [])


def test_the_one_who_asked_does_not_publish_it_with_the_page_above(author, pages):
    submit(pages[1], author)

    answer = publish(author, pages[0], include_descendants="on")

    assert (shown_messages(answer), list_public()) == ([REFUSAL.format("Règlement")], [])


def test_a_page_is_published_without_the_locked_one_under_it(author, pages):
    submit(pages[1], author)

    publish(author, pages[0])

    assert list_public() == ["Concours"]


def test_a_colleague_publishes_what_others_ask_for(author, pages):
    submit(pages[1], author)

    publish(log_in("administration"), *pages)

    assert list_public() == ["Concours", "Règlement"]


def test_pages_that_nothing_locks_are_published_together(author, pages):
    publish(author, pages[0], include_descendants="on")

    assert list_public() == ["Concours", "Règlement"]
