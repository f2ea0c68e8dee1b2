# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts to publish: right articles, level and mentions, in one paragraph a line."""

import pytest

from laureats.assets.artworks import Artwork, own_artwork
from laureats.models.artwork import Scale
from laureats.print_files.texts_to_publish import text_files
from tests.laureats.print_files.factories import LAUREATES, PAGE, make_badge, make_print_subject

OWN = own_artwork(Scale.SIGNS)
FINAL = Artwork(scale=Scale.SIGNS, templates=OWN.templates, is_example=False)
MASTODON = 500


def write(**changes):
    """Return the texts by role, of artwork that is no example unless said."""
    files = text_files(make_print_subject(**{"artwork": FINAL} | changes))
    return {file.role: file.content.decode() for file in files}


def test_a_post_is_ready_to_paste():
    assert write(mentions=("Mutualisation",))["texte-reseaux-sociaux.txt"] == (
        "La ville d'Angoulême reçoit le label Territoire Numérique Libre 2026, niveau 3\u00a0! Le jury lui décerne"
        " aussi la mention «\u00a0Mutualisation\u00a0».\n\n"
        "Logiciels libres, formats ouverts, données ouvertes\u00a0: un engagement évalué par un jury indépendant, au"
        " service de toutes et tous.\n\n"
        f"{PAGE}\n\n"
        "#TerritoireNumériqueLibre #LogicielLibre #OpenData\n"
    )


@pytest.mark.parametrize(
    ("badge", "french", "english"),
    [
        (
            make_badge(level_code="5", level_name="Niveau 5", level_short_name="excellence", level_name_en="Level 5"),
            "reçoit le label Territoire Numérique Libre 2026, niveau 5 (excellence).",
            "awarded the Territoire Numérique Libre label 2026 to Ville d'Angoulême, level 5 (excellence).",
        ),
        (
            make_badge(level_code="or", level_name="Label Or", level_name_en="Gold label"),
            "reçoit le label Territoire Numérique Libre 2026, niveau Or.",
            "awarded the Territoire Numérique Libre label 2026 to Ville d'Angoulême, Gold level.",
        ),
        (
            make_badge(level_code="badge", level_name="Badge", level_name_en="Badge"),
            "reçoit le Badge Territoire Numérique Libre 2026.",
            "awarded the Territoire Numérique Libre Badge 2026 to Ville d'Angoulême.",
        ),
    ],
)
def test_a_level_is_told_as_its_scale_tells_it(badge, french, english):
    texts = write(badge=badge)

    assert french in texts["texte-bulletin.txt"]
    assert english in texts["texte-anglais.txt"]


@pytest.mark.parametrize(
    ("mentions", "told"),
    [
        ((), "niveau 3.\n"),
        (("A",), "niveau 3. Le jury lui décerne aussi la mention «\u00a0A\u00a0».\n"),
        (
            ("A", "B", "C"),
            "niveau 3. Le jury lui décerne aussi les mentions «\u00a0A\u00a0», «\u00a0B\u00a0» et «\u00a0C\u00a0».\n",
        ),
    ],
)
def test_mentions_follow_when_there_are_any(mentions, told):
    assert told in write(mentions=mentions)["texte-intranet.txt"]


def test_english_mentions_are_in_english():
    text = write(mentions=("Note",), mentions_en=("Best mark", "Sharing"))["texte-anglais.txt"]

    assert "The jury also awarded it the special mentions “Best mark” and “Sharing”." in text


def test_examples_say_so_first_and_others_do_not():
    openings = {role: text.split("\n")[0] for role, text in write(artwork=OWN).items()}

    assert openings == {
        "texte-bulletin.txt": "EXEMPLE, à ne pas publier",
        "texte-reseaux-sociaux.txt": "EXEMPLE, à ne pas publier",
        "texte-intranet.txt": "EXEMPLE, à ne pas publier",
        "texte-anglais.txt": "EXAMPLE, not for publication",
    }
    assert [text for text in write().values() if "EX" in text] == []


@pytest.mark.parametrize("laureate", [name for name, _code, _level in LAUREATES])
def test_a_post_fits_where_posts_are_short(laureate):
    name = f"la {laureate[0].lower()}{laureate[1:]}"

    assert len(write(name_with_article=name, mentions=("Meilleure note",))["texte-reseaux-sociaux.txt"]) <= MASTODON


def test_words_of_an_award_stay_words():
    assert "$year ${level}" in write(name_with_article="$year ${level}")["texte-intranet.txt"]
