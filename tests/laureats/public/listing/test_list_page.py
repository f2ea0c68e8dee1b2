# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of laureates and its filters."""

import pytest
from django.utils import translation

from laureats.public import laureate_list_context
from laureats.public.listing.filters import search_words
from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_page, make_territory

pytestmark = pytest.mark.django_db

BEST = {"code": "total", "name": "Meilleure note totale"}


def listed(**parameters):
    return [row.territory.name for row in laureate_list_context(parameters)["rows"]]


def facets_of(context):
    return {facet.name: {link.label: link.count for link in facet.links} for facet in context["facets"]}


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

    assert [(row.last_award.year, row.last_award.level_code) for row in rows] == [
        (2025, "or"),
        (2018, "unknown"),
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
        ({"region": "84"}, ["Échirolles"]),
        ({"region": "84", "department": "59"}, []),
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
        {"region": "99"},
        {"mention": "nope"},
        {"sort": "-id"},
        {"sort": "--name"},
        {"page": "nine"},
    ],
)
def test_values_that_are_no_choice_are_ignored(laureates, parameters):
    assert listed(**parameters) == ["Échirolles", "Grand Est", "Zuydcoote"]


def test_found_awards_are_those_that_the_filters_ask_for(laureates):
    (row,) = laureate_list_context({"level": "4"})["rows"]

    assert [(award.year, award.level_code) for award in row.found] == [(2018, "4")]


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("name", ["Échirolles", "Grand Est", "Zuydcoote"]),
        ("-name", ["Zuydcoote", "Grand Est", "Échirolles"]),
        ("award", ["Échirolles", "Zuydcoote", "Grand Est"]),
        ("-award", ["Grand Est", "Échirolles", "Zuydcoote"]),
        ("level", ["Échirolles", "Zuydcoote", "Grand Est"]),
        ("-level", ["Grand Est", "Zuydcoote", "Échirolles"]),
        ("department", ["Échirolles", "Zuydcoote", "Grand Est"]),
        ("count", ["Échirolles", "Grand Est", "Zuydcoote"]),
        ("-count", ["Grand Est", "Zuydcoote", "Échirolles"]),
    ],
)
def test_columns_sort_the_bodies(laureates, sort, names):
    assert listed(sort=sort) == names


@pytest.mark.usefixtures("english")
def test_sort_by_kind_follows_the_words_of_the_reader(laureates):
    assert listed(sort="kind") == ["Échirolles", "Zuydcoote", "Grand Est"]


@pytest.mark.usefixtures("english")
def test_facets_are_the_values_of_public_awards_with_their_bodies(laureates):
    assert facets_of(laureate_list_context({})) == {
        "year": {"2025": 2, "2018": 2},
        "level": {"Or": 1, "Badge": 1, "Niveau 4": 1, "Unknown level": 1},
        "mention": {"Meilleure note totale": 1},
        "kind": {"Municipality": 2, "Region": 1},
        "region": {"Auvergne-Rhône-Alpes": 1, "Hauts-de-France": 1},
        "department": {"Isère (38)": 1, "Nord (59)": 1},
    }


@pytest.mark.usefixtures("english")
def test_facets_count_within_the_other_filters_and_leave_out_what_leaves_nothing(laureates):
    facets = facets_of(laureate_list_context({"year": "2018", "kind": "region"}))

    assert facets == {
        "year": {"2018": 1},
        "level": {"Unknown level": 1},
        "kind": {"Municipality": 1, "Region": 1},
    }


@pytest.mark.usefixtures("english")
def test_value_in_force_stays_even_where_it_leaves_nothing(laureates):
    facets = facets_of(laureate_list_context({"year": "2025", "level": "4"}))

    assert (facets["year"], facets["level"]) == ({"2025": 0, "2018": 1}, {"Or": 1, "Badge": 1, "Niveau 4": 0})


def test_links_of_a_facet_keep_the_other_filters_and_the_one_in_force_goes(laureates):
    context = laureate_list_context({"year": "2018", "kind": "nope", "q": "  grand ", "sort": "award"})

    (year,) = [facet for facet in context["facets"] if facet.name == "year"]
    assert [(link.label, link.address, link.is_current) for link in year.links] == [
        ("2018", "?q=grand&sort=award", True),
    ]
    assert (context["filters"].text, context["filters"].narrows) == ("grand", True)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("parameters", "title"),
    [
        ({}, "3 laureates"),
        ({"region": "84", "year": "2018"}, "1 laureate – Auvergne-Rhône-Alpes, 2018"),
        ({"kind": "commune", "level": "badge", "year": "2025"}, "1 laureate – Municipality, Badge, 2025"),
        ({"q": "nope"}, "0 laureates – “nope”"),
    ],
)
def test_title_says_how_many_and_which(laureates, parameters, title):
    assert laureate_list_context(parameters)["results_title"] == title


@pytest.mark.parametrize(
    ("parameters", "canonical", "is_indexed"),
    [
        ({}, "", True),
        ({"year": "2018"}, "year=2018", True),
        ({"year": "2018", "sort": "award"}, "year=2018", True),
        ({"region": "84", "year": "2018"}, "year=2018&region=84", False),
        ({"q": "échi"}, "q=%C3%A9chi", False),
        ({"year": "nope"}, "", True),
    ],
)
def test_each_content_has_one_address_and_one_filter_at_most_is_for_search_engines(
    laureates, parameters, canonical, is_indexed
):
    context = laureate_list_context(parameters)

    assert (context["canonical_query"], context["is_indexed"]) == (canonical, is_indexed)


def test_mention_is_asked_for_by_the_same_word_in_each_language():
    edition = make_edition(year=2018)
    edition.mentions.create(code="total", name="Meilleure note totale", name_en="Best total")
    make_award(body="Albi", edition=edition, mentions=[{"code": "total", "name": "Meilleure note totale"}])

    with translation.override("en"):
        context = laureate_list_context({"mention": "meilleure-note-totale"})

    assert context["results_title"] == "1 laureate – Best total"


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
    assert facets_of(after) == facets_of(before)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_queries_do_not_grow_with_the_laureates(site, django_assert_num_queries, count):
    edition = make_edition(year=2018)
    for number in range(count):
        award = make_award(body=f"Bourg-{number}", edition=edition, level="4", mentions=[BEST])
        make_page(index=site.laureats, territory=award.territory)

    with django_assert_num_queries(9):
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
