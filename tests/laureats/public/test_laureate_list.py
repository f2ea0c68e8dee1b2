# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of laureates and its filters."""

import pytest

from laureats.public import laureate_list_context
from laureats.public.list_filters import search_words
from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_page, make_territory

pytestmark = pytest.mark.django_db

BEST = {"code": "total", "name": "Meilleure note totale"}


def listed(**parameters):
    return [row.territory.name for row in laureate_list_context(parameters)["rows"]]


def choices_of(context):
    return {field.name: field.choices for field in context["fields"]}


@pytest.fixture
def laureates():
    """Three bodies over two scales: Échirolles 2018 and 2025, Grand Est 2018, Zuydcoote 2025."""
    old, new = make_edition(year=2018), make_edition(year=2025, scale=MEDALS)
    echirolles = make_territory("Échirolles", department="38", slug="echirolles")
    echirolles.former_names.create(name="Pont-de-l'Île", slug="pont-de-l-ile")
    make_award(body=echirolles, edition=old, level="4", mentions=[BEST])
    make_award(body=echirolles, edition=new, level="or")
    make_award(body=make_territory("Grand Est", kind="region", department=""), edition=old)
    make_award(body=make_territory("Zuydcoote", department="59"), edition=new, level="badge")


def test_bodies_are_listed_once_in_the_order_of_the_alphabet(laureates):
    assert listed() == ["Échirolles", "Grand Est", "Zuydcoote"]


def test_row_gives_the_latest_award_and_their_number(laureates):
    rows = laureate_list_context({})["rows"]

    assert [(row.last_award.edition.year, row.last_award.level and row.last_award.level.code) for row in rows] == [
        (2025, "or"),
        (2018, None),
        (2025, "badge"),
    ]
    assert [(row.award_count, row.department, row.found) for row in rows] == [
        (2, "Isère", []),
        (1, "", []),
        (1, "Nord", []),
    ]


@pytest.mark.parametrize(
    ("parameters", "names"),
    [
        ({"year": "2018"}, ["Échirolles", "Grand Est"]),
        ({"level": "4"}, ["Échirolles"]),
        ({"level": "unknown"}, ["Grand Est"]),
        ({"kind": "region"}, ["Grand Est"]),
        ({"department": "59"}, ["Zuydcoote"]),
        ({"mention": "meilleure-note-totale"}, ["Échirolles"]),
        ({"q": "ECHIROLLES"}, ["Échirolles"]),
        ({"q": "Ville d’Échirolles"}, ["Échirolles"]),
        ({"q": "région grand est"}, ["Grand Est"]),
        ({"q": "coote"}, ["Zuydcoote"]),
        ({"q": "pont ile"}, ["Échirolles"]),
        ({"q": "pont zuyd"}, []),
        ({"q": "%"}, ["Échirolles", "Grand Est", "Zuydcoote"]),
        ({"q": "\x00Grand"}, ["Grand Est"]),
        ({"year": "2018", "level": "4"}, ["Échirolles"]),
        ({"year": "2025", "level": "4"}, []),
        ({"year": "2025", "mention": "meilleure-note-totale"}, []),
        ({"kind": "commune", "department": "38"}, ["Échirolles"]),
    ],
)
def test_filters_narrow_the_list(laureates, parameters, names):
    assert listed(**parameters) == names


@pytest.mark.parametrize(
    "parameters",
    [
        {"year": "1999"},
        {"year": "two thousand"},
        {"level": "9"},
        {"kind": "royaume"},
        {"department": "99"},
        {"mention": "nope"},
        {"sort": "-id"},
        {"page": "nine"},
    ],
)
def test_values_that_are_no_choice_are_ignored(laureates, parameters):
    assert listed(**parameters) == ["Échirolles", "Grand Est", "Zuydcoote"]


def test_found_awards_are_those_that_the_filters_ask_for(laureates):
    (row,) = laureate_list_context({"level": "4"})["rows"]

    assert [(award.edition.year, award.level.code) for award in row.found] == [(2018, "4")]


def test_sort_by_award_puts_the_latest_first(laureates):
    assert listed(sort="award") == ["Échirolles", "Zuydcoote", "Grand Est"]


@pytest.mark.usefixtures("english")
def test_choices_are_the_values_of_public_awards(laureates):
    assert choices_of(laureate_list_context({})) == {
        "year": {"2025": "2025", "2018": "2018"},
        "level": {"badge": "Badge", "or": "Or", "4": "Niveau 4", "unknown": "Unknown level"},
        "mention": {"meilleure-note-totale": "Meilleure note totale"},
        "kind": {"commune": "Municipality", "region": "Region"},
        "department": {"38": "38 – Isère", "59": "59 – Nord"},
    }


def test_fields_keep_the_filters_in_force(laureates):
    context = laureate_list_context({"year": "2018", "kind": "nope", "q": "  albi "})

    assert {field.name: field.value for field in context["fields"]} == {
        "year": "2018",
        "level": "",
        "mention": "",
        "kind": "",
        "department": "",
    }
    assert (context["filters"].text, context["filters"].narrows) == ("albi", True)


def test_list_has_twenty_five_bodies_a_page():
    edition = make_edition(year=2018)
    for number in range(26):
        make_award(body=f"Bourg-{number:02}", edition=edition)

    context = laureate_list_context({"page": "2"})

    assert (context["count"], [row.territory.name for row in context["rows"]]) == (26, ["Bourg-25"])


def test_page_beyond_the_end_is_the_last_one(laureates):
    assert listed(page="99") == ["Échirolles", "Grand Est", "Zuydcoote"]


def test_rows_lead_to_live_pages(site, laureates):
    make_page(index=site.laureats, territory=make_award(body="Albi", edition=make_edition(year=2019)).territory)

    rows = laureate_list_context({})["rows"]

    assert [row.address for row in rows] == ["/laureats/albi/", "", "", ""]


def test_unreleased_awards_change_neither_rows_nor_choices(laureates):
    before = laureate_list_context({})
    hidden = make_edition(year=2026, released_at=None, scale=[("platine", "Platine")])
    mention = {"code": "secret", "name": "Secret"}
    make_award(body=before["rows"][0].territory, edition=hidden, level="platine", mentions=[mention])
    make_award(body=make_territory("Albi", department="81", kind="gip"), edition=hidden, level="platine")

    after = laureate_list_context({})

    assert after["rows"] == before["rows"]
    assert choices_of(after) == choices_of(before)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_queries_do_not_grow_with_the_laureates(site, django_assert_num_queries, count):
    edition = make_edition(year=2018)
    for number in range(count):
        award = make_award(body=f"Bourg-{number}", edition=edition, level="4", mentions=[BEST])
        make_page(index=site.laureats, territory=award.territory)

    with django_assert_num_queries(10):
        context = laureate_list_context({"year": "2018"})

    assert context["count"] == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Côtes-d’Armor", ["cotes-d", "armor"]),
        ("Le Puy en Velay", ["le", "puy", "en", "velay"]),
        ("Ville d'Angoulême", ["angouleme"]),
        ("CA du Puy-en-Velay", ["puy-en-velay"]),
        ("' %", []),
    ],
)
def test_search_words_are_those_of_slugs(text, words):
    assert search_words(text) == words
