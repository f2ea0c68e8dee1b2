# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sample editions and laureates of the demonstration, loaded once for the tests that look at them."""

import pytest
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from home.demonstration.editions import RELEASED, WAITING
from home.demonstration.seeding import DemoState, find_state
from label.models import Edition
from laureats.models import ArtworkSet, Candidature, LaureatePage, Territory
from laureats.results import list_results
from tests.factories import EditionFactory
from tests.home.small_demo import make_root, seed
from tests.laureats.palmares.factories import list_frozen_derivations, replay_derivations

# One worker, where what one test changes is taken back before the next.
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("small_demo")]


@pytest.fixture(scope="module")
def small_demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demonstration is loaded, and taken back after the tests of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        seed(make_root(tmp_path_factory.mktemp("small")))
        yield
        transaction.set_rollback(True)


def test_the_sample_editions_are_where_they_should_be(small_demo):
    released, waiting = (Edition.objects.get(code=code) for code in (RELEASED, WAITING))
    assert [(each.is_released, each.is_sealed, each.is_fictional) for each in (released, waiting)] == [
        (True, True, True),
        (False, False, True),
    ]
    assert (released.awards.exists(), waiting.awards.exists(), released.results_at <= timezone.now()) == (
        True,
        False,
        True,
    )
    assert {document["status"] for document in list_results(waiting)} == {"incomplete"}


def test_kits_are_offered_for_both_sample_editions(small_demo):
    sets = ArtworkSet.objects.order_by("edition__code").values_list("edition__code", "is_enabled", "is_example")
    assert list(sets) == [(RELEASED, True, True), (WAITING, True, True)]


def test_the_bodies_of_the_sample_editions_are_said_to_be_made_up(small_demo):
    applied = Territory.objects.filter(candidatures__in=Candidature.objects.all())
    assert set(applied.values_list("is_fictional", flat=True)) == {True}


def test_the_released_edition_replays_byte_for_byte(small_demo):
    edition = Edition.objects.get(code=RELEASED)
    frozen = list_frozen_derivations(edition)

    assert replay_derivations(edition) == frozen
    assert frozen != {}


def test_two_laureates_show_what_pages_may_hold_and_the_others_only_their_label(small_demo):
    pages = LaureatePage.objects.filter(territory__is_fictional=True).annotate(shown=Count("initiatives"))
    told = {page.slug: (bool(page.testimony), page.shown) for page in pages if page.testimony or page.shown}
    assert told == {"sourcevive": (True, 2), "syndicat-numerique-des-collines": (True, 1)}
    assert pages.count() > len(told)


def test_the_demonstration_is_known_again(small_demo):
    assert find_state() is DemoState.SEEDED


def test_the_demonstration_that_someone_worked_on_is_still_known(small_demo):
    EditionFactory(code="2031", year=2031)
    Candidature.objects.filter(edition__code=WAITING).update(status="withdrawn")

    assert find_state() is DemoState.SEEDED
