# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the database itself refuses of an edition's definition."""

import pytest
from django.db import IntegrityError

from label.models import Mention, Profile, ProfileLevel
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return factories.EditionFactory()


REFUSED = {
    "edition_quorum_at_least_one": lambda e: factories.EditionFactory(year=2030, quorum=0),
    "edition_mark_step_positive": lambda e: factories.EditionFactory(year=2030, mark_step="0"),
    "edition_opens_before_it_closes": lambda e: factories.EditionFactory(
        year=2030, opens_on="2030-02-01", closes_on="2030-01-01"
    ),
    "domain_weight_positive": lambda e: factories.DomainFactory(edition=e, weight="0"),
    "criterion_maximum_positive": lambda e: factories.CriterionFactory(domain__edition=e, max_points="0"),
    "criterion_weight_positive": lambda e: factories.CriterionFactory(domain__edition=e, weight="0"),
    "level_minimum_within_a_hundred": lambda e: factories.LevelFactory(edition=e, min_total="100.01"),
    "level_code_not_reserved": lambda e: factories.LevelFactory(edition=e, code="incomplete"),
    "profile_level_minimum_within_a_hundred": lambda e: ProfileLevel.objects.create(
        profile=Profile.objects.create(edition=e, code="p", name="p"),
        level=factories.LevelFactory(edition=e),
        min_total="101",
    ),
}


@pytest.mark.parametrize("constraint", REFUSED)
def test_database_refuses_values_out_of_bounds(edition, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        REFUSED[constraint](edition)


TWICE = {
    "domain": lambda e: factories.DomainFactory(edition=e, code="X"),
    "criterion": lambda e: factories.CriterionFactory(domain__edition=e, edition=e, code="X"),
    "level": lambda e: factories.LevelFactory(edition=e, code="X"),
    "profile": lambda e: Profile.objects.create(edition=e, code="X", name="x"),
    "mention": lambda e: Mention.objects.create(edition=e, code="X", name="x"),
    "seat": lambda e: factories.JurySeatFactory(edition=e, code="X"),
}


@pytest.mark.parametrize("record", TWICE)
def test_codes_are_unique_in_an_edition_and_free_in_another(edition, record):
    TWICE[record](edition)
    TWICE[record](factories.EditionFactory(year=2031))
    with pytest.raises(IntegrityError):
        TWICE[record](edition)
