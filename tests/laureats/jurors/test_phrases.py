# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.jurors.phrases import is_within, read_phrase, read_place

WORDS = st.text("abcdefghiklmnopqrstuvwxyz", min_size=2, max_size=8).filter(lambda word: bool(read_place(word)))


def found(part, text):
    return is_within(read_place(part), whole=read_place(text))


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("Angoulême", "Ville d’Angoulême"),
        ("ANGOULEME", "Mairie d'Angoulême, direction du numérique"),
        ("Le Puy-en-Velay", "CA du Puy-en-Velay"),
        ("le puy en velay", "Ville du Puy-en-Velay"),
        ("Saint-Martin-d'Uriage", "St Martin d’Uriage"),
        ("Œuf-en-Ternois", "Commune d'Oeuf-en-Ternois"),
        ("Gironde", "Département de la Gironde"),
    ],
)
def test_a_name_is_found_whatever_its_accents_case_articles_and_abbreviations(part, text):
    assert found(part, text)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("Albi", "Communauté de l’Albigeois"),
        ("Albi", "Albi-sur-Tarn"),
        ("Saint-Martin", "Saint-Martin-d'Uriage"),
        ("Uriage", "Saint-Martin-d'Uriage"),
        ("Ville", "Ville d’Angoulême"),
        ("", "Angoulême"),
        ("La Roche-sur-Yon", "La Roche"),
    ],
)
def test_a_name_is_not_found_in_a_longer_one(part, text):
    assert not found(part, text)


@given(WORDS, st.lists(WORDS, max_size=3), st.lists(WORDS, max_size=3))
def test_a_word_is_found_among_others_in_any_case(word, before, after):
    assert found(word.upper(), " ".join([*before, word.title(), *after]))


@given(WORDS, WORDS)
def test_a_word_is_never_found_within_another(word, end):
    assert not is_within(read_phrase(word), whole=read_phrase(word + end))
