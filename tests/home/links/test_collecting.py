# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The links of a page, wherever they hide."""

import pytest

from core.rich_text_links import FoundLink
from home.links.collecting import collect_links
from home.models import StandardPage
from laureats.models import EditionPage, LaureateIndexPage, LaureateInitiative, LaureatePage
from tests.factories import EditionFactory, TerritoryFactory
from tests.page_tree import add_page, body, make_home

pytestmark = pytest.mark.django_db


def collect(*blocks):
    page = add_page(make_home(), StandardPage, title="Page", slug="page", body=body(*blocks))
    return collect_links(StandardPage.objects.get(pk=page.pk))


def test_rich_texts_hold_pages_documents_and_addresses():
    text = (
        '<p><a linktype="page" id="3">Le <b>label</b></a>, <a linktype="document" id="5">le règlement</a>, '
        '<a href="https://example.org/">ailleurs</a>, <a href="mailto:a@example.org">écrire</a>, '
        '<a href="#bas">bas</a></p>'
    )

    assert collect(("paragraph", text)) == [
        FoundLink("page:3", "Le label"),
        FoundLink("document:5", "le règlement"),
        FoundLink("https://example.org/", "ailleurs"),
    ]


def test_blocks_hold_links_even_to_a_page_that_was_deleted():
    found = collect(
        ("call_to_action", {"text": "Candidater", "page": 999}),
        ("quote", {"text": "Libre.", "author": "", "source": "https://example.org/livre"}),
        ("document", 888),
        ("steps", [{"type": "item", "value": '<p><a href="/faq/">FAQ</a></p>', "id": "a"}]),
    )

    assert [link.target for link in found] == ["page:999", "https://example.org/livre", "document:888", "/faq/"]


def test_a_link_written_twice_is_found_once():
    text = '<p><a href="/faq/">FAQ</a></p>'

    assert collect(("paragraph", text), ("paragraph", text)) == [FoundLink("/faq/", "FAQ")]


def test_fields_that_hold_an_address_are_read():
    page = add_page(
        make_home(),
        EditionPage,
        title="2027",
        slug="edition-2027",
        edition=EditionFactory(),
        event_address="https://b.example/",
    )

    assert [link.target for link in collect_links(page)] == ["https://b.example/"]


def test_what_belongs_to_a_page_is_read():
    index = add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    page = add_page(index, LaureatePage, title="Sourcevive", slug="sourcevive", territory=TerritoryFactory())
    LaureateInitiative.objects.create(page=page, title="Guichet", repository="https://forge.example/")

    found = collect_links(LaureatePage.objects.get(pk=page.pk))

    assert [link.target for link in found] == ["https://forge.example/"]
