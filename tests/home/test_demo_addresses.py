# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only people made up for the demonstration are given an address."""

import pytest

from home.demonstration.editions import WAITING, give_addresses
from label.models import Person
from tests.factories import EditionFactory, JurySeatFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(db):
    return EditionFactory(code=WAITING, year=2027, is_fictional=True)


def addresses():
    return list(Person.objects.order_by("pk").values_list("email", flat=True))


def test_an_invented_juror_gets_an_address_that_leads_nowhere(waiting):
    JurySeatFactory(edition=waiting, person=PersonFactory(first_name="Étienne", last_name="DELHOMME"))

    give_addresses()

    assert addresses() == ["etienne.delhomme@jury.example"]


def test_someone_who_also_sits_in_a_true_edition_gets_none(waiting):
    someone = PersonFactory()
    JurySeatFactory(edition=waiting, person=someone)
    JurySeatFactory(edition=EditionFactory(code="2024", year=2024), person=someone)

    give_addresses()

    assert addresses() == [""]


def test_someone_else_gets_none(waiting):
    JurySeatFactory(edition=EditionFactory(code="2024", year=2024))

    give_addresses()

    assert addresses() == [""]


def test_an_address_that_is_known_stays(waiting):
    JurySeatFactory(edition=waiting, person=PersonFactory(email="ada@jury.example"))

    give_addresses()

    assert addresses() == ["ada@jury.example"]
