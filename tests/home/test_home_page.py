# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest
from django.utils import timezone

from home.models import NewsIndexPage, NewsPage, StandardPage
from laureats.models import Award, PalmaresPage
from tests.factories import EditionFactory, LevelFactory, TerritoryFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, french, make_home

pytestmark = pytest.mark.django_db


def days_from_now(days):
    return timezone.localdate() + datetime.timedelta(days=days)


def campaign_state(client):
    return ReadPage(client.get("/")).words("p", class_="campaign__state")


def add_articles(home, *, count):
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    for number in range(1, count + 1):
        day = datetime.date(2026, 1, number)
        add_page(index, NewsPage, title=f"Article {number}", slug=f"a{number}", date=day, introduction=f"Dit {number}")


def test_the_front_says_what_the_label_is(client):
    make_home(title="Le label du libre", introduction="Il récompense les collectivités.", seo_title="")

    page = ReadPage(client.get("/"))

    assert page.words("h1") == ["Le label du libre"]
    assert page.words("p", class_="hero__lead") == ["Il récompense les collectivités."]
    assert page.words("title") == ["Label d’essai – Le label du libre"]
    assert page.one("meta", name="description")["content"] == "Il récompense les collectivités."


@pytest.mark.parametrize(
    ("opens", "closes", "message"),
    [
        (5, 20, "Applications open soon"),
        (-5, 20, "Applications are open"),
        (-20, -5, "Applications are closed"),
    ],
)
def test_the_campaign_says_whether_one_may_apply(client, opens, closes, message):
    make_home()
    EditionFactory(opens_on=days_from_now(opens), closes_on=days_from_now(closes))

    assert campaign_state(client) == [french(message)]


def test_the_campaign_gives_its_dates(client):
    make_home()
    EditionFactory(name="Édition 2018", opens_on=datetime.date(2018, 6, 15), closes_on=datetime.date(2018, 9, 1))

    page = ReadPage(client.get("/"))

    assert page.words("h2", class_="campaign__title") == ["Édition 2018"]
    assert [(time["datetime"], time.words) for time in page.all("time")] == [
        ("2018-06-15", "15 juin 2018"),
        ("2018-09-01", "1er septembre 2018"),
    ]


def test_without_an_edition_nothing_is_said_of_a_campaign(client):
    make_home()

    assert campaign_state(client) == []


def test_the_last_palmares_is_shown_with_its_highest_level(client):
    home = make_home()
    add_page(home, PalmaresPage, title="Palmarès", slug="palmares")
    edition = EditionFactory(year=2018, released_at=timezone.now(), candidate_count=22)
    low, high = (LevelFactory(edition=edition, code=code, sort_order=int(code)) for code in "12")
    for name, level in (("Mions", low), ("Paris", high), ("Nevers", None)):
        territory = TerritoryFactory(name=name)
        Award.objects.create(territory=territory, edition=edition, name=name, kind="commune", level=level)

    page = ReadPage(client.get("/"))

    section = page.one("section", aria_labelledby="palmares-title").words
    assert page.words("dd", class_="figures__value") == ["3", "22"]
    assert "Paris" in section
    assert "Mions" not in section
    assert "/palmares/2018/" in {link["href"] for link in page.all("a")}


def test_an_edition_that_is_not_released_shows_no_palmares(client):
    make_home()
    edition = EditionFactory(year=2018, sealed_at=timezone.now())
    Award.objects.create(territory=TerritoryFactory(name="Paris"), edition=edition, name="Paris", kind="commune")

    response = client.get("/")

    assert ReadPage(response).all("section", aria_labelledby="palmares-title") == []
    assert "Paris" not in response.content.decode()


def test_the_three_last_articles_are_shown_latest_first(client):
    home = make_home()
    add_articles(home, count=4)

    page = ReadPage(client.get("/"))

    assert page.words("h3", class_="entry__title") == ["Article 4", "Article 3", "Article 2"]
    assert page.words("p", class_="entry__text") == ["Dit 4", "Dit 3", "Dit 2"]


def test_three_articles_take_as_many_queries_as_one(client):
    home = make_home()
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    add_page(index, NewsPage, title="Un", slug="un")
    with_one = count_queries(client, "/")
    add_page(index, NewsPage, title="Deux", slug="deux")
    add_page(index, NewsPage, title="Trois", slug="trois")

    assert count_queries(client, "/") == with_one


def test_a_button_leads_to_a_live_page_only(client):
    home = make_home()
    live = add_page(home, StandardPage, title="Candidat", slug="candidat")
    draft = add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)
    home.body = body(
        ("call_to_action", {"text": "Être candidat", "page": live.pk}),
        ("call_to_action", {"text": "Bientôt", "page": draft.pk}),
    )
    home.save()

    page = ReadPage(client.get("/"))

    assert [(link["href"], link.words) for link in page.all("a", class_="button")] == [("/candidat/", "Être candidat")]
