# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import ngettext, npgettext

from core.formats import format_long_date
from home.models import NewsIndexPage, NewsPage, StandardPage
from home.queries import home_context
from laureats.models import Award, PalmaresPage
from laureats.prepared_pages.tables import list_shown_tables
from tests.factories import EditionFactory, LevelFactory, TerritoryFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, french, make_home, translate_page

pytestmark = pytest.mark.django_db
CAMPAIGN = ("campaign", {"page": None})
FIGURES = ("key_figures", {"title": "", "with_counts": True, "figures": []})
LAUREATES = ("latest_laureates", {"title": ""})
NEWS = ("latest_news", {"title": "", "number": 3})


def days_from_now(days):
    return timezone.localdate() + datetime.timedelta(days=days)


def campaign_state(client):
    return ReadPage(client.get("/")).words("p", class_="campaign__state")


def award(name, *, edition, level=None):
    return Award.objects.create(
        territory=TerritoryFactory(name=name), edition=edition, name=name, kind="commune", department="01", level=level
    )


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
    ("opens", "closes", "message", "shown"),
    [
        (5, 20, "Applications open on %(date)s", 5),
        (-5, 20, "Applications are open until %(date)s", 20),
        (-20, -5, "Applications closed on %(date)s", -5),
    ],
)
def test_the_campaign_says_whether_one_may_apply(client, opens, closes, message, shown):
    make_home(body=body(CAMPAIGN))
    EditionFactory(opens_on=days_from_now(opens), closes_on=days_from_now(closes))

    assert campaign_state(client) == [french(message) % {"date": format_long_date(days_from_now(shown))}]


def test_the_campaign_gives_its_dates(client):
    make_home(body=body(CAMPAIGN))
    EditionFactory(name="Édition 2018", opens_on=datetime.date(2018, 6, 15), closes_on=datetime.date(2018, 9, 1))

    page = ReadPage(client.get("/"))

    assert page.words("h2", class_="campaign__title") == ["Édition 2018"]
    assert [(time["datetime"], time.words) for time in page.all("time")] == [
        ("2018-06-15", "15 juin 2018"),
        ("2018-09-01", "1er septembre 2018"),
    ]


@pytest.mark.parametrize(("is_live", "targets"), [(True, ["/candidat/"]), (False, [])])
def test_the_campaign_leads_to_the_form_and_to_the_page_that_tells_how_to_apply(client, is_live, targets):
    home = make_home()
    to_apply = add_page(home, StandardPage, title="Candidat", slug="candidat", live=is_live)
    home.body = body(("campaign", {"page": to_apply.pk}))
    home.save()
    EditionFactory(opens_on=days_from_now(-5), closes_on=days_from_now(20))

    page = ReadPage(client.get("/"))

    assert page.words("p", class_="campaign__state") != []
    assert [link["href"] for link in page.all("a", class_="button")] == ["/candidater/"]
    assert [link["href"] for link in page.all("a", class_="arrow-link")] == targets


def test_the_campaign_leads_to_that_page_in_the_language_of_the_reader(client):
    home = make_home()
    to_apply = add_page(home, StandardPage, title="Candidat", slug="candidat")
    home.body = body(("campaign", {"page": to_apply.pk}))
    home.save()
    translate_page(home, title="Home")
    translate_page(to_apply, title="Apply", slug="apply")
    EditionFactory(opens_on=days_from_now(-5), closes_on=days_from_now(20))

    page = ReadPage(client.get("/en/"))

    assert [link["href"] for link in page.all("a", class_="button")] == ["/en/application/"]
    assert [link["href"] for link in page.all("a", class_="arrow-link")] == ["/en/apply/"]


def test_without_an_edition_nothing_is_said_of_a_campaign(client):
    make_home(body=body(CAMPAIGN))

    assert campaign_state(client) == []


def test_a_campaign_stands_beside_the_texts_after_it(client):
    make_home(body=body(CAMPAIGN, ("heading", "Un label"), ("paragraph", "<p>Gradué.</p>"), LAUREATES))
    EditionFactory(opens_on=days_from_now(-5), closes_on=days_from_now(20))

    page = ReadPage(client.get("/"))

    columns = page.one("div", class_="split split--aside-first section")
    assert page.one("h2", id="s-un-label").is_within(columns)
    assert page.one("section", class_="campaign").is_within(columns)


def test_the_last_palmares_is_shown_with_its_highest_level(client):
    home = make_home(body=body(LAUREATES))
    add_page(home, PalmaresPage, title="Palmarès", slug="palmares")
    edition = EditionFactory(year=2018, released_at=timezone.now(), candidate_count=22)
    low, high = (LevelFactory(edition=edition, code=code, sort_order=int(code)) for code in "12")
    for name, level in (("Mions", low), ("Paris", high), ("Nevers", None)):
        award(name, edition=edition, level=level)

    page = ReadPage(client.get("/"))

    section = page.one("section", class_="section").words
    assert page.words("dd", class_="figures__value") == ["3", "22"]
    assert "Paris" in section
    assert "Mions" not in section
    assert "/palmares/2018/" in {link["href"] for link in page.all("a")}


def test_an_edition_that_is_not_released_shows_nowhere(client):
    make_home(body=body(LAUREATES, FIGURES))
    award("Paris", edition=EditionFactory(year=2018, sealed_at=timezone.now()))

    response = client.get("/")

    assert ReadPage(response).all("section", class_="section") == []
    assert "Paris" not in response.content.decode()


def test_figures_count_what_is_public_then_what_editors_add(client):
    added = [
        {"id": "1", "type": "item", "value": {"number": "1 000", "words": "adhérents", "source": "https://a.example/"}}
    ]
    make_home(body=body(("key_figures", {"title": "Le label", "with_counts": True, "figures": added})))
    released = EditionFactory(year=2018, released_at=timezone.now(), labelled_count=2)
    for name in ("Mions", "Paris"):
        award(name, edition=released)
    award("Nevers", edition=EditionFactory(year=2026, sealed_at=timezone.now()))

    page = ReadPage(client.get("/"))

    labels, numbers = page.words("dt", class_="figures__label"), page.words("dd", class_="figures__value")
    assert dict(zip(labels, numbers, strict=True)) == {
        "organismes labellisés": "2",
        "département": "1",
        "édition": "1",
        "adhérents (a.example)": "1 000",
    }


def test_articles_are_shown_latest_first_as_many_as_each_list_asks(client):
    lists = [("latest_news", {"title": title, "number": number}) for title, number in (("Une", 1), ("Trois", 3))]
    home = make_home(body=body(*lists))
    add_articles(home, count=4)

    page = ReadPage(client.get("/"))

    assert page.words("h3", class_="entry__title") == ["Article 4", "Article 4", "Article 3", "Article 2"]
    assert [link["href"] for link in page.all("a", class_="arrow-link")] == ["/actualites/", "/actualites/"]


def test_a_partner_is_named_and_leads_to_its_site(client):
    partners = [
        {"id": "1", "type": "item", "value": {"name": "Association", "logo": None, "address": "https://a.example/"}},
        {"id": "1", "type": "item", "value": {"name": "Région", "logo": None, "address": ""}},
    ]
    make_home(body=body(("partners", {"title": "", "partners": partners})))

    page = ReadPage(client.get("/"))

    assert page.words("li", class_="partners__item") == ["Association", "Région"]
    assert [link["href"] for link in page.all("a", class_="partners__link")] == ["https://a.example/"]


def test_queries_grow_neither_with_articles_nor_with_laureates_nor_with_blocks(client):
    home = make_home(body=body(CAMPAIGN, FIGURES, LAUREATES, NEWS))
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    add_page(index, NewsPage, title="Un", slug="un")
    edition = EditionFactory(year=2018, released_at=timezone.now())
    level = LevelFactory(edition=edition)
    award("Mions", edition=edition, level=level)
    with_one = count_queries(client, "/")
    for number in (2, 3):
        add_page(index, NewsPage, title=f"Article {number}", slug=f"a{number}")
        award(f"Bourg-{number}", edition=edition, level=level)
    home.body = body(CAMPAIGN, FIGURES, LAUREATES, NEWS, FIGURES, LAUREATES, NEWS)
    home.save()

    assert count_queries(client, "/") == with_one


@pytest.mark.parametrize(
    ("announced", "context", "words"),
    [(1, "under a number", "laureate"), (2, None, "known laureate")],
)
def test_laureates_are_only_called_known_where_others_may_not_be(client, announced, context, words):
    make_home(body=body(LAUREATES))
    edition = EditionFactory(year=2018, released_at=timezone.now(), labelled_count=announced)
    award("Mions", edition=edition, level=LevelFactory(edition=edition))

    label = npgettext(context, words, f"{words}s", 1) if context else ngettext(words, f"{words}s", 1)
    assert ReadPage(client.get("/")).words("dt", class_="figures__label") == [label]


def test_what_no_block_shows_is_not_read(client):
    make_home(body=body(("heading", "Un label")))
    EditionFactory(year=2018, released_at=timezone.now(), opens_on=days_from_now(-5), closes_on=days_from_now(5))
    client.get("/")

    with CaptureQueriesContext(connection) as queries:
        client.get("/")

    assert [query["sql"] for query in queries if "label_edition" in query["sql"]] == []


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


def test_what_is_kept_of_the_records_is_read_from_tables_whose_changes_are_counted():
    home = make_home(body=body(CAMPAIGN, FIGURES, LAUREATES, NEWS))
    add_articles(home, count=1)
    edition = EditionFactory(year=2018, released_at=timezone.now())
    award("Mions", edition=edition, level=LevelFactory(edition=edition))

    with CaptureQueriesContext(connection) as queries:
        home_context(home)

    tables = {table for query in queries for table in re.findall(r'(?:FROM|JOIN) "?(\w+)"?', query["sql"])}
    # A seal becomes public with its edition, in one transaction.
    uncounted = tables - set(list_shown_tables()) - {"laureats_palmares", "laureats_contentchange"}
    assert uncounted <= {"django_content_type"}
    assert "laureats_award" in tables
