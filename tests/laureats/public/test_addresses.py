# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses in the reader's language."""

import pytest
from django.utils import translation

from laureats.models import LaureateIndexPage, PalmaresPage
from laureats.public.addresses import laureate_addresses, local_address
from tests.laureats.public.factories import make_page, make_territory

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
