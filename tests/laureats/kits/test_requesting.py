# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.db import transaction
from django.utils import timezone

from laureats.errata.publishing import add_erratum
from laureats.kits.building import build_waiting_kit
from laureats.kits.queries import waiting_kits
from laureats.models import ArtworkSet, Award, Kit, LaureateIndexPage
from laureats.palmares.releasing import publish_sealed
from tests.laureats.kits.factories import enable_artwork, make_award, request
from tests.laureats.palmares.factories import ADA, make_sealed_edition
from tests.page_tree import add_page, make_home

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_kits")]


@pytest.fixture
def released():
    """Return an edition of two laureates, released with its kits enabled."""
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    edition = make_sealed_edition(files=[("Arles", "4", "2"), ("Boé", "4", "2")])
    enable_artwork(edition)
    publish_sealed(edition, author=ADA)
    return edition


def build_all():
    for award_id in list(waiting_kits().values_list("award_id", flat=True)):
        build_waiting_kit(award_id)


def test_a_release_asks_for_the_kits_of_its_laureates(released):
    assert sorted(waiting_kits().values_list("award__name", flat=True)) == ["Arles", "Boé"]


def test_a_release_without_enabled_artwork_asks_for_none():
    edition = make_sealed_edition()
    enable_artwork(edition, is_enabled=False)

    publish_sealed(edition, author=ADA)

    assert Kit.objects.count() == 0


def test_a_rehearsal_leaves_no_request():
    edition = make_sealed_edition()
    enable_artwork(edition)

    with transaction.atomic():
        publish_sealed(edition, author=ADA)
        transaction.set_rollback(True)

    assert Kit.objects.count() == 0


def test_a_corrected_award_hands_its_former_kit_out_no_more(released):
    build_all()
    corrected = Award.objects.get(name="Arles")

    change_level(corrected, level="1")

    kits = {kit.award.name: bool(kit.archive) for kit in Kit.objects.select_related("award")}
    assert kits == {"Arles": False, "Boé": True}
    assert list(waiting_kits().values_list("award__name", flat=True)) == ["Arles"]


def test_an_award_taken_back_has_no_kit_and_waits_for_none(released):
    build_all()
    corrected = Award.objects.get(name="Arles")

    change_level(corrected, level=None)

    assert (bool(Kit.objects.get(award=corrected).archive), waiting_kits().count()) == (False, 0)


def change_level(award, *, level):
    add_erratum(
        edition=award.edition,
        reference=award.candidature.reference,
        changes={"level": level},
        reason="Niveau mal reporté.",
        author=ADA,
    )


def test_asking_again_keeps_what_the_public_takes_meanwhile():
    award = make_award()
    request(award)
    build_all()

    kit = request(award)

    assert (bool(kit.archive), kit.built_at < kit.requested_at) == (True, True)


def test_asking_again_forgets_a_failure():
    award = make_award()
    request(award)
    Kit.objects.update(failure="Le profil ICC manque.", built_at=timezone.now())

    assert request(award).failure == ""


@pytest.mark.parametrize("count", [1, 3])
def test_kits_are_asked_for_with_the_same_queries_whatever_their_number(count, django_assert_num_queries):
    first = make_award()
    awards = [
        first,
        *(make_award(f"Arles-{n}", slug=f"a-{n}", edition=first.edition, level=first.level) for n in range(1, count)),
    ]

    # Awards, and one insert within its savepoint.
    with django_assert_num_queries(5):
        request(*awards)

    assert ArtworkSet.objects.count() == 1
