# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, date, datetime

import pytest
from wagtail.models import PageViewRestriction

from label.models import CriteriaPage, Edition, JuryPage
from label.moments import start_of_day
from laureats.models import EditionPage
from tests.factories import EditionFactory, JurySeatFactory
from tests.label.api.grids import make_grid, query_counts
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db

EDITIONS = "/api/v1/editions"


@pytest.fixture
def editions():
    return [EditionFactory(code=code, year=int(code), opens_on=date(2020, 1, 1)) for code in ("2024", "2025")]


def test_editions_are_listed_latest_first_with_the_fields_asked_for(client, editions):
    EditionFactory(code="2030", year=2030, opens_on=date(2999, 1, 1))

    answer = client.get(f"{EDITIONS}?fields=code,year")

    assert answer.json() == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [{"code": "2025", "year": 2025}, {"code": "2024", "year": 2024}],
    }


def test_pages_lead_to_one_another(client, editions):
    answer = client.get(f"{EDITIONS}?page_size=1&fields=code")

    following = f"http://testserver{EDITIONS}?page_size=1&fields=code&page=2"
    assert answer.json() == {"count": 2, "next": following, "previous": None, "results": [{"code": "2025"}]}
    assert answer["Link"] == f'<{following}>; rel="next"'


def test_unknown_parameters_are_refused_by_name(client, editions):
    answer = client.get(f"{EDITIONS}?anne=2024&page_size=900")

    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert [fault["parameter"] for fault in answer.json()["errors"]] == ["page_size"]


def test_an_edition_that_nothing_announces_is_unknown(client):
    EditionFactory(code="2030", year=2030, opens_on=date(2999, 1, 1))

    assert client.get(f"{EDITIONS}/2030").json() == client.get(f"{EDITIONS}/9999").json()


def test_an_answer_that_did_not_change_is_not_sent_again(client, editions):
    etag = client.get(EDITIONS)["ETag"]

    answer = client.get(EDITIONS, headers={"If-None-Match": etag})

    assert (answer.status_code, answer.content) == (304, b"")


def test_an_edition_tells_its_calendar_its_rules_and_its_pages(client):
    edition = make_grid(year=2020, publishes_weights=True, ceremony_at=start_of_day(date(2020, 12, 5)))
    home = make_home()
    page = add_page(home, EditionPage, slug="edition-2020", title="Édition 2020", edition=edition)
    criteria = add_page(home, CriteriaPage, slug="criteres", title="Critères")

    record = client.get(f"{EDITIONS}/2020").json()

    assert record == {
        "code": "2020",
        "year": 2020,
        "name": "Édition 2020",
        "state": "open",
        "opens_on": "2020-01-01",
        "closes_on": None,
        "jury_meets_on": None,
        "ceremony_on": "2020-12-05",
        "ceremony_place": "",
        "results_on": None,
        "released_at": None,
        "is_fictional": False,
        "aggregation": "mean",
        "quorum": 1,
        "mark_step": 0.5,
        "publishes_weights": True,
        "publishes_scores": False,
        "publishes_way_forward": False,
        "candidate_count": None,
        "labelled_count": None,
        "already_labelled_count": None,
        "note": "",
        "source": "",
        "page": f"http://testserver{page.url}",
        "criteria_page": f"http://testserver{criteria.url}2020/",
        "jury_page": None,
        "url": f"http://testserver{EDITIONS}/2020",
    }


def test_figures_of_an_edition_are_told_with_its_results_alone(client):
    figures = {"candidate_count": 31, "labelled_count": 22, "already_labelled_count": 9}
    edition = EditionFactory(code="2025", year=2025, opens_on=date(2020, 1, 1), **figures)
    names = f"fields={','.join(figures)}"

    before = client.get(f"{EDITIONS}/2025?{names}").json()
    Edition.objects.filter(pk=edition.pk).update(released_at=datetime(2025, 12, 1, tzinfo=UTC))
    after = client.get(f"{EDITIONS}/2025?{names}").json()

    assert (before, after) == (dict.fromkeys(figures), figures)


def test_the_rules_of_a_grid_that_is_not_known_are_not_told(client, editions):
    record = client.get(f"{EDITIONS}/2024?fields=aggregation,quorum,mark_step").json()

    assert record == {"aggregation": None, "quorum": None, "mark_step": None}


def test_a_page_is_the_one_of_the_language_asked_for(client):
    home = make_home()
    translate_page(home, title="Home")
    edition = make_grid()
    own = add_page(home, EditionPage, slug="edition-2020", title="Édition 2020", edition=edition)

    before = client.get(f"{EDITIONS}/2020?locale=en&fields=page").json()
    english = translate_page(own, slug="2020-edition", title="2020 edition")
    after = client.get(f"{EDITIONS}/2020?locale=en&fields=page").json()

    assert (before, after) == ({"page": None}, {"page": f"http://testserver{english.url}"})


def test_the_list_takes_as_many_queries_whatever_its_length(client):
    home = make_home()

    def add(number):
        edition = make_grid(year=2000 + number)
        add_page(home, EditionPage, slug=f"edition-{number}", title="Édition", edition=edition)

    one, three = query_counts(client, "editions", add=add)

    assert one == three


def test_notes_and_sources_of_an_edition_are_told_with_its_results_alone(client):
    texts = {"note": "Le jury hésite.", "source": "Échange interne"}
    edition = EditionFactory(code="2025", year=2025, opens_on=date(2020, 1, 1), **texts)

    before = client.get(f"{EDITIONS}/2025?fields=note,source").json()
    Edition.objects.filter(pk=edition.pk).update(released_at=datetime(2025, 12, 1, tzinfo=UTC))
    after = client.get(f"{EDITIONS}/2025?fields=note,source").json()

    assert (before, after) == ({"note": "", "source": ""}, texts)


def test_the_days_of_the_jury_and_of_the_results_are_told_by_a_page_or_by_results_alone(client):
    days = {"jury_meets_on": "2020-11-03", "results_on": "2020-12-04"}
    moments = {"jury_meets_on": date(2020, 11, 3), "results_at": start_of_day(date(2020, 12, 4))}
    hidden, told, released = (
        EditionFactory(code=code, year=2020, opens_on=date(2020, 1, 1), **moments) for code in ("a", "b", "c")
    )
    home = make_home()
    translate_page(home, title="Home")
    add_page(home, EditionPage, slug="edition", title="Édition", edition=told)
    add_page(home, EditionPage, slug="brouillon", title="Édition", edition=hidden, live=False)
    Edition.objects.filter(pk=released.pk).update(released_at=datetime(2020, 12, 4, tzinfo=UTC))

    # Whatever the language: the page may be in another one.
    answer = client.get(f"{EDITIONS}?order=code&locale=en&fields=jury_meets_on,results_on")

    assert answer.json()["results"] == [dict.fromkeys(days), days, days]


def test_an_edition_that_a_page_tells_before_it_opens_is_known_with_its_dates_alone(client):
    edition = make_grid(year=2030, opens_on=date(2999, 1, 1), publishes_weights=True, note="Canari", source="Canari")
    JurySeatFactory(edition=edition)
    home = make_home()
    for page_class, slug in ((CriteriaPage, "criteres"), (JuryPage, "jury")):
        add_page(home, page_class, slug=slug, title=slug)
    page = add_page(home, EditionPage, slug="edition-2030", title="Édition 2030", edition=edition)

    record = client.get(f"{EDITIONS}/2030").json()
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert {name: value for name, value in record.items() if value not in (None, False, "")} == {
        "code": "2030",
        "year": 2030,
        "name": "Édition 2030",
        "state": "planned",
        "opens_on": "2999-01-01",
        "page": f"http://testserver{page.url}",
        "url": f"http://testserver{EDITIONS}/2030",
    }
    assert [client.get(f"/api/v1/{parts}").json()["count"] for parts in ("levels", "juries", "editions")] == [0, 0, 0]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("state=released", ["2024"]),
        ("state=closed", ["2025"]),
        ("state=open", ["2027", "2026"]),
        ("state=planned", []),
        ("q=EDITION 2025", ["2025"]),
        ("q=absent", []),
    ],
)
def test_editions_are_found_by_their_state_and_their_words(client, query, codes):
    past, future = date(2020, 1, 1), date(2999, 1, 1)
    released = datetime(2024, 12, 1, tzinfo=UTC)
    make_grid(year=2024, opens_on=past, closes_on=past, released_at=released)
    make_grid(year=2025, opens_on=past, closes_on=past)
    make_grid(year=2026, opens_on=past, closes_on=future)
    make_grid(year=2027, opens_on=past, closes_on=None)
    make_grid(year=2028, opens_on=future)

    found = client.get(f"{EDITIONS}?fields=code,state&{query}").json()["results"]

    assert [record["code"] for record in found] == codes
    assert {record["state"] for record in found} <= {"released", "closed", "open", "planned"}
