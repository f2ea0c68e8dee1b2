# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Figures: what is sealed, set against what earlier palmarès tell."""

import datetime

import pytest

from laureats.models import Candidature, Deferral, Succession, Territory
from laureats.palmares.sealing import seal_palmares
from laureats.press.figures import Bound, Quantity
from tests.factories import CandidatureFactory
from tests.laureats.palmares.factories import (
    ADA,
    FILES,
    count_queries,
    decide,
    make_decided_edition,
    make_edition,
    make_sealed_edition,
)
from tests.laureats.press.factories import figures_of, make_body, make_past, names_of

pytestmark = pytest.mark.django_db


def body_of(name):
    return Territory.objects.get(name=name)


def test_candidates_and_laureates_are_counted():
    figures = figures_of(make_sealed_edition())

    assert (figures.candidates, figures.labelled) == (3, 2)
    assert [(level.code, names_of(level.laureates)) for level in figures.levels] == [
        ("2", ["Ville d'Albi"]),
        ("1", ["Ville de Boé"]),
    ]


def test_a_sourced_number_of_candidates_comes_first():
    assert figures_of(make_sealed_edition(candidate_count=31)).candidates == 31


def test_a_file_put_off_is_counted_apart():
    edition = make_decided_edition()
    waiting = CandidatureFactory(edition=edition, status=Candidature.Status.SUBMITTED)
    Deferral.objects.create(candidature=waiting, reason="Pièce attendue.", author_name="Ada")
    seal_palmares(edition=edition, author=ADA)

    assert figures_of(edition).deferred == 1


def test_bodies_labelled_before_are_at_least_those_known():
    edition = make_sealed_edition()
    make_past(body_of("Albi"))

    figures = figures_of(edition)

    assert figures.already_labelled == Quantity(number=1, bound=Bound.AT_LEAST)
    assert figures.newcomers == Quantity(number=1, bound=Bound.AT_MOST)


def test_a_first_edition_has_newcomers_alone():
    figures = figures_of(make_sealed_edition())

    assert (figures.already_labelled, figures.newcomers) == (Quantity(number=0), Quantity(number=2))


def test_a_sourced_figure_is_exact():
    edition = make_sealed_edition(already_labelled_count=2)
    make_past(body_of("Albi"), labelled_count=22)

    figures = figures_of(edition)

    assert (figures.already_labelled, figures.newcomers) == (Quantity(number=2), Quantity(number=0))


def test_a_successor_counts_as_the_body_it_succeeded():
    edition = make_sealed_edition()
    first, second = make_body("Alby"), make_body("Grand-Alby")
    for predecessor, successor in ((first, second), (second, body_of("Albi"))):
        Succession.objects.create(
            predecessor=predecessor, successor=successor, happened_on=datetime.date(2021, 1, 1), reason="merger"
        )
    make_past(first)

    assert figures_of(edition).already_labelled == Quantity(number=1, bound=Bound.AT_LEAST)


def test_editions_of_later_years_and_unreleased_ones_are_no_past():
    edition = make_sealed_edition()
    make_past(body_of("Albi"), year=2027)
    make_past(body_of("Boé"), year=2021, released_at=None)

    assert figures_of(edition).already_labelled == Quantity(number=0)


def test_what_is_invented_is_no_past_of_what_is_real():
    edition = make_sealed_edition()
    make_past(body_of("Albi"), is_fictional=True)

    assert figures_of(edition).already_labelled == Quantity(number=0)


def test_a_level_that_nobody_had_is_reached_for_the_first_time():
    edition = make_sealed_edition()
    make_past(make_body("Dax"), level="1", name="Niveau 1")

    figures = figures_of(edition)

    assert [level.code for level in figures.first_levels] == ["2"]
    assert (figures.highest_reached.code, figures.past_levels_are_known) == ("2", True)


def test_an_unknown_past_level_leaves_a_doubt():
    edition = make_sealed_edition()
    make_past(make_body("Dax"), level="")

    figures = figures_of(edition)

    assert (figures.past_is_complete, figures.past_levels_are_known) == (True, False)


def test_a_family_of_bodies_that_had_no_label_is_a_first():
    edition = make_edition()
    Candidature.objects.filter(territory__name="Boé").update(snapshot_kind="gip")
    decide(edition)
    seal_palmares(edition=edition, author=ADA)
    make_past(make_body("Dax"))

    figures = figures_of(edition)

    assert [(first.family, names_of(first.laureates)) for first in figures.firsts_of_kind] == [("gip", ["Boé"])]


def test_communities_are_one_family_whatever_their_kind():
    edition = make_edition()
    Candidature.objects.update(snapshot_kind="metro")
    decide(edition)
    seal_palmares(edition=edition, author=ADA)
    make_past(make_body("CC du Sud", kind="cc"))

    assert figures_of(edition).firsts_of_kind == ()


def test_a_mention_names_all_its_holders():
    edition = make_edition()
    edition.mentions.create(code="total", name="Meilleure note totale")
    edition.mentions.create(code="vide", name="Sans titulaire")
    rows = {"awarded_level": "calculé", "mentions": "total"}
    decide(edition, **{"2026-0001": rows, "2026-0002": rows})
    seal_palmares(edition=edition, author=ADA)

    mentions = figures_of(edition).mentions

    assert [(mention.name, names_of(mention.laureates), mention.is_shared) for mention in mentions] == [
        ("Meilleure note totale", ["Ville d'Albi", "Ville de Boé"], True)
    ]


def test_three_laureates_take_as_many_queries_as_one():
    one = make_sealed_edition(code="2025", files=FILES[:1])
    three = make_sealed_edition(code="2026", files=[(f"Bourg-{rank}", "4", "2") for rank in range(3)])
    figures_of(one)

    assert count_queries(figures_of, edition=three) == count_queries(figures_of, edition=one)
