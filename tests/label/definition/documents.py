# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Definitions for tests, and how to change one place of them."""

import copy
import json

EXAMPLE = {
    "code": "2026",
    "year": 2026,
    "name": "Édition 2026",
    "name_en": "2026 edition",
    "opens_on": "2026-06-15",
    "closes_on": "2026-10-15",
    "marks_due_on": "2026-11-01",
    "jury_meets_on": None,
    "results_at": "2026-11-18T18:00:00+01:00",
    "ceremony": {"at": "2026-11-18T18:00:00+01:00", "place": "Congrès des maires, Paris"},
    "aggregation": "median",
    "quorum": 2,
    "mark_step": "0.5",
    "publishes": {"weights": False, "scores": True, "way_forward": False},
    "mentions": [{"code": "total", "name": "Meilleure note totale", "name_en": ""}],
    "domains": [
        {
            "code": "STR",
            "name": "Stratégie",
            "name_en": "Strategy",
            "weight": "2",
            "questions": ["Avez-vous une stratégie ?", {"rank": 1, "text": "Depuis quand ?"}],
            "criteria": [
                {
                    "code": "STR-1",
                    "name": "Stratégie écrite",
                    "name_en": "",
                    "max_points": "5",
                    "weight": "1.25",
                    "bonus": False,
                },
                {
                    "code": "STR-2",
                    "name": "Portage politique",
                    "name_en": "",
                    "max_points": "3",
                    "weight": "1",
                    "bonus": True,
                },
            ],
        },
        {
            "code": "OD",
            "name": "Open data",
            "name_en": "",
            "weight": "1",
            "questions": [],
            "criteria": [
                {
                    "code": "OD-3",
                    "name": "Données publiées",
                    "name_en": "",
                    "max_points": "2.5",
                    "weight": "1",
                    "bonus": False,
                }
            ],
        },
    ],
    "levels": [
        {
            "code": "1",
            "name": "Niveau 1",
            "name_en": "",
            "short_name": "découverte",
            "definition": "Un premier pas.\nConfirmé.",
            "min_total": "20",
            "domain_minima": {},
        },
        {
            "code": "2",
            "name": "Niveau 2",
            "name_en": "Level 2",
            "short_name": "",
            "definition": "",
            "min_total": "35.25",
            "domain_minima": {"STR": "20", "OD": "10"},
        },
    ],
    "profiles": [
        {
            "code": "petites-communes",
            "name": "Communes de moins de 3 500 habitants",
            "name_en": "",
            "kinds": ["epci", "commune"],
            "population_from": 0,
            "population_below": 3500,
            "not_applicable": ["OD-3"],
            "levels": {"1": {"min_total": "15", "domain_minima": {}}},
        }
    ],
    "jurors": [
        {
            "code": "gonnu",
            "first_name": "Etienne",
            "last_name": "GONNU",
            "role": "Chargé de mission",
            "organisation": "April",
            "seat": "active",
            "chair": True,
        },
        {
            "code": "kuczynski",
            "first_name": "Pascal",
            "last_name": "KUCZYNSKI",
            "role": "",
            "organisation": "ADULLACT",
            "seat": "ended-kept",
            "chair": False,
        },
    ],
}

SHORTEST = {
    "year": 2027,
    "domains": [{"code": "A", "name": "Domaine", "criteria": [{"code": "A-1", "name": "Critère", "max_points": "4"}]}],
    "levels": [{"code": "or", "name": "Or", "min_total": "50"}],
}

SHORTEST_WITH_DEFAULTS = {
    "code": "2027",
    "year": 2027,
    "name": "Édition 2027",
    "name_en": "",
    "opens_on": None,
    "closes_on": None,
    "marks_due_on": None,
    "jury_meets_on": None,
    "results_at": None,
    "ceremony": None,
    "aggregation": "mean",
    "quorum": 1,
    "mark_step": "0.5",
    "publishes": {"weights": False, "scores": False, "way_forward": False},
    "mentions": [],
    "domains": [
        {
            "code": "A",
            "name": "Domaine",
            "name_en": "",
            "weight": "1",
            "questions": [],
            "criteria": [
                {"code": "A-1", "name": "Critère", "name_en": "", "max_points": "4", "weight": "1", "bonus": False}
            ],
        }
    ],
    "levels": [
        {
            "code": "or",
            "name": "Or",
            "name_en": "",
            "short_name": "",
            "definition": "",
            "min_total": "50",
            "domain_minima": {},
        }
    ],
    "profiles": [],
    "jurors": [],
}

REMOVED = object()


def example(changes=None, /):
    """Return the example with places changed: {"/levels/0/code": "x", "/domains/1": REMOVED}; "-" appends."""
    document = copy.deepcopy(EXAMPLE)
    for pointer, value in (changes or {}).items():
        change_place(document, pointer=pointer, value=value)
    return document


def change_place(document, *, pointer, value):
    *path, last = pointer.split("/")[1:]
    parent = document
    for step in path:
        parent = parent[int(step) if isinstance(parent, list) else step]
    if last == "-":
        parent.append(value)
        return
    key = int(last) if isinstance(parent, list) else last
    if value is REMOVED:
        del parent[key]
    else:
        parent[key] = value


def as_file(document):
    """Return the bytes of a file that holds a document."""
    return json.dumps(document, ensure_ascii=False).encode()
