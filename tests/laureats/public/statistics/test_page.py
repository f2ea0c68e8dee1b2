# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The figures, and their page."""

from decimal import Decimal

import pytest

from laureats.public import statistics_context
from tests.factories import DomainFactory
from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_territory
from tests.laureats.public.reading import count_queries, read, text_of, texts

pytestmark = pytest.mark.django_db

ADDRESS = "/en/results/statistiques/"


def derivation(**scores):
    """Return what the figures read of a derivation, and a juror's mark that they must not."""
    return {
        "domains": [
            {"code": code, "shown": shown, "criteria": [{"marks": {"J1": "4.25"}}]} for code, shown in scores.items()
        ]
    }


@pytest.fixture
def laureates():
    """Grenoble twice and Échirolles once in Isère, Grand Est, and a national body whose level is not known."""
    old, new = make_edition(year=2018, labelled_count=22), make_edition(year=2025, scale=MEDALS)
    grenoble = make_territory("Grenoble", department="38")
    make_award(body=grenoble, edition=old, level="4")
    make_award(body=grenoble, edition=new, level="or")
    make_award(body=make_territory("Échirolles", department="38"), edition=new, level="badge")
    make_award(body=make_territory("Grand Est", kind="region", department="", region="44"), edition=old, level="4")
    make_award(body=make_territory("Recia", kind="gip", department=""), edition=old)


def test_bodies_are_counted_once_and_labels_each_time(laureates):
    context = statistics_context()

    assert (context["body_count"], context["award_count"], len(context["facts"])) == (4, 5, 2)


@pytest.mark.usefixtures("english")
def test_each_scale_has_its_table_with_unknown_levels_apart(laureates):
    tables = statistics_context()["scales"]

    assert [
        (
            [column.name for column in table.columns],
            [(row.facts.edition.year, [count for _, count in row.cells], row.unknown, row.known) for row in table.rows],
        )
        for table in tables
    ] == [
        (["Badge", "Bronze", "Argent", "Or"], [(2025, [1, 0, 0, 1], 0, 2)]),
        ([f"Niveau {rank}" for rank in range(1, 6)], [(2018, [0, 0, 0, 2, 0], 1, 3)]),
    ]


def test_bars_of_all_scales_have_one_measure(laureates):
    tables = statistics_context()["scales"]

    assert [[(part.name, part.width) for part in table.rows[0].bar] for table in tables] == [
        [("badge", "33.33%"), ("or", "33.33%")],
        [("shade-4", "66.67%"), ("unknown", "33.33%")],
    ]


@pytest.mark.usefixtures("english")
def test_kinds_and_places_are_ranked_by_their_bodies(site, laureates):
    context = statistics_context()

    assert [(row.label, row.bodies, row.labels, row.width) for row in context["kinds"]] == [
        ("Municipality", 2, 3, "100.00%"),
        ("Public interest group", 1, 1, "50.00%"),
        ("Region", 1, 1, "50.00%"),
    ]
    assert [(row.label, row.bodies, row.address) for row in context["departments"]] == [
        ("Isère (38)", 2, "/en/laureates/?department=38")
    ]
    assert [(row.label, row.bodies) for row in context["regions"]] == [("Auvergne-Rhône-Alpes", 2), ("Grand Est", 1)]
    assert (context["outside_regions"], context["outside_departments"]) == (1, 2)


def test_departements_are_shaded_by_their_bodies(laureates):
    shaded = [land for land in statistics_context()["lands"] if land.shade]

    assert [(land.row.label, land.shade) for land in shaded] == [("Isère (38)", "shade-2")]


def test_domains_show_only_where_the_edition_publishes_scores(client, site):
    for year, publishes in ((2026, True), (2027, False)):
        edition = make_edition(year=year, publishes_scores=publishes)
        DomainFactory(edition=edition, code="STR", name=f"Stratégie {year}")
        for name, shown in (("Albi", "60.00"), ("Boé", "71.01")):
            make_award(
                body=f"{name}-{year}",
                edition=edition,
                level="3",
                total=Decimal("60"),
                derivation=derivation(STR=shown, OTHER=None),
            )

    response = client.get(ADDRESS)

    tables = read(response).select("section[aria-labelledby=by-domain] table")
    assert [[texts(row, "th, td.table__number") for row in table.select("tbody tr")] for table in tables] == [
        [["Stratégie 2026", "65.51", "60.00", "71.01", "2"]]
    ]
    assert b"4.25" not in response.content


def test_page_says_what_is_partial(site, laureates, client):
    document = read(client.get(ADDRESS))

    assert "The lists of some past editions are partial" in text_of(document.select_one(".notice"))
    assert texts(document, ".table__detail") == [
        "Partial list: 2 laureates known",
        "Partial list: 3 laureates known out of 22",
    ]


def test_every_chart_stands_in_its_table(site, laureates, client):
    document = read(client.get(ADDRESS))

    bars = document.select("svg.bar")
    assert len(bars) == 2 + 3 + 2 + 1
    assert [bar for bar in bars if bar.find_parent("td")["aria-hidden"] != "true"] == []


def test_page_without_results_says_so(site, client):
    assert "No results have been published yet." in text_of(read(client.get(ADDRESS)).main)


def test_unreleased_awards_change_nothing(site, laureates, client):
    before = client.get(ADDRESS).content
    hidden = make_edition(year=2026, released_at=None, publishes_scores=True)
    make_award(body=make_territory("Albi", department="81"), edition=hidden, level="5", total=50, derivation={})

    assert client.get(ADDRESS).content == before


def test_queries_do_not_grow_with_the_laureates(site, client):
    edition = make_edition(year=2018)

    def add_laureates(numbers):
        for number in numbers:
            make_award(body=f"Bourg-{number}", edition=edition, level="4")
        return count_queries(client=client, address=ADDRESS)

    assert add_laureates(range(1)) == add_laureates(range(1, 3))


def test_each_invented_edition_is_told_under_a_name_of_its_own(site, client):
    for year in (2026, 2027):
        make_award(body=make_territory(f"Bourg {year}"), edition=make_edition(year=year, is_fictional=True), level="3")

    banners = read(client.get(ADDRESS)).select("aside.banner")

    assert [banner["aria-label"] for banner in banners] == [
        "Demonstration – Édition 2027",
        "Demonstration – Édition 2026",
    ]
