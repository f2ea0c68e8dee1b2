# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Calendars, read back as a calendar does."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from label.models import ApplyPage, Edition
from label.moments import start_of_day
from laureats.models import EditionIndexPage, EditionPage, PalmaresPage
from tests.factories import EditionFactory
from tests.laureats.public.factories import make_edition
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, make_home, translate_page

pytestmark = pytest.mark.django_db
FOLLOWED = "/calendrier.ics"
PARIS = ZoneInfo("Europe/Paris")
# Ten in the evening in Paris, in winter.
CEREMONY = datetime(2099, 11, 17, 21, tzinfo=UTC)


@pytest.fixture
def home():
    home = make_home()
    translate_page(home, title="Home")
    return home


def read(response):
    assert (response.status_code, response["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return Calendar.from_ical(response.content)


def events(calendar):
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def make_next_edition(**fields):
    """Return an edition that nothing tells yet but its dates."""
    values = {
        "year": 2099,
        "name_en": "2099 edition",
        "opens_on": date(2099, 6, 15),
        "closes_on": date(2099, 9, 30),
        "jury_meets_on": date(2099, 10, 20),
        "ceremony_at": CEREMONY,
        "ceremony_place": "Hôtel de ville, Lyon",
        "results_at": CEREMONY,
    }
    return EditionFactory(**(values | fields))


def publish_page(home, edition):
    page = add_page(home, EditionPage, title=edition.name, slug=f"edition-{edition.code}", edition=edition)
    translate_page(page, title="Edition", slug=f"{edition.code}-edition")
    return page


def test_every_date_of_an_edition_with_a_page_is_an_event(client, home):
    publish_page(home, make_next_edition())

    found = events(read(client.get(FOLLOWED)))

    assert {uid: event.decoded("dtstart") for uid, event in found.items()} == {
        "2099-opening@testserver": date(2099, 6, 15),
        "2099-closing@testserver": date(2099, 9, 30),
        "2099-jury@testserver": date(2099, 10, 20),
        "2099-ceremony@testserver": datetime(2099, 11, 17, 22, tzinfo=PARIS),
        "2099-results@testserver": datetime(2099, 11, 17, 22, tzinfo=PARIS),
    }


def test_a_ceremony_says_where_and_when(client, home):
    publish_page(home, make_next_edition())

    answer = client.get("/calendrier/2099.ics")
    event = events(read(answer))["2099-ceremony@testserver"]

    assert answer["Content-Disposition"] == 'inline; filename="calendrier-2099.ics"'
    assert str(event["summary"]) == "Cérémonie – Label d’essai (Édition 2099)"
    assert str(event["description"]) == "Les labels sont remis."
    assert str(event["location"]) == "Hôtel de ville, Lyon"
    assert str(event["url"]) == "http://testserver/edition-2099/"
    assert event["dtstart"].params["TZID"] == "Europe/Paris"
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n" in answer.content


def test_a_calendar_reads_in_english(client, home):
    publish_page(home, make_next_edition(is_fictional=True))

    event = events(read(client.get("/en/calendar/2099.ics")))["2099-closing@testserver"]

    assert str(event["summary"]) == "Applications close – Label d’essai (2099 edition)"
    assert str(event["description"]) == "Last day to apply for the label. Invented edition, for demonstration."
    assert str(event["url"]) == "http://testserver/en/2099-edition/"


def test_a_ceremony_whose_hour_is_not_known_takes_its_day(client, home):
    make_edition(year=2018, opens_on=None, ceremony_at=start_of_day(date(2018, 11, 6)))

    answer = client.get(FOLLOWED)
    event = events(read(answer))["2018-ceremony@testserver"]

    assert (event.decoded("dtstart"), str(event["transp"])) == (date(2018, 11, 6), "TRANSPARENT")
    assert b"VTIMEZONE" not in answer.content


def test_a_calendar_says_what_it_is_and_how_often_to_read_it(client, home):
    make_edition(year=2018)

    calendar = read(client.get(FOLLOWED))

    told = {name: str(calendar[name]) for name in ("version", "prodid", "name", "x-wr-calname", "source")}
    assert told == {
        "version": "2.0",
        "prodid": "-//Label d’essai//testserver//FR",
        "name": "Label d’essai",
        "x-wr-calname": "Label d’essai",
        "source": "http://testserver/calendrier.ics",
    }
    assert calendar.decoded("refresh-interval") == timedelta(days=1)


def test_the_call_to_come_tells_its_own_dates_alone(client, home):
    add_page(home, ApplyPage, title="Candidater", slug="candidat")
    make_next_edition()

    found = events(read(client.get(FOLLOWED)))

    assert set(found) == {f"2099-{kind}@testserver" for kind in ("opening", "closing", "ceremony")}
    assert {str(event["url"]) for event in found.values()} == {"http://testserver/candidat/"}


def test_a_home_page_that_calls_for_applications_tells_their_dates(client, home):
    make_next_edition()
    home.body = body(("campaign", {"page": None}))
    home.save_revision().publish()

    found = events(read(client.get("/calendrier/2099.ics")))

    assert set(found) == {f"2099-{kind}@testserver" for kind in ("opening", "closing", "ceremony")}


def test_an_edition_that_nothing_tells_has_no_calendar(client, home):
    make_edition(year=2018, opens_on=None)
    make_next_edition()
    hidden = make_next_edition(year=2100, opens_on=date(2100, 6, 15), closes_on=date(2100, 9, 30))
    page = publish_page(home, hidden)
    for each in (page, *page.get_translations()):
        each.unpublish()
    apply = add_page(home, ApplyPage, title="Candidater", slug="candidat")
    PageViewRestriction.objects.create(page=apply, restriction_type="login")

    answers = [client.get(f"/calendrier/{year}.ics").status_code for year in (2099, 2100)]

    assert (Edition.objects.count(), answers) == (3, [404, 404])
    assert {uid[:4] for uid in events(read(client.get(FOLLOWED)))} <= {"2018"}


def test_signs_that_no_text_holds_are_left_out(client, home):
    publish_page(home, make_next_edition(name="\x07Édition\x1b", ceremony_place="Lyon\x0b"))

    answer = client.get(FOLLOWED)

    event = events(read(answer))["2099-ceremony@testserver"]
    assert (str(event["summary"]), str(event["location"])) == ("Cérémonie – Label d’essai (Édition)", "Lyon")
    assert {sign for sign in answer.content if sign < 32} == {10, 13}


def test_who_has_the_same_dates_is_told_so(client, home):
    edition = make_edition(year=2018)
    first = client.get(FOLLOWED)
    again = client.get(FOLLOWED, headers={"If-None-Match": first["ETag"]})
    edition.closes_on = date(2018, 9, 30)
    edition.save()

    later = client.get(FOLLOWED, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert "2018-closing@testserver" in events(read(later))


def test_three_editions_take_as_many_queries_as_one(client, home):
    publish_page(home, make_edition(year=2018))
    with_one = count_queries(client, FOLLOWED)
    for year in (2021, 2022):
        publish_page(home, make_edition(year=year))

    assert count_queries(client, FOLLOWED) == with_one


@pytest.mark.parametrize("address", ["/candidat/", "/edition-2099/"])
def test_pages_that_tell_dates_to_come_lead_to_them(client, home, address):
    add_page(home, ApplyPage, title="Candidater", slug="candidat")
    publish_page(home, make_next_edition())

    link = ReadPage(client.get(address)).one("a", type="text/calendar")

    assert (link["href"], link.words) == ("/calendrier/2099.ics", "Ajouter ces dates à mon agenda")


def test_a_page_of_dates_that_are_over_leads_to_none(client, home):
    publish_page(home, make_edition(year=2018, closes_on=date(2018, 9, 30)))

    assert ReadPage(client.get("/edition-2018/")).all("a", type="text/calendar") == []


def test_the_page_of_editions_subscribes_to_the_dates_and_shows_their_address(client, home):
    index = add_page(home, EditionIndexPage, title="Éditions", slug="editions")
    english = translate_page(index, title="Editions", slug="editions")

    pages = [ReadPage(client.get(page.url)) for page in (index, english)]

    assert [[link["href"] for link in page.all("a") if ".ics" in link["href"]] for page in pages] == [
        ["webcal://testserver/calendrier.ics", "/calendrier.ics"],
        ["webcal://testserver/en/calendar.ics", "/en/calendar.ics"],
    ]
    assert "http://testserver/calendrier.ics" in pages[0].words("a")


@pytest.mark.parametrize("address", [FOLLOWED, "/en/calendar.ics", "/calendrier/2018.ics", "/palmares/atom/"])
def test_any_site_may_read_what_is_followed(client, home, address):
    make_edition(year=2018, labelled_count=1)
    add_page(home, PalmaresPage, title="Palmarès", slug="palmares")

    answer = client.get(address, headers={"Origin": "https://other.example"})

    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (200, "*")
    assert "Access-Control-Allow-Origin" not in client.get("/", headers={"Origin": "https://other.example"})
