# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.models import PalmaresPage
from tests.laureats.public.factories import make_award, make_edition
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/%00",
    "/donnees/%00",
    "/donnees/versions/%00/x",
    "/calendrier/%00.ics",
    "/en/calendar/a%00.ics",
    "/palmares/fichiers/%00/x",
    "/palmares/%00/",
    "/attestations/%00/x/statut.jwt",
    "/badges/a%00/current.svg",
]


@pytest.fixture
def site():
    home = make_home()
    translate_page(home, title="Home")
    add_page(home, PalmaresPage, slug="palmares", title="Palmarès")
    make_award(body="Boé", edition=make_edition(year=2020), level="3")


@pytest.mark.postgresql
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_with_a_null_character_is_one_that_nothing_bears(client, site, address):
    answer = client.get(address)

    assert (answer.status_code, "introuvable" in answer.text.lower()) == (404, True)


@pytest.mark.parametrize("address", ["/api/v1/editions/%00", "/api/v2/pages/%00/", "/api/%00"])
def test_the_api_refuses_a_null_character_in_its_own_form(client, address):
    answer = client.get(address)

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
