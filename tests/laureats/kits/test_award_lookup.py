# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from core.commands import Misuse
from laureats.authors import Author
from laureats.faults import Refused
from laureats.kits.award_lookup import find_award, page_or_none
from laureats.models import Award
from laureats.palmares.releasing import publish_sealed
from laureats.palmares.sealing import seal_palmares
from tests.factories import CandidatureFactory, EditionFactory, TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, make_decided_edition, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def award():
    """Return a public award whose body has a page called otherwise than itself, and a neighbour."""
    neighbour = AwardFactory()
    territory = TerritoryFactory(name="Saint-Joseph", slug="saint-joseph", siren="211300041")
    make_page(territory, slug="saint-joseph-42")
    return AwardFactory(territory=territory, edition=neighbour.edition, level=neighbour.level)


@pytest.fixture
def sealed():
    """Return an edition under seal, where Arles was given a level."""
    edition = make_decided_edition(territory=TerritoryFactory(name="Arles", siren="211300041"))
    seal_palmares(edition=edition, author=Author(name="Camille"))
    return edition


@pytest.mark.parametrize("reference", ["211300041", "saint-joseph-42", "saint-joseph"])
def test_an_award_is_found_by_siren_or_slug(award, reference):
    assert find_award(edition=award.edition, reference=reference) == award


def test_a_label_taken_back_makes_no_kit(award):
    Award.objects.filter(pk=award.pk).update(withdrawn_at=timezone.now())

    with pytest.raises(Misuse):
        find_award(edition=award.edition, reference="211300041")


def test_an_award_is_found_by_the_reference_of_its_candidature(sealed):
    publish_sealed(sealed)
    sealed.refresh_from_db()

    assert find_award(edition=sealed, reference="2026-0007") == Award.objects.get()


def test_a_name_that_no_award_bears_is_misuse(award):
    with pytest.raises(Misuse, match="inconnu") as caught:
        find_award(edition=award.edition, reference="inconnu")

    assert caught.value.returncode == 2


def test_an_award_of_another_edition_is_not_found(award):
    other = AwardFactory(edition=EditionFactory(year=2025, released_at=award.edition.released_at)).edition

    with pytest.raises(Misuse):
        find_award(edition=other, reference="211300041")


def test_a_name_that_several_awards_bear_is_misuse_and_names_them(award):
    twin = TerritoryFactory(name="Saint-Joseph", slug="saint-joseph", department="974")
    AwardFactory(territory=twin, edition=award.edition, level=award.level, name="Saint-Joseph (Réunion)")

    with pytest.raises(Misuse, match=r"Saint-Joseph, Saint-Joseph \(Réunion\)"):
        find_award(edition=award.edition, reference="saint-joseph")


def test_the_slug_of_a_page_goes_before_that_of_a_body(award):
    twin = TerritoryFactory(name="Saint-Joseph", slug="saint-joseph-42")
    AwardFactory(territory=twin, edition=award.edition, level=award.level)

    assert find_award(edition=award.edition, reference="saint-joseph-42") == award


def test_nothing_is_found_before_the_seal():
    candidature = CandidatureFactory()

    with pytest.raises(Refused) as caught:
        find_award(edition=candidature.edition, reference=candidature.reference)

    assert [fault.code for fault in caught.value.faults] == ["not_sealed"]


def test_an_award_under_seal_is_the_one_that_will_be_released(sealed):
    found = find_award(edition=sealed, reference="2026-0007")

    assert (found.name, found.level.code, found.territory.siren, found.pk) == ("Arles", "3", "211300041", None)
    assert Award.objects.count() == 0


@pytest.mark.parametrize("count", [1, 3])
def test_awards_are_searched_with_the_same_queries_whatever_their_number(count, django_assert_num_queries):
    award = AwardFactory()
    for _ in range(count - 1):
        AwardFactory(edition=award.edition, level=award.level)

    # Awards, editions, levels, bodies, pages: no candidature to read.
    with django_assert_num_queries(5):
        found = find_award(edition=award.edition, reference=award.territory.siren)

    assert found == award


def test_a_body_without_a_page_has_none():
    assert page_or_none(AwardFactory()) is None
