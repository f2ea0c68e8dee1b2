# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of laureates, from drafts to live."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page

from home.models import HomePage
from laureats.models import LaureateIndexPage, LaureatePage
from laureats.palmares.pages import prepare_laureate_pages, publish_laureate_pages
from tests.factories import EditionFactory, TerritoryFactory
from tests.laureats.public.factories import AwardFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    locale, _created = Locale.objects.get_or_create(language_code="fr")
    home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Accueil", slug="accueil", locale=locale))
    return home.add_child(instance=LaureateIndexPage(title="Lauréats", slug="laureats", locale=locale))


def make_body(name, **fields):
    return TerritoryFactory(**({"name": name, "department": "16"} | fields))


def make_holder(name):
    """Return a body that holds an award: the release freezes it before it publishes the page."""
    return AwardFactory(territory=make_body(name), edition=EditionFactory()).territory


def pages_by_slug():
    return {page.slug: page.live for page in LaureatePage.objects.all()}


def test_prepared_pages_are_drafts_of_the_published_name(index):
    body = make_body("Angoulême")

    (page,) = prepare_laureate_pages([body])

    assert (page.title, page.slug, page.live, page.territory, page.get_parent().pk) == (
        "Ville d'Angoulême",
        "angouleme",
        False,
        body,
        index.pk,
    )


def test_preparing_again_creates_nothing(index):
    bodies = [make_body("Angoulême"), make_body("Boé")]
    prepare_laureate_pages(bodies)

    assert prepare_laureate_pages(bodies) == []
    assert pages_by_slug() == {"angouleme": False, "boe": False}


def test_preparing_leaves_live_pages_alone(index):
    body = make_body("Angoulême")
    publish_laureate_pages([body])

    prepare_laureate_pages([body])

    assert pages_by_slug() == {"angouleme": True}


def test_nothing_is_created_without_a_laureates_page():
    assert prepare_laureate_pages([make_body("Angoulême")]) == []


def test_bodies_of_one_name_take_distinct_slugs(index):
    bodies = [
        make_body("Saint-Joseph", department="42", kind="commune"),
        make_body("Saint-Joseph", department="974", kind="commune"),
        make_body("Saint-Joseph", department="974", kind="cc"),
        make_body("Saint-Joseph", department="974", kind="cc", siren="200066918"),
        make_body("Saint-Joseph", department="", kind="cc", siren=None),
    ]

    prepare_laureate_pages(bodies)

    slugs = list(LaureatePage.objects.order_by("path").values_list("slug", flat=True))
    assert slugs == [
        "saint-joseph",
        "saint-joseph-974",
        "saint-joseph-cc",
        "saint-joseph-200066918",
        f"saint-joseph-{bodies[4].pk}",
    ]


def test_published_pages_are_live(index):
    body = make_body("Angoulême")
    prepare_laureate_pages([body])

    publish_laureate_pages([body])

    page = LaureatePage.objects.get()
    assert (page.live, page.has_unpublished_changes, page.first_published_at is None) == (True, False, False)


def test_publishing_creates_the_missing_pages_and_leaves_other_drafts(index):
    other = make_body("Boé")
    prepare_laureate_pages([other])

    publish_laureate_pages([make_body("Angoulême")])

    assert pages_by_slug() == {"angouleme": True, "boe": False}


def test_publishing_again_keeps_the_first_date(index):
    body = make_body("Angoulême")
    publish_laureate_pages([body])
    first = LaureatePage.objects.get().first_published_at
    Page.objects.filter(slug="angouleme").update(live=False, last_published_at=timezone.now())

    publish_laureate_pages([body])

    assert (LaureatePage.objects.get().first_published_at, pages_by_slug()) == (first, {"angouleme": True})


def test_what_an_editor_saved_on_a_draft_is_published(index):
    body = make_holder("Angoulême")
    (page,) = prepare_laureate_pages([body])
    page.body = [("heading", "Témoignage")]
    page.save_revision()

    publish_laureate_pages([body])

    page = LaureatePage.objects.get()
    assert (page.live, [block.value for block in page.body]) == (True, ["Témoignage"])


def test_a_day_of_publication_set_on_a_draft_delays_nothing(index):
    body = make_holder("Angoulême")
    (page,) = prepare_laureate_pages([body])
    page.go_live_at = timezone.now() + timedelta(days=30)
    page.save_revision()

    publish_laureate_pages([body])

    assert (pages_by_slug(), LaureatePage.objects.get().go_live_at) == ({"angouleme": True}, None)


@pytest.mark.parametrize("count", [1, 3])
def test_flipping_costs_the_same_whatever_the_number(index, django_assert_num_queries, count):
    bodies = [make_body(f"Bourg-{number}") for number in range(count)]
    prepare_laureate_pages(bodies)

    with django_assert_num_queries(10):
        publish_laureate_pages(bodies)

    assert LaureatePage.objects.live().count() == count


def test_page_is_found_by_its_name_once_published(index):
    body = make_body("Angoulême")
    prepare_laureate_pages([body])
    before = list(Page.objects.live().search("Angoulême"))

    publish_laureate_pages([body])

    found = [page.title for page in Page.objects.live().search("Angoulême")]
    assert (before, found) == ([], ["Ville d'Angoulême"])
