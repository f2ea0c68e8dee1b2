# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import csv
from pathlib import Path

import pytest

from laureats import naming
from laureats.department_names import LINKS

REFERENCE = Path(__file__).parents[2] / "data" / "collectivites-2026.csv"


def three_forms(kind, name):
    article = naming.name_with_article(kind=kind, name=name)
    return (naming.display_name(kind=kind, name=name), article, naming.with_preposition(article))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Angoulême", "Ville d'Angoulême"),
        ("Boé", "Ville de Boé"),
        ("Le Puy-en-Velay", "Ville du Puy-en-Velay"),
        ("Les Lilas", "Ville des Lilas"),
        ("La Rochelle", "Ville de La Rochelle"),
        ("L'Haÿ-les-Roses", "Ville de L'Haÿ-les-Roses"),
        ("L’Haÿ-les-Roses", "Ville de L'Haÿ-les-Roses"),
        ("Échirolles", "Ville d'Échirolles"),
        ("Œuf-en-Ternois", "Ville d'Œuf-en-Ternois"),
        ("Y", "Ville d'Y"),
        ("Yvetot", "Ville d'Yvetot"),
        ("Yutz", "Ville de Yutz"),
        ("Hyères", "Ville d'Hyères"),
        ("Hauteville-sur-Mer", "Ville de Hauteville-sur-Mer"),
        ("Honfleur", "Ville de Honfleur"),
        ("Villeurbanne", "Ville de Villeurbanne"),
        ("Ville-d'Avray", "Ville de Ville-d'Avray"),
        ("Lettret", "Ville de Lettret"),
    ],
)
def test_display_name_of_a_commune_says_ville_and_links_it(name, expected):
    assert naming.display_name(kind="commune", name=name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gironde", "Département de la Gironde"),
        ("Gard", "Département du Gard"),
        ("Côtes-d'Armor", "Département des Côtes-d'Armor"),
        ("Côtes-d’Armor", "Département des Côtes-d'Armor"),
        ("Hérault", "Département de l'Hérault"),
        ("Yonne", "Département de l'Yonne"),
        ("Isère", "Département de l'Isère"),
        ("Île de Clipperton", "Département de l'Île de Clipperton"),
        ("Haute-Garonne", "Département de la Haute-Garonne"),
        ("Hauts-de-Seine", "Département des Hauts-de-Seine"),
        ("Ille-et-Vilaine", "Département d'Ille-et-Vilaine"),
        ("Maine-et-Loire", "Département de Maine-et-Loire"),
        ("Vaucluse", "Département de Vaucluse"),
        ("La Réunion", "Département de La Réunion"),
        ("Territoire de Belfort", "Département du Territoire de Belfort"),
        ("Seine-Saint-Denis", "Département de la Seine-Saint-Denis"),
    ],
)
def test_display_name_of_a_departement_takes_its_article(name, expected):
    assert naming.display_name(kind="departement", name=name) == expected


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("commune", "Angoulême", ("Ville d'Angoulême", "la ville d'Angoulême", "de la ville d'Angoulême")),
        ("ca", "CA du Puy-en-Velay", ("CA du Puy-en-Velay", "la CA du Puy-en-Velay", "de la CA du Puy-en-Velay")),
        (
            "departement",
            "Gironde",
            ("Département de la Gironde", "le département de la Gironde", "du département de la Gironde"),
        ),
        ("region", "Grand Est", ("Région Grand Est", "la région Grand Est", "de la région Grand Est")),
        ("gip", "GIP Recia", ("GIP Recia", "le GIP Recia", "du GIP Recia")),
        ("gip", "AMUE", ("AMUE", "l'AMUE", "de l'AMUE")),
        ("association", "ADICO", ("ADICO", "l'ADICO", "de l'ADICO")),
        ("syndicat", "SITIV", ("SITIV", "le SITIV", "du SITIV")),
        ("syndicat", "Morbihan Énergies", ("Morbihan Énergies", "Morbihan Énergies", "de Morbihan Énergies")),
        ("met69", "Métropole de Lyon", ("Métropole de Lyon", "la Métropole de Lyon", "de la Métropole de Lyon")),
        ("metro", "Rennes Métropole", ("Rennes Métropole", "Rennes Métropole", "de Rennes Métropole")),
        (
            "metro",
            "Eurométropole de Strasbourg",
            ("Eurométropole de Strasbourg", "l'Eurométropole de Strasbourg", "de l'Eurométropole de Strasbourg"),
        ),
        (
            "etablissement-public",
            "Parc national des Écrins",
            ("Parc national des Écrins", "le Parc national des Écrins", "du Parc national des Écrins"),
        ),
        ("ca", "Alès Agglomération", ("Alès Agglomération", "Alès Agglomération", "d'Alès Agglomération")),
        ("ca", "Le Grand Chalon", ("Le Grand Chalon", "Le Grand Chalon", "du Grand Chalon")),
        ("cc", "Pays Réuni d'Orange", ("Pays Réuni d'Orange", "le Pays Réuni d'Orange", "du Pays Réuni d'Orange")),
    ],
)
def test_a_name_has_three_forms(kind, name, expected):
    assert three_forms(kind, name) == expected


def test_every_listed_departement_is_spelt_as_in_the_reference():
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        names = {row["name"] for row in csv.DictReader(file) if row["kind"] == "departement"}

    assert set(LINKS) - names == set()


def test_a_name_that_already_says_ville_is_left_as_it_is():
    assert naming.display_name(kind="commune", name="Ville de Paris") == "Ville de Paris"


def test_strip_accents_spells_ligatures_out():
    assert naming.strip_accents("Œuf, L'Haÿ, Île, Curaçao") == "OEuf, L'Hay, Ile, Curacao"
