# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The start page tells the state of the campaign, and finds bodies without JavaScript."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from laureats.body_search.indexing import index_all_bodies
from laureats.models import Extension
from tests.factories import TerritoryFactory
from tests.laureats.intake.factories import make_open_edition
from tests.page_reading import ReadPage

pytestmark = pytest.mark.django_db
PARIS = ZoneInfo("Europe/Paris")
START = "/en/application/"


def read(client, path=START, **values):
    return ReadPage(client.get(path, values))


def tell_state(client):
    page = read(client)
    return page.words("div", class_="notice") + page.words("div", class_="notice notice--warning")


@pytest.fixture
def dated():
    return make_open_edition(opens_on=date(2026, 10, 1), closes_on=date(2026, 11, 15))


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 9, 30, 23, 59, 59, tzinfo=PARIS), "The form opens on Oct. 1, 2026 at midnight"),
        (datetime(2026, 10, 1, 0, 0, 0, tzinfo=PARIS), "The form is open until Nov. 15, 2026 at 11:59 p.m."),
        (datetime(2026, 11, 15, 23, 59, 59, tzinfo=PARIS), "The form is open until Nov. 15, 2026 at 11:59 p.m."),
        (datetime(2026, 11, 16, 0, 0, 0, tzinfo=PARIS), "The form closed on Nov. 15, 2026 at 11:59 p.m."),
    ],
)
def test_state_is_told_to_the_second(client, dated, moment, words):
    with time_machine.travel(moment, tick=False):
        (state,) = tell_state(client)

    assert words in state


def test_closed_form_with_more_time_for_everybody_is_open(client, dated):
    until = datetime(2026, 12, 1, 12, 0, tzinfo=PARIS)
    Extension.objects.create(edition=dated, until=until, reason="Panne.")

    with time_machine.travel(until - timedelta(seconds=1), tick=False):
        (state,) = tell_state(client)

    assert "The form is open until Dec. 1, 2026 at 11:59 a.m." in state


def test_body_with_more_time_finds_itself_and_alone_may_ask(client, dated):
    body, other = TerritoryFactory(name="Angoulême", population=41000), TerritoryFactory(name="Angoulins")
    until = datetime(2026, 12, 1, 12, 0, tzinfo=PARIS)
    Extension.objects.create(edition=dated, territory=body, until=until, reason="Incendie.")
    index_all_bodies()

    with time_machine.travel(until - timedelta(seconds=1), tick=False):
        found = read(client, q="angou").words("a", class_="bodies__name")
        asked = [
            bool(read(client, f"{START}organisme/{each.pk}/").words("form", class_="form")) for each in (body, other)
        ]

    assert (found, asked) == (["Ville d’Angoulême", "Ville d’Angoulins"], [True, False])


def test_site_without_campaign_says_so(client):
    assert tell_state(client) == ["The dates of the next campaign are not set yet."]


def test_homonyms_are_told_apart(client, edition):
    TerritoryFactory(name="Saint-Denis", department="93", population=149077, insee_code="93066", siren=None)
    TerritoryFactory(name="Saint-Denis", department="974", population=155634, insee_code="97411", siren=None)
    index_all_bodies()

    page = read(client, q="st denis")

    assert page.words("p", class_="bodies__facts") == [
        "Municipality, La Réunion (974), 155,634 inhabitants",
        "Municipality, Seine-Saint-Denis (93), 149,077 inhabitants",
    ]


@pytest.mark.parametrize("typed", ["", " ", "\x00", "a" * 5000, "<script>alert(1)</script>", "%", "'"])
def test_whatever_is_typed_is_answered(client, edition, typed):
    assert client.get(START, {"q": typed}).status_code == 200


def test_page_is_kept_by_nobody_and_sets_no_cookie(client, edition):
    response = client.get(START, {"q": "angou"})

    assert (response["Cache-Control"], list(response.cookies)) == ("no-store", [])


def test_page_takes_the_same_queries_whatever_it_finds(client, edition):
    for place in range(3):
        TerritoryFactory(name=f"Bourg-{place}")
    TerritoryFactory(name="Angoulême")
    index_all_bodies()
    read(client)
    counts = []
    for typed, number in (("angou", 1), ("bourg", 3)):
        with CaptureQueriesContext(connection) as queries:
            assert len(read(client, q=typed).words("a", class_="bodies__name")) == number
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 17


def test_bodies_found_come_alone_for_the_script(client, edition):
    TerritoryFactory(name="Angoulême")
    index_all_bodies()

    response = client.get(f"{START}organismes/", {"q": "angou"})

    page = ReadPage(response)
    assert (page.words("a", class_="bodies__name"), page.words("h1")) == (["Ville d’Angoulême"], [])
    assert response["Cache-Control"] == "no-store"


def test_both_languages_have_the_page(client, edition):
    assert [client.get(path).status_code for path in ("/candidater/", "/en/application/")] == [200, 200]


def test_start_page_hides_no_page_of_editors():
    assert [resolve(path).url_name for path in ("/candidat/", "/en/apply/")] == ["wagtail_serve"] * 2


def test_bodies_that_are_not_in_the_list_are_unknown(client, edition):
    invented = TerritoryFactory(is_fictional=True)
    declared = TerritoryFactory(is_declared=True)

    paths = [f"{START}organisme/{key}/" for key in (invented.pk, declared.pk, 10**30, 0)]

    assert [client.get(path).status_code for path in paths] == [404] * 4


def test_time_given_is_over(client, dated):
    until = datetime(2026, 11, 18, 12, 0, tzinfo=PARIS)
    Extension.objects.create(edition=dated, until=until, reason="Panne.")

    with time_machine.travel(until, tick=False):
        (state,) = tell_state(client)

    assert "The form closed on Nov. 18, 2026 at 11:59 a.m." in state


def test_the_questions_can_be_prepared_before_anything_is_asked(client, db):
    make_open_edition()

    addresses = [link["href"] for link in read(client).all("a") if "questions." in link["href"]]

    assert [client.get(address).status_code for address in addresses] == [200, 200]
