# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses that a laureate's page had, or that its predecessors would have."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.laureats.public.reading import count_queries

pytestmark = pytest.mark.django_db


def locate(client, address):
    answer = client.get(address)
    return answer.status_code, answer.headers.get("Location")


def succeed(old, *, by):
    old.successions.create(successor=by, happened_on="2019-01-01", reason="merger")


@pytest.fixture
def val_uni(site):
    """Return a body with a public label and its page."""
    territory = make_territory("Val Uni", slug="val-uni")
    make_award(body=territory, edition=make_edition(year=2018))
    make_page(index=site.laureats, territory=territory)
    return territory


def test_old_slug_leads_to_the_page_in_each_language(val_uni, client, django_capture_on_commit_callbacks):
    page = val_uni.laureate_page
    page.slug = "val-d-union"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    assert locate(client, "/laureats/val-uni/") == (302, "/laureats/val-d-union/")
    assert locate(client, "/en/laureates/val-uni/") == (302, "/en/laureates/val-d-union/")


def test_predecessor_without_a_page_leads_to_its_successor(val_uni, client):
    old, older = make_territory("Valettes"), make_territory("Valette")
    succeed(old, by=val_uni)
    succeed(older, by=old)

    assert locate(client, "/laureats/valettes/") == (302, "/laureats/val-uni/")
    assert locate(client, "/en/laureates/valette/") == (302, "/en/laureates/val-uni/")


def test_predecessor_with_a_public_page_keeps_it(site, val_uni, client):
    old = make_territory("Valettes")
    make_award(body=old, edition=make_edition(year=2017))
    make_page(index=site.laureats, territory=old)
    succeed(old, by=val_uni)

    assert locate(client, "/laureats/valettes/") == (200, None)


def test_body_split_in_two_leads_to_neither(site, val_uni, client):
    other, old = make_territory("Val Haut", slug="val-haut"), make_territory("Valettes")
    make_award(body=other, edition=make_edition(year=2017))
    make_page(index=site.laureats, territory=other)
    succeed(old, by=val_uni)
    succeed(old, by=other)

    assert locate(client, "/laureats/valettes/") == (404, None)


def test_nothing_leads_to_a_body_whose_label_is_not_public(site, client):
    hidden, old = make_territory("Canari"), make_territory("Valettes")
    make_award(body=hidden, edition=make_edition(year=2026, released_at=None))
    page = make_page(index=site.laureats, territory=hidden)
    succeed(old, by=hidden)
    Redirect.add_redirect("/laureats/serin", redirect_to=page)

    assert locate(client, "/laureats/valettes/") == (404, None)
    assert locate(client, "/en/laureates/serin/") == (404, None)
    unknown = count_queries(client=client, address="/en/laureates/nulle-part/")
    assert count_queries(client=client, address="/en/laureates/valettes/") == unknown
    assert count_queries(client=client, address="/en/laureates/serin/") == unknown
