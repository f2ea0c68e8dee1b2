# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from search.words import holds_words, read_words, root_of, split_words


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        ("Angoulême", ("angouleme",)),
        ("ANGOULEME", ("angouleme",)),
        ("L’État et l'Œuvre", ("etat", "oeuvre")),
        ("St-Malo", ("saint", "malo")),
        ("logiciels de la ville", ("logiciels", "ville")),
        ("libre libre", ("libre",)),
        ("qui sommes-nous", ("sommes",)),
        ("de la", ("de", "la")),
        ("2024-2025", ("2024", "2025")),
        ('"a" OR (b* NOT ^c) % _ \\ é', ("b", "or", "not", "e")),
        ("🎉 !!!", ()),
        ("مرحبا", ("مرحبا",)),
        ("   ", ()),
    ],
)
def test_words_are_plain_and_each_once(typed, sought):
    assert set(read_words(typed).sought) == set(sought)


def test_what_was_typed_is_kept_as_it_was_but_for_spaces_and_nulls():
    assert read_words("  Ville\x00 <b>d’Arles</b> \n").typed == "Ville <b>d’Arles</b>"


def test_a_long_text_is_cut_and_its_words_counted():
    words = read_words(" ".join(f"mot{number}" for number in range(5000)))

    assert (len(words.typed) <= 200, len(words.sought)) == (True, 12)


@pytest.mark.parametrize(
    ("words", "root"),
    [
        (("logiciel", "logiciels"), "logiciel"),
        (("labellisé", "labellisée", "labellisées", "labellisés"), "labellise"),
        (("national", "nationale", "nationales", "nationaux"), "nationa"),
        (("commune", "communes"), "commune"),
        (("gris",), "gris"),
        (("2024",), "2024"),
    ],
)
def test_a_root_is_that_of_the_plural_and_of_the_feminine(words, root):
    assert {root_of(split_words(word)[0]) for word in words} == {root}


@pytest.mark.parametrize(
    ("words", "is_held"), [("logiciel libre", True), ("LIBRES", True), ("ciel", False), ("logiciel fermé", False)]
)
def test_a_text_holds_words_whatever_their_number_and_capitals(words, is_held):
    assert holds_words("Des logiciels libres", words=split_words(words)) == is_held
