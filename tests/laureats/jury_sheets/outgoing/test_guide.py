# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet of instructions."""

from datetime import date

import pytest
from django.utils import translation

from tests.laureats.jury_sheets.outgoing.factories import export_one, read_sheets


@pytest.fixture
def guide(edition, settings):
    """Return the instructions by what stands before them, exported by someone who reads English."""
    settings.DEFAULT_FROM_EMAIL = "secretariat@example.org"
    edition.marks_due_on = date(2026, 6, 1)
    edition.save()
    edition.criteria.filter(code="STR-2").update(bonus=True)
    with translation.override("en"):
        rows = read_sheets(export_one(edition))["Mode d'emploi"]
    return {row[0]: row[1] for row in rows if len(row) == 2}


def test_it_says_whose_workbook_it_is(edition, guide):
    person = edition.seats.get(code="gonnu").person

    assert (guide["Édition"], guide["Membre du jury"]) == ("Édition 2026", person.full_name)


def test_it_says_what_to_write(guide):
    assert [guide["Une note"], guide["NA"]] == [
        "Un nombre de 0 au maximum du critère, par pas de 0,5. Le maximum est sous le code du critère.",
        "Le critère ne s’applique pas à cette collectivité : il ne comptera pas pour elle.",
    ]
    assert guide["récusé"].startswith("Ligne grisée")
    assert "N’ajoutez, ne supprimez et ne renommez rien" in guide["À conserver"]


def test_it_says_by_when_and_to_whom(guide):
    assert guide["À rendre"] == "Au plus tard le lundi 1 juin 2026."
    assert "secretariat@example.org" in guide["À qui"]


def test_it_lists_the_criteria_under_their_domains(guide):
    assert list(guide.items())[-3:] == [
        ("STR", guide["STR"]),
        ("STR-1", "Critère STR-1 (sur 5)"),
        ("STR-2", "Critère STR-2 (sur 3), bonus"),
    ]


def test_without_a_due_date_it_says_none(edition):
    rows = read_sheets(export_one(edition))["Mode d'emploi"]

    assert "À rendre" not in [row[0] for row in rows if row]
