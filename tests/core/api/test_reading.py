# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of the API: each thing described once, and named apart."""

from collections import Counter

import pytest
from bs4 import BeautifulSoup

from laureats.models import OpenDataPage, PalmaresPage
from tests.laureats.public.factories import make_award, make_edition
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db


def read_page(client, address="/en/api/"):
    return BeautifulSoup(client.get(address).content, "html.parser")


def operation_of(page, anchor):
    return page.find(id=anchor).find_parent("article")


def test_a_list_leads_to_where_its_records_are_described(client):
    page = read_page(client)

    assert operation_of(page, "listAwards").select_one(".endpoint__like a")["href"] == "#readAward"
    assert page.find(id="listAwards-fields") is None
    assert "released_at" in operation_of(page, "listPalmares").find(id="listPalmares-fields").parent.get_text()


def test_what_stands_around_every_list_is_described_once(client):
    rows = read_page(client).find(id="lists").parent.select("tbody th")

    assert [row.get_text() for row in rows] == ["count", "next", "previous", "results"]


def test_every_region_has_a_name_of_its_own(client):
    make_award(body="Boé", edition=make_edition(year=2018), level="4")
    page = read_page(client)

    names = [
        region.get("aria-label") or page.find(id=region["aria-labelledby"]).get_text(" ", strip=True)
        for region in page.select("[role=region]")
    ]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert "Answer – Read an award" in names


def test_the_page_leads_to_the_files_and_to_what_else_may_be_read(client):
    home = make_home()
    add_page(home, OpenDataPage, slug="donnees-ouvertes", title="Données")
    add_page(home, PalmaresPage, slug="palmares", title="Palmarès")

    links = [link["href"] for link in read_page(client, "/api/").find(id="beginning").parent.select("li a")]

    assert links[:4] == ["/donnees-ouvertes/", "/api/v2/", "/palmares/atom/", "/calendrier.ics"]
