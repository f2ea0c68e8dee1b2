# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from core.api.words import holds_words


@pytest.mark.parametrize(
    ("words", "is_held"),
    [("etat", True), ("ÉTAT libre", True), ("libr", True), ("", True), ("oeuvre", False), ("état ouvert", False)],
)
def test_words_are_held_accents_and_capitals_aside(words, is_held):
    assert holds_words("L’État libre", words=words) is is_held
