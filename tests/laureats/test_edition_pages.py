# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest
from django.core.exceptions import ValidationError

from laureats.models import EditionIndexPage, EditionPage, PalmaresPage
from tests.laureats.public.factories import make_award, make_edition
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, french, make_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    home = make_home()
    add_page(home, PalmaresPage, title="Palmarès", slug="palmares")
    add_page(home, EditionIndexPage, title="Les éditions", slug="editions")
    return home


def add_edition_page(home, *, year, edition=None, **fields):
    edition = edition or make_edition(year=year)
    return add_page(home, EditionPage, title=f"Édition {year}", slug=f"edition-{year}", edition=edition, **fields)


def test_the_evening_is_told_with_who_spoke_and_from_where(client, home):
    add_edition_page(
        home,
        year=2018,
        event="B-Boost, Bordeaux",
        presenter="Benjamin JEAN, juriste",
        organisers=body(("organiser", {"name": "Aquinetic", "address": "https://a.example/"})),
        programme=body(("item", {"time": "18:30:00", "title": "Table ronde", "text": "Des lauréats racontent."})),
        speakers=body(("speaker", {"name": "Didier GALLAND", "role": "", "territory": "CA du Puy-en-Velay"})),
    )

    page = ReadPage(client.get("/edition-2018/"))

    facts = dict(zip(page.words("dt", class_="facts__label"), page.words("dd", class_="facts__value"), strict=True))
    assert facts[french("Event")] == "B-Boost, Bordeaux"
    assert facts[french("Presented by")] == "Benjamin JEAN, juriste"
    assert facts[french("Organised by")] == "Aquinetic"
    assert page.words("li", class_="programme__item") == ["18 h 30 Table ronde Des lauréats racontent."]
    assert page.words("li", class_="person") == ["Didier GALLAND CA du Puy-en-Velay"]


def test_the_dates_come_before_the_story_for_those_who_read_in_order(client, home):
    add_edition_page(home, year=2018, body=body(("heading", "Merci")))

    page = ReadPage(client.get("/edition-2018/"))

    read = [element.words for element in page.elements if element.tag in ("aside", "h2")]
    assert read.index(page.one("aside").words) < read.index("Merci")


def test_the_address_of_the_old_site_leads_there(client, home):
    add_edition_page(home, year=2018)

    response = client.get("/edition-2018")

    assert (response.status_code, response["Location"]) == (301, "/edition-2018/")


def test_results_are_told_once_they_are_out(client, home):
    edition = make_edition(year=2018, labelled_count=22)
    make_award(body="Albi", edition=edition, level="4")
    add_edition_page(home, year=2018, edition=edition)

    page = ReadPage(client.get("/edition-2018/"))

    results = page.one("section", aria_labelledby="results-title").words
    assert page.words("dd", class_="figures__value") == ["22"]
    assert "Ville d'Albi" in results
    assert "/palmares/2018/" in {link["href"] for link in page.all("a", class_="button")}


def test_before_the_hour_the_page_says_when_and_nothing_else(client, home):
    moment = datetime.datetime(2098, 11, 6, 17, tzinfo=datetime.UTC)
    edition = make_edition(year=2098, released_at=None, results_at=moment, labelled_count=7, note="sept lauréats")
    make_award(body="Canéjan", edition=edition, level="5")
    add_edition_page(home, year=2098, edition=edition)

    response = client.get("/edition-2098/")

    page = ReadPage(response)
    told = french("The results will be published here on %(day)s at %(time)s.")
    assert page.one("section", aria_labelledby="results-title").words.endswith(
        told % {"day": "6 novembre 2098", "time": "18 h"}
    )
    assert page.all("dl", class_="figures figures--wide") == []
    assert "Canéjan" not in response.content.decode()
    assert "sept lauréats" not in response.content.decode()


def test_an_invented_edition_says_so(client, home):
    add_edition_page(home, year=2026, edition=make_edition(year=2026, is_fictional=True))

    assert len(ReadPage(client.get("/edition-2026/")).all("aside", class_="banner")) == 1


def test_the_palmares_leads_to_the_page_of_its_edition(client, home):
    add_edition_page(home, year=2018)
    make_edition(year=2019)

    assert "/edition-2018/" in {link["href"] for link in ReadPage(client.get("/palmares/2018/")).all("a")}
    assert client.get("/palmares/2019/").status_code == 200


def test_the_list_holds_the_live_pages_latest_first(client, home):
    for year in (2018, 2024, 2016):
        add_edition_page(home, year=year)
    add_edition_page(home, year=2025, live=False)

    page = ReadPage(client.get("/editions/"))

    assert page.words("h2", class_="card__title") == ["Édition 2024", "Édition 2018", "Édition 2016"]


def test_three_editions_take_as_many_queries_as_one(client, home):
    add_edition_page(home, year=2018)
    with_one = count_queries(client, "/editions/")
    add_edition_page(home, year=2019)
    add_edition_page(home, year=2020)

    assert count_queries(client, "/editions/") == with_one


def test_an_edition_has_one_page_a_language(home):
    first = add_edition_page(home, year=2018)
    twin = EditionPage(title="Encore", slug="encore", edition=first.edition, locale=home.locale)

    with pytest.raises(ValidationError) as refusal:
        twin.clean()

    assert list(refusal.value.message_dict) == ["edition"]
