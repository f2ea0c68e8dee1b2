# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that tell nothing, and words that shout."""

import pytest

from core.content_checks.words import is_address, is_shouted, is_vague


@pytest.mark.parametrize(
    "words", ["Cliquez ici", " ici. ", "LIRE LA SUITE…", "En savoir plus", "plus d'informations", "→ Voir"]
)
def test_words_that_lead_nowhere_are_vague(words):
    assert is_vague(words)


@pytest.mark.parametrize("words", ["Le règlement du label", "Ici commence le label", "Voir le palmarès"])
def test_words_that_name_something_are_not(words):
    assert not is_vague(words)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("https://adullact.org/", True), ("www.adullact.org", True), ("adullact.org et le label", False)],
)
def test_an_address_is_recognised(words, answer):
    assert is_address(words) is answer


@pytest.mark.parametrize("text", ["LE PALMARÈS EST PUBLIC", "ÉDITION 2027 DU LABEL", "L’ÉDITION D’ÉTÉ"])
def test_a_sentence_in_capitals_is_shouted(text):
    assert is_shouted(text)


@pytest.mark.parametrize("text", ["ADULLACT", "RGAA 4.1", "Le palmarès", "CA du Puy-en-Velay", "2027", "", "B-BOOST"])
def test_acronyms_are_not_shouted(text):
    assert not is_shouted(text)
