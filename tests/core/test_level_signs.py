# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from core.level_signs import LevelSign, level_sign, ordinal
from tests.factories import EditionFactory, LevelFactory

SCALE = [SimpleNamespace(code=str(rank), local_name=f"Niveau {rank}") for rank in range(1, 6)]
MEDALS = [SimpleNamespace(code=name.lower(), local_name=name) for name in ("Badge", "Bronze", "Argent", "Or")]


def test_a_level_has_as_many_signs_as_the_scale_filled_up_to_its_rank():
    assert level_sign(level=SCALE[2], levels=SCALE) == LevelSign(
        name="Niveau 3", medal="", signs=(True, True, True, False, False), rank=3, count=5
    )


def test_a_metal_is_a_medal_whose_rank_leaves_out_the_badge():
    assert level_sign(level=MEDALS[2], levels=MEDALS) == LevelSign(
        name="Argent", medal="argent", signs=(), rank=2, count=3
    )


@pytest.mark.parametrize(
    ("level", "levels", "english", "french"),
    [
        (SCALE[2], SCALE, "Niveau 3 of 5", "Niveau 3 sur 5"),
        (MEDALS[0], MEDALS, "Badge", "Badge"),
        (MEDALS[1], MEDALS, "Bronze, 1st of 3", "Bronze, 1ᵉʳ de 3"),
        (MEDALS[2], MEDALS, "Argent, 2nd of 3", "Argent, 2ᵉ de 3"),
        (MEDALS[3], MEDALS, "Or, 3rd of 3", "Or, 3ᵉ de 3"),
        (MEDALS[3], MEDALS[3:], "Or", "Or"),
    ],
)
def test_the_words_give_the_place_in_the_scale(level, levels, english, french):
    sign = level_sign(level=level, levels=levels)

    with translation.override("en"):
        assert sign.words == english
    with translation.override("fr"):
        assert sign.words == french


def test_a_fourth_metal_would_be_counted_so():
    with translation.override("en"):
        assert ordinal(4) == "4th"


def test_a_level_outside_the_scale_shows_its_name_alone():
    other = SimpleNamespace(code="6", local_name="Niveau 6")

    assert level_sign(level=other, levels=SCALE) == LevelSign(name="Niveau 6", medal="", signs=())


def test_the_words_tell_what_the_drawing_shows():
    html = render_to_string("includes/level.html", {"level": SCALE[2], "levels": SCALE})

    assert (html.count("#sign-on"), html.count("#sign-off")) == (3, 2)
    assert "Niveau 3" in html
    assert 'aria-hidden="true"' in html


def test_no_level_is_an_unknown_level():
    html = render_to_string("includes/level.html", {"level": None})

    assert "level--unknown" in html
    assert "<svg" not in html


@pytest.mark.django_db
def test_a_level_alone_finds_the_scale_of_its_edition():
    edition = EditionFactory()
    levels = [LevelFactory(edition=edition, code=str(rank), sort_order=rank) for rank in (1, 2, 3)]

    html = render_to_string("includes/level.html", {"level": levels[1]})

    assert (html.count("#sign-on"), html.count("#sign-off")) == (2, 1)
