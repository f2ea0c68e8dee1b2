# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from laureats.kits.building import build_waiting_kit
from laureats.kits.queries import awards_with_kit, is_kit_made, public_kit_or_none
from laureats.models import Award, Kit
from laureats.models.artwork import ArtworkSet, Scale
from tests.factories import LevelFactory
from tests.laureats.kits.factories import enable_artwork, make_award, request

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_kits")]


@pytest.fixture
def award():
    """Return an award whose kit is made."""
    award = make_award()
    request(award)
    build_waiting_kit(award.pk)
    return award


def test_a_made_kit_is_found_by_its_address(award):
    assert public_kit_or_none("arles", "2026") == Kit.objects.get()


def withdraw(award):
    Award.objects.update(withdrawn_at=timezone.now())


def hide_edition(award):
    type(award.edition).objects.update(released_at=None)


def forget_level(award):
    Award.objects.update(level=None)


def disable(award):
    ArtworkSet.objects.update(is_enabled=False)


def unpublish(award):
    award.territory.laureate_page.unpublish()


def lose_archive(award):
    Kit.objects.update(archive="")


@pytest.mark.parametrize("hide", [withdraw, hide_edition, forget_level, disable, unpublish, lose_archive])
def test_what_may_not_be_shown_is_not_found(award, hide, django_assert_num_queries):
    hide(award)

    # The pages that ask for a password, then the kit.
    with django_assert_num_queries(2):
        found = public_kit_or_none("arles", "2026")

    assert found is None


@pytest.mark.parametrize(("slug", "edition"), [("boe", "2026"), ("arles", "2025")])
def test_an_unknown_kit_is_not_found(award, slug, edition, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert public_kit_or_none(slug, edition) is None


def test_awards_tell_whether_their_kit_can_be_taken(award):
    waiting = make_award("Boé", slug="boe", edition=award.edition, level=award.level)
    request(waiting)

    assert (is_kit_made(award), is_kit_made(waiting)) == (True, False)


@pytest.mark.parametrize("hide", [withdraw, hide_edition, forget_level, disable, lose_archive])
def test_a_kit_that_may_not_be_taken_is_not_offered(award, hide):
    hide(award)

    assert is_kit_made(award) is False


def test_each_scale_is_enabled_by_its_own_artwork():
    signs = make_award()
    gold = LevelFactory(edition=signs.edition, code="or", name="Or")
    medal = make_award("Boé", slug="boe", edition=signs.edition, level=gold)
    before = list(awards_with_kit())
    enable_artwork(signs.edition, scale=Scale.MEDALS)

    assert before == [signs]
    assert set(awards_with_kit()) == {signs, medal}
