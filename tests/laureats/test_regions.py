# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The régions, and the départements of each."""

import csv
from collections import defaultdict
from pathlib import Path

from django.conf import settings

from laureats.regions import NAMES, region_name, region_of


def read_bodies():
    path = Path(settings.BASE_DIR) / "data" / "collectivites-2026.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_regions_are_those_of_the_reference_bodies():
    bodies = read_bodies()
    regions = {body["region"]: body["name"] for body in bodies if body["kind"] == "region"}
    told = defaultdict(set)
    for body in bodies:
        if body["department"] and body["region"]:
            told[body["department"]].add(body["region"])

    assert regions == NAMES
    assert {code: {region_of(region="", department=code)} for code in told} == told


def test_region_of_a_body_is_its_own_before_that_of_its_departement():
    assert region_of(region="84", department="59") == "84"


def test_national_body_has_no_region():
    assert region_of(region="", department="") == ""


def test_unknown_region_is_shown_by_its_code():
    assert region_name("999") == "999"
