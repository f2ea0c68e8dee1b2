# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names of départements."""

import csv
from pathlib import Path

import pytest

from laureats.departments import NAMES, department_name, name_with_code

REFERENCE = Path(__file__).parents[2] / "data" / "collectivites-2026.csv"


def test_names_are_those_of_the_reference():
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        expected = {row["department"]: row["name"] for row in csv.DictReader(file) if row["kind"] == "departement"}

    assert expected == NAMES


@pytest.mark.parametrize(("code", "name"), [("16", "Charente"), ("2A", "Corse-du-Sud"), ("99", "99"), ("", "")])
def test_department_name_falls_back_on_the_code(code, name):
    assert department_name(code) == name


@pytest.mark.parametrize(("code", "shown"), [("974", "La Réunion (974)"), ("99", "99"), ("", "")])
def test_name_with_code_says_both(code, shown):
    assert name_with_code(code) == shown
