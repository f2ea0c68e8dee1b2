# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.body_names import DesignatedName, is_same_name, make_slug, name_keys, name_of_place, split_designation


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("L'Haÿ-les-Roses", "l-hay-les-roses"),
        ("L’Haÿ-les-Roses", "l-hay-les-roses"),
        ("Œuf-en-Ternois", "oeuf-en-ternois"),
        ("Y", "y"),
        ("CC Pays d'Orange en Provence", "cc-pays-d-orange-en-provence"),
        ("CA de Dembeni / Mamoudzou", "ca-de-dembeni-mamoudzou"),
    ],
)
def test_make_slug_keeps_every_word(name, expected):
    assert make_slug(name) == expected


@pytest.mark.parametrize(
    ("name", "kind", "link", "rest"),
    [
        ("CA du Sud", "ca", "du", "Sud"),
        ("Communauté d’agglomération du Sud", "ca", "du", "Sud"),
        ("COMMUNAUTE DE COMMUNES D'ERDRE", "cc", "d'", "ERDRE"),
        ("Département de l'Hérault", "departement", "de l'", "Hérault"),
        ("Région Grand Est", "region", "", "Grand Est"),
        ("Ville de La Rochelle", "commune", "de la", "Rochelle"),
        ("Ville-d'Avray", "", "", "Ville-d'Avray"),
        ("Villeurbanne", "", "", "Villeurbanne"),
        ("CC", "", "", "CC"),
    ],
)
def test_split_designation_takes_the_kind_and_the_link_off(name, kind, link, rest):
    assert split_designation(name) == DesignatedName(kind=kind, link=link, rest=rest)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Angoulême", "ANGOULEME"),
        ("Angoulême", "Ville d’Angoulême"),
        ("Le Puy-en-Velay", "Ville du Puy en Velay"),
        ("Les Lilas", "Commune des Lilas"),
        ("L'Haÿ-les-Roses", "Ville de L’Hay les Roses"),
        ("Saint-Étienne", "St Etienne"),
        ("Sainte-Luce", "Ville de Ste-Luce"),
        ("Gironde", "Département de la Gironde"),
        ("Hérault", "Conseil départemental de l'Hérault"),
        ("Grand Est", "Région Grand Est"),
        ("CC Pays d'Orange en Provence", "Communauté de communes du Pays d'Orange en Provence"),
        ("CA Alès Agglomération", "Alès Agglomération"),
        ("Œuf-en-Ternois", "oeuf en ternois"),
        ("Ville-d'Avray", "Ville d'Avray"),
    ],
)
def test_name_keys_of_one_name_meet(first, second):
    assert name_keys(first) & name_keys(second) != frozenset()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("La Vergne", "Vergné"),
        ("Saint-Denis", "Denis"),
        ("Saint-Martin", "Sainte-Martin"),
        ("Bors (Canton de Tude-et-Lavalette)", "Bors (Canton de Charente-Sud)"),
        ("Orange", "CC Pays d'Orange en Provence"),
    ],
)
def test_name_keys_of_two_names_do_not_meet(first, second):
    assert name_keys(first) & name_keys(second) == frozenset()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Alès Agglomération", "CA Alès Agglomération", True),
        ("CA du Sud", "Communauté d'agglomération du Sud", True),
        ("Côtes-d'Armor", "Côtes-d’Armor", True),
        ("CA Grand Poitiers", "CU Grand Poitiers", False),
        ("Boé", "Boe", False),
        ("CC du Pays Réuni d'Orange", "CC Pays d'Orange en Provence", False),
    ],
)
def test_is_same_name_ignores_only_the_words_that_say_the_kind(first, second, expected):
    assert is_same_name(first, second) is expected


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("commune", "Ville du Puy-en-Velay", "Le Puy-en-Velay"),
        ("commune", "Ville de La Rochelle", "La Rochelle"),
        ("commune", "Ville d'Angoulême", "Angoulême"),
        ("departement", "Département de la Gironde", "Gironde"),
        ("region", "Région Grand Est", "Grand Est"),
        ("gip", "Région Numérique", "Région Numérique"),
    ],
)
def test_name_of_place_drops_the_words_that_say_the_kind(kind, name, expected):
    assert name_of_place(kind=kind, name=name) == expected
