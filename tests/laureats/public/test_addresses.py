# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses in the reader's language."""

import pytest
from django.utils import translation
from wagtail.models import PageViewRestriction

from laureats.models import EditionPage, LaureateIndexPage, PalmaresPage
from laureats.public.addresses import edition_addresses, laureate_addresses, local_address, local_addresses
from tests.laureats.public.factories import make_edition, make_page, make_territory
from tests.page_tree import add_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "address"), [("fr", "/palmares/"), ("en", "/en/results/")])
def test_address_is_that_of_the_language(site, language, address):
    with translation.override(language):
        assert local_address(PalmaresPage) == address


def test_address_falls_back_on_french(site):
    site.laureats_en.delete()

    with translation.override("en"):
        assert local_address(LaureateIndexPage) == "/laureats/"


def test_draft_page_has_no_address(site):
    PalmaresPage.objects.update(live=False)

    assert local_address(PalmaresPage) == ""


def test_laureates_are_read_under_the_index_of_the_language(site):
    albi = make_territory("Albi")
    make_page(index=site.laureats, territory=albi)

    with translation.override("en"):
        assert laureate_addresses([albi.pk]) == {albi.pk: "/en/laureates/albi/"}


def test_laureates_without_an_index_have_no_address():
    assert laureate_addresses([1]) == {}


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def test_a_page_that_not_everyone_may_read_has_no_address(site):
    albi, boe = make_territory("Albi"), make_territory("Boé")
    restrict(make_page(index=site.laureats, territory=albi))
    make_page(index=site.laureats, territory=boe)
    edition = make_edition(year=2020)
    restrict(add_page(site.home, EditionPage, title="Édition", slug="edition-2020", edition=edition))

    assert laureate_addresses([albi.pk, boe.pk]) == {boe.pk: "/laureats/boe/"}
    assert edition_addresses([edition.pk]) == {}


def test_nothing_under_a_restricted_page_has_an_address(site):
    restrict(site.home)

    assert (local_address(PalmaresPage), local_addresses(PalmaresPage, LaureateIndexPage)) == ("", ("", ""))
