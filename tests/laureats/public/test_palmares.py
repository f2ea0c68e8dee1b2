# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a year's results say, edition by edition."""

from datetime import UTC, date, datetime

import pytest

from laureats.models import Palmares
from laureats.public import palmares_of_year
from laureats.public.editions import Figure
from laureats.public.key_dates import KeyDate
from laureats.public.palmares import level_heading
from tests.factories import CandidatureFactory, DomainFactory, JurySeatFactory, LevelFactory
from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_page, make_territory

pytestmark = pytest.mark.django_db


def read_rows(palmares):
    return {group.local_name: [row.name for row in group.rows] for group in palmares.levels}


def release_by_software(edition):
    now = datetime(2026, 11, 18, tzinfo=UTC)
    Palmares.objects.create(edition=edition, content="{}", fingerprint="0" * 64, sealed_at=now, released_at=now)


def test_year_without_a_released_edition_has_nothing():
    make_edition(year=2026, released_at=None)

    assert palmares_of_year(2026) == []


@pytest.mark.usefixtures("english")
def test_rows_stand_under_their_level_in_ascending_order():
    edition = make_edition(year=2018, labelled_count=22)
    make_award(body="Zuydcoote", edition=edition, level="4")
    make_award(body="Échirolles", edition=edition, level="4")
    make_award(body="Lettret", edition=edition, level="2")

    (palmares,) = palmares_of_year(2018)

    assert read_rows(palmares) == {
        "Label niveau 1": [],
        "Label niveau 2": ["Ville de Lettret"],
        "Label niveau 3": [],
        "Label niveau 4": ["Ville d'Échirolles", "Ville de Zuydcoote"],
        "Label niveau 5": [],
    }


@pytest.mark.usefixtures("english")
def test_unknown_levels_come_last():
    edition = make_edition(year=2019)
    make_award(body="Albi", edition=edition)

    (palmares,) = palmares_of_year(2019)

    assert list(read_rows(palmares).items())[-1] == ("Unknown level", ["Ville d'Albi"])


def test_editions_of_one_year_follow_each_other():
    make_edition(year=2025, code="2025-label", name="Label 2025")
    make_edition(year=2025, code="2025-badge", name="Badge 2025")

    shown = palmares_of_year(2025)

    assert [palmares.edition.name for palmares in shown] == ["Badge 2025", "Label 2025"]


@pytest.mark.parametrize(("total", "is_complete"), [(1, False), (2, True), (3, False), (None, False)])
def test_list_is_complete_when_as_many_are_known_as_announced(total, is_complete):
    edition = make_edition(year=2018, labelled_count=total)
    make_award(body="Albi", edition=edition, level="4")
    make_award(body="Boé", edition=edition, level="4")

    (palmares,) = palmares_of_year(2018)

    assert palmares.facts.is_complete is is_complete


def test_list_is_complete_when_the_software_released_it():
    edition = make_edition(year=2026)
    release_by_software(edition)

    (palmares,) = palmares_of_year(2026)

    assert palmares.facts.is_complete is True


def test_figures_are_those_of_the_sources():
    edition = make_edition(year=2018, candidate_count=23, labelled_count=22, already_labelled_count=14)
    make_award(body="Albi", edition=edition, level="4")

    facts = palmares_of_year(2018)[0].facts

    assert (facts.candidates, facts.labelled, facts.labelled_before) == (
        Figure(number=23),
        Figure(number=22),
        Figure(number=14),
    )


def test_figures_without_a_source_are_minima_or_missing():
    albi = make_territory("Albi")
    make_award(body=albi, edition=make_edition(year=2018), level="4")
    edition = make_edition(year=2019)
    make_award(body=albi, edition=edition, level="4")
    make_award(body="Boé", edition=edition, level="4")

    facts = palmares_of_year(2019)[0].facts

    assert (facts.candidates, facts.labelled, facts.labelled_before) == (
        None,
        Figure(number=2, is_minimum=True),
        Figure(number=1, is_minimum=True),
    )


def test_figures_of_our_own_release_are_counted():
    edition = make_edition(year=2026)
    for status in ("eligible", "eligible", "refused", "withdrawn"):
        CandidatureFactory(edition=edition, status=status)
    make_award(body="Albi", edition=edition, level="4")
    release_by_software(edition)

    facts = palmares_of_year(2026)[0].facts

    assert (facts.candidates, facts.labelled, facts.labelled_before) == (Figure(number=2), Figure(number=1), None)


def test_labelled_before_ignores_unreleased_editions():
    albi = make_territory("Albi")
    make_award(body=albi, edition=make_edition(year=2018, released_at=None), level="4")
    make_award(body=albi, edition=make_edition(year=2019), level="4")

    assert palmares_of_year(2019)[0].facts.labelled_before is None


def test_labelled_before_counts_the_body_that_was_succeeded():
    old, new = make_territory("Valettes"), make_territory("Val Uni")
    old.successions.create(successor=new, happened_on=date(2019, 1, 1), reason="merger")
    make_award(body=old, edition=make_edition(year=2018), level="4")
    make_award(body=new, edition=make_edition(year=2019), level="4")

    assert palmares_of_year(2019)[0].facts.labelled_before == Figure(number=1, is_minimum=True)


def test_row_gives_the_name_then_borne():
    territory = make_territory("Pays d'Orange en Provence", kind="cc", department="84")
    make_award(body=territory, edition=make_edition(year=2021), level="2", name="Pays Réuni d'Orange")

    (palmares,) = palmares_of_year(2021)

    (row,) = palmares.levels[1].rows
    assert (row.name, row.department) == ("Pays Réuni d'Orange", "Vaucluse (84)")


def test_row_leads_to_the_live_page_of_the_body(site):
    edition = make_edition(year=2018)
    albi, boe = make_territory("Albi"), make_territory("Boé")
    make_award(body=albi, edition=edition, level="1")
    make_award(body=boe, edition=edition, level="1")
    make_page(index=site.laureats, territory=albi)
    make_page(index=site.laureats, territory=boe, live=False)

    (palmares,) = palmares_of_year(2018)

    assert [row.address for row in palmares.levels[0].rows] == ["/laureats/albi/", ""]


def test_mentions_are_gathered_with_their_holders():
    edition = make_edition(year=2018)
    best, first = {"code": "total", "name": "Meilleure note totale"}, {"code": "first", "name": "Éco"}
    make_award(body="Paris", edition=edition, level="4", mentions=[best, first])
    make_award(body="Albi", edition=edition, mentions=[first])

    (palmares,) = palmares_of_year(2018)

    assert [(group.name, [row.name for row in group.rows]) for group in palmares.mentions] == [
        ("Éco", ["Ville d'Albi", "Ville de Paris"]),
        ("Meilleure note totale", ["Ville de Paris"]),
    ]


@pytest.mark.usefixtures("english")
def test_key_dates_are_those_known():
    make_edition(
        year=2018,
        opens_on=date(2018, 6, 15),
        ceremony_at=datetime(2018, 11, 5, 23, 30, tzinfo=UTC),
        ceremony_place="B-Boost, Bordeaux",
    )

    (palmares,) = palmares_of_year(2018)

    assert palmares.key_dates == [
        KeyDate(kind="opening", label="Applications open", day=date(2018, 6, 15)),
        KeyDate(
            kind="ceremony",
            label="Ceremony",
            day=date(2018, 11, 6),
            place="B-Boost, Bordeaux",
            hour=datetime(2018, 11, 5, 23, 30, tzinfo=UTC),
        ),
    ]


def test_jury_and_criteria_are_linked_where_they_are_known(site):
    label = make_edition(year=2025, code="2025-label")
    badge = make_edition(year=2025, code="2025-badge", scale=MEDALS)
    JurySeatFactory(edition=badge)
    DomainFactory(edition=label)

    shown = palmares_of_year(2025)

    assert [(palmares.edition.code, palmares.jury_address, palmares.criteria_address) for palmares in shown] == [
        ("2025-badge", "/jury/2025-badge/", ""),
        ("2025-label", "", "/criteres/2025-label/"),
    ]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Niveau 4", "Label niveau 4"),
        ("Bronze", "Label Bronze"),
        ("Label Or", "Label Or"),
        ("Badge", "Badge"),
    ],
)
def test_level_heading_reads_as_a_label(name, heading):
    assert level_heading(LevelFactory.build(name=name, edition=None)) == heading


@pytest.mark.parametrize("count", [1, 3, 30])
def test_queries_do_not_grow_with_the_awards(site, django_assert_num_queries, count):
    edition = make_edition(year=2018)
    for number in range(count):
        award = make_award(body=f"Bourg-{number}", edition=edition, level="4")
        make_page(index=site.laureats, territory=award.territory)

    with django_assert_num_queries(23):
        palmares = palmares_of_year(2018)

    assert sum(len(group.rows) for group in palmares[0].levels) == count
