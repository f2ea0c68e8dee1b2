# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is printed for a laureate, without a database."""

from datetime import UTC, date, datetime

from label.models import JurySeat, Person
from laureats.assets.artworks import own_artwork
from laureats.assets.subjects import BadgeSubject
from laureats.print_files import PrintSubject
from laureats.print_files.sheets import Sheet

# The shortest name of a French town, the longest, and a long one of another kind: each level draws otherwise.
LAUREATES = (
    ("Y", "or", "Label Or"),
    ("Ville de Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", "5", "Niveau 5"),
    ("Communauté d'agglomération du Pays de Saint-Malo et de la Côte d'Émeraude", "badge", "Badge"),
)
PAGE = "https://label.example/laureats/saint-remy-en-bouzemont-saint-genest-et-isson/"


def make_badge(**changes):
    usual = {
        "edition_code": "2026",
        "year": 2026,
        "level_code": "3",
        "level_name": "Niveau 3",
        "level_short_name": "",
        "laureate": "Ville d'Angoulême",
    }
    return BadgeSubject(**usual | changes)


def make_chair():
    person = Person(civility="Mme", first_name="Camille", last_name="Exemple")
    return JurySeat(person=person, role="Déléguée générale", organisation="Association Exemple", chair=True)


def make_print_subject(**changes):
    badge = changes.pop("badge", None) or make_badge()
    usual = {
        "badge": badge,
        "artwork": own_artwork(badge.scale),
        "edition_name": "Édition 2026",
        "name_with_article": "la ville d'Angoulême",
        "name_with_preposition": "de la ville d'Angoulême",
        "mentions": (),
        "mentions_en": (),
        "results_on": date(2026, 11, 18),
        "dated_at": datetime(2026, 11, 18, 17, tzinfo=UTC),
        "chair": None,
        "page_address": PAGE,
        "verify_address": "https://label.example/verification/angouleme/2026/",
        "panels": (Sheet(width_mm=600, height_mm=400, bleed_mm=5),),
        "contact": "label@example.org",
    }
    return PrintSubject(**usual | changes)
