# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from laureats.models import FormerName, Succession
from laureats.public.finding import findable_laureates
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory

pytestmark = pytest.mark.django_db


@pytest.fixture
def laureates(site):
    return site.laureats


def test_a_laureate_has_its_names_its_places_and_its_latest_award(laureates):
    territory = make_territory("Angoulême")
    FormerName.objects.create(territory=territory, name="Iculisma", slug="iculisma")
    for year, level in ((2018, "1"), (2023, "3")):
        make_award(body=territory, edition=make_edition(year=year), level=level)
    page = make_page(index=laureates, territory=territory)

    (found,) = findable_laureates()

    assert (found.page, found.slug, found.title) == (page.pk, "angouleme", "Ville d'Angoulême")
    assert found.names == ("Ville d'Angoulême", "Angoulême", "Iculisma")
    assert (found.kind_name, found.department) == ("Commune", "Charente (16)")
    assert found.places == ("16", "Charente", "Nouvelle-Aquitaine")
    assert (found.award.year, found.award.level.code) == (2023, "3")


def test_a_body_whose_only_label_was_taken_back_is_not_found(laureates):
    territory = make_territory("Angoulême")
    make_award(body=territory, edition=make_edition(year=2018), level="1", withdrawn_at=timezone.now())
    make_page(index=laureates, territory=territory)

    assert findable_laureates() == []


def test_a_label_that_still_stands_is_the_latest_one(laureates):
    territory = make_territory("Angoulême")
    make_award(body=territory, edition=make_edition(year=2018), level="1")
    make_award(body=territory, edition=make_edition(year=2023), level="5", withdrawn_at=timezone.now())
    make_page(index=laureates, territory=territory)

    assert [found.award.year for found in findable_laureates()] == [2018]


def test_an_heir_is_found_as_long_as_the_label_stands(laureates):
    former, heir = make_territory("Vieux"), make_territory("Neuf")
    award = make_award(body=former, edition=make_edition(year=2018), level="1")
    Succession.objects.create(predecessor=former, successor=heir, happened_on="2020-01-01", reason="merger")
    make_page(index=laureates, territory=heir)

    assert [(found.title, found.award) for found in findable_laureates()] == [("Ville de Neuf", None)]
    award.withdrawn_at = timezone.now()
    award.save()
    assert findable_laureates() == []


@pytest.mark.parametrize("live", [True, False])
def test_results_to_come_are_not_found(laureates, live):
    territory = make_territory("Angoulême")
    make_award(body=territory, edition=make_edition(year=2026, released_at=None), level="1")
    make_page(index=laureates, territory=territory, live=live)

    assert findable_laureates() == []


@pytest.mark.parametrize("count", [1, 3])
def test_laureates_are_read_with_five_queries(laureates, django_assert_num_queries, count):
    edition = make_edition(year=2018)
    for number in range(count):
        territory = make_territory(f"Bourg-{number}")
        make_award(body=territory, edition=edition, level="1")
        make_page(index=laureates, territory=territory)

    with django_assert_num_queries(5):
        assert len(findable_laureates()) == count
