# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Phrases: right in the singular, in both languages, and no more sure than history is."""

import dataclasses

import pytest
from django.utils import translation

from laureats.press import wording
from laureats.press.figures import Bound, FirstOfKind, LevelCount, MentionHolders, Quantity
from laureats.press.samples import sample_figures
from tests.factories import EditionFactory, LevelFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def figures():
    edition = EditionFactory()
    for order, code in enumerate(["4", "5"]):
        LevelFactory(edition=edition, code=code, name=f"Niveau {code}", sort_order=order)
    edition.mentions.create(code="total", name="Meilleure note totale")
    return sample_figures(edition)


def change(figures, **values):
    return dataclasses.replace(figures, **values)


@pytest.mark.parametrize(("number", "phrase"), [(1, "1 collectivité labellisée"), (22, "22 collectivités labellisées")])
def test_labelled_bodies_are_singular_or_plural(figures, number, phrase):
    assert wording.tell_labelled(change(figures, labelled=number)) == phrase


@pytest.mark.parametrize(
    ("quantity", "phrase"),
    [
        (Quantity(number=14), "14 collectivités déjà labellisées"),
        (Quantity(number=14, bound=Bound.AT_LEAST), "au moins 14 collectivités déjà labellisées"),
        (Quantity(number=1), "1 collectivité déjà labellisée"),
        (Quantity(number=0), "aucune collectivité déjà labellisée"),
        (
            Quantity(number=0, bound=Bound.AT_LEAST),
            "aucune collectivité déjà labellisée, d’après les palmarès connus",
        ),
    ],
)
def test_bodies_labelled_before_are_no_more_sure_than_history(figures, quantity, phrase):
    assert wording.tell_already_labelled(change(figures, already_labelled=quantity)) == phrase


def test_newcomers_are_at_most_the_others(figures):
    assert wording.tell_newcomers(figures) == "au plus 8 nouvelles collectivités"


def test_phrases_come_in_the_reader_s_language(figures):
    with translation.override("en"):
        assert wording.tell_already_labelled(figures) == "at least 14 bodies labelled in earlier editions"


def test_a_top_level_never_reached_is_said_so_only_when_it_is_sure(figures):
    sure = change(figures, past_levels_are_known=True)

    assert wording.tell_top_level(sure) == "Le niveau 5, le plus haut, n’est pas encore atteint."
    assert wording.tell_top_level(figures) == "Personne n’atteint cette année le niveau 5, le plus haut."


def test_a_top_level_reached_names_its_laureates(figures):
    bodies = figures.levels[1].laureates
    top = LevelCount(code="5", name="Niveau 5", laureates=bodies, was_reached=False)

    assert wording.tell_top_level(change(figures, levels=(top,))) == (
        "Le niveau 5, le plus haut, distingue la ville d'Exempleville et le GIP Exemple."
    )


def test_firsts_say_how_far_history_is_known(figures):
    bodies = figures.levels[1].laureates
    regions = (FirstOfKind(family="region", laureates=bodies),)

    assert wording.tell_firsts_of_kind(figures) == "le GIP Exemple, premier GIP labellisé, d’après les palmarès connus"
    assert wording.tell_firsts_of_kind(change(figures, firsts_of_kind=regions, past_is_complete=True)) == (
        "la ville d'Exempleville et le GIP Exemple, premières régions labellisées"
    )


def test_nothing_new_is_said_in_words(figures):
    empty = change(figures, firsts_of_kind=(), levels=(), mentions=())

    assert [
        wording.tell_firsts_of_kind(empty),
        wording.tell_first_levels(empty),
        wording.tell_mentions(empty),
        wording.tell_laureates(empty),
        wording.tell_highest_reached(empty),
    ] == [
        "aucune catégorie nouvelle",
        "aucun niveau atteint pour la première fois",
        "aucune mention",
        "aucun lauréat",
        "aucun niveau",
    ]


def test_a_shared_mention_is_ex_aequo(figures):
    one = MentionHolders(name="Coup de cœur", laureates=figures.levels[1].laureates[:1])

    assert wording.tell_mentions(change(figures, mentions=(*figures.mentions, one))) == (
        "meilleure note totale : la ville d'Exempleville et le GIP Exemple, ex æquo ; "
        "coup de cœur : la ville d'Exempleville"
    ).replace(" :", "\u00a0:").replace(" ;", "\u202f;")


def test_laureates_are_listed_by_level(figures):
    assert wording.tell_laureates(figures) == "Niveau 4 : Ville d'Exempleville, GIP Exemple.".replace(" :", "\u00a0:")
