# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names of régions."""

import csv
from pathlib import Path

import pytest

from laureats.regions import NAMES, region_name

REFERENCE = Path(__file__).parents[2] / "data" / "collectivites-2026.csv"


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference data is not there")
def test_names_are_those_of_the_reference():
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        expected = {row["insee_code"]: row["name"] for row in csv.DictReader(file) if row["kind"] == "region"}

    assert expected == NAMES


@pytest.mark.parametrize(("code", "name"), [("75", "Nouvelle-Aquitaine"), ("99", ""), ("", "")])
def test_unknown_region_has_no_name(code, name):
    assert region_name(code) == name
