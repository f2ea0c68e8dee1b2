# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of a body is public with its first public award, whatever an editor published."""

from datetime import date

import pytest

from laureats.models import Succession
from laureats.public.labelled import labelled_pages
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory

pytestmark = pytest.mark.django_db


@pytest.fixture
def early(site):
    """Return the page of a body that has no public award, published by an editor."""
    return make_page(index=site.laureats, territory=make_territory("Canari"))


def slugs_of(pages):
    return sorted(page.slug for page in pages)


def test_a_body_without_award_has_no_public_page(early):
    assert slugs_of(labelled_pages()) == []


def test_an_award_of_an_edition_to_come_makes_no_page_public(early):
    make_award(body=early.territory, edition=make_edition(year=2026, released_at=None), level="1")

    assert slugs_of(labelled_pages()) == []


def test_a_body_with_a_public_award_has_its_page(early):
    make_award(body=early.territory, edition=make_edition(year=2018), level="1")

    assert slugs_of(labelled_pages()) == ["canari"]


def test_a_body_that_succeeded_another_through_a_third_has_its_page(early):
    first, second = make_territory("Première"), make_territory("Deuxième")
    make_award(body=first, edition=make_edition(year=2018), level="1")
    for predecessor, successor in [(first, second), (second, early.territory)]:
        Succession.objects.create(predecessor=predecessor, successor=successor, happened_on=date(2020, 1, 1))

    assert slugs_of(labelled_pages()) == ["canari"]


@pytest.mark.parametrize("address", ["/sitemap.xml", "/recherche/?q=Canari"])
def test_a_page_published_early_is_told_by_nothing(early, client, address):
    assert "/laureats/canari/" not in client.get(address).content.decode()


@pytest.mark.parametrize("address", ["/sitemap.xml", "/recherche/?q=Canari"])
def test_a_page_of_a_laureate_is_told(early, client, address):
    make_award(body=early.territory, edition=make_edition(year=2018), level="1")

    assert "/laureats/canari/" in client.get(address).content.decode()
