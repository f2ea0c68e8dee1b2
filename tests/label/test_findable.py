# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale

from label.findable import FindableCriterion, findable_criteria
from label.models import DomainExplanation
from tests.factories import CriterionFactory, DomainFactory, EditionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def domain():
    edition = EditionFactory(year=2024, name_en="2024 edition", opens_on=date(2024, 6, 15))
    return DomainFactory(edition=edition, name="Formats", name_en="Formats in English")


def findable(domain, **fields):
    values = {
        "domain": "Formats",
        "title": "Formats",
        "domain_id": domain.pk,
        "edition_code": "2024",
        "edition_year": 2024,
        "edition_name": "Édition 2024",
    }
    return FindableCriterion(**(values | fields))


def test_a_domain_and_its_criteria_may_be_found(domain):
    CriterionFactory(domain=domain, name="Formats écrits")

    assert findable_criteria() == [findable(domain), findable(domain, title="Formats écrits")]


def test_names_are_in_the_language_of_the_reader(domain):
    with override("en"):
        (found,) = findable_criteria()

    assert (found.title, found.domain, found.edition_name) == (
        "Formats in English",
        "Formats in English",
        "2024 edition",
    )


def test_an_explanation_is_that_of_the_language_of_the_reader_once_live(domain):
    made = [
        DomainExplanation.objects.create(
            domain=domain, locale=Locale.objects.get_or_create(language_code=code)[0], live=live
        )
        for code, live in (("fr", True), ("en", False))
    ]

    assert [found.explanation for found in findable_criteria()] == [0, made[0].pk]
    with override("en"):
        assert [found.explanation for found in findable_criteria()] == [0]


def test_nothing_is_told_of_an_edition_before_it_opens(domain):
    CriterionFactory(domain=domain)
    DomainExplanation.objects.create(domain=domain, locale=Locale.get_active())
    edition = domain.edition
    edition.opens_on = timezone.localdate() + timedelta(days=1)
    edition.save()

    assert findable_criteria() == []


@pytest.mark.parametrize("count", [1, 3])
def test_all_is_read_with_one_query(django_assert_num_queries, domain, count):
    CriterionFactory.create_batch(count, domain=domain)

    with django_assert_num_queries(1):
        assert len(findable_criteria()) == 1 + count
