# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How much is known: the same four columns in every dataset and in every format, and the values behind them."""

from decimal import Decimal

import pytest

from laureats.open_data.versions import write_version
from laureats.spreadsheets import read_workbook
from tests.factories import CriterionFactory, DomainFactory, JurySeatFactory
from tests.laureats.open_data.reading import pick, read_bytes, read_csv, read_json
from tests.laureats.palmares.factories import make_released_edition
from tests.laureats.public.factories import make_award, make_edition, make_territory

pytestmark = pytest.mark.django_db
KNOWLEDGE = ("source", "level_known", "list_is_complete", "disputed")
TABLES = ("laureats", "editions", "criteres", "jurys")


@pytest.fixture
def sourced():
    """Write an edition known from sources: one label of two has no level, sources dispute it, the jury is partial."""
    edition = make_edition(year=2020, source="Archive", jury_source="Presse", jury_is_complete=False)
    place = {"latitude": "43.9", "longitude": "2.1"}
    make_award(body=make_territory("Albi", **place), edition=edition, level="3")
    make_award(body=make_territory("Boé"), edition=edition, disputed=True, sources=["Un livre"])
    CriterionFactory(domain=DomainFactory(edition=edition, code="STR"), code="STR-1")
    JurySeatFactory(edition=edition)
    return write_version()


def columns_of(name, extension):
    if extension == "csv":
        return set(read_csv(f"{name}.csv")[0])
    if extension == "json":
        return set(read_json(f"{name}.json")[name][0])
    if extension == "geojson":
        return set(read_json(f"{name}.geojson")["features"][0]["properties"]["labels"][0])
    sheet = read_workbook(read_bytes(f"{name}.ods"), name=f"{name}.ods").sheets[0]
    return {cell.value for cell in sheet.rows[0].values()}


def test_every_dataset_tells_how_much_is_known_in_every_format(sourced):
    formats = [(name, extension) for name in TABLES for extension in ("csv", "ods", "json")]

    lacking = {which: set(KNOWLEDGE) - columns_of(*which) for which in [*formats, ("laureats", "geojson")]}

    assert lacking == {which: set() for which in lacking}


def test_an_edition_known_from_sources_says_what_is_missing(sourced):
    assert {name: pick(read_csv(f"{name}.csv"), *KNOWLEDGE) for name in TABLES} == {
        "laureats": [("Archive", "true", "false", "false"), ("Un livre", "false", "false", "true")],
        "editions": [("Archive", "false", "false", "true")],
        "criteres": [("Archive", "false", "false", "false")],
        "jurys": [("Presse", "false", "false", "false")],
    }


def test_an_edition_of_ours_is_known_whole():
    make_released_edition()

    assert {name: set(pick(read_csv(f"{name}.csv"), *KNOWLEDGE[1:])) for name in TABLES} == {
        name: {("true", "true", "false")} for name in TABLES
    }


def test_an_edition_without_any_known_label_knows_no_level():
    make_edition(year=2020, source="Archive")
    write_version()

    assert pick(read_csv("editions.csv"), "level_known", "list_is_complete") == [("false", "false")]


def test_the_json_tells_levels_thresholds_and_scores_as_objects():
    edition = make_edition(year=2026, publishes_scores=True, publishes_weights=True)
    edition.levels.filter(code="2").update(min_total=Decimal("60.5"))
    derivation = {"domains": [{"code": "STR", "shown": "98.67"}, {"code": "ACC", "shown": "50.00"}], "levels": []}
    make_award(body=make_territory("Albi"), edition=edition, level="2", total=Decimal("74.33"), derivation=derivation)
    write_version()

    (told,), (row,) = read_json("editions.json")["editions"], read_json("laureats.json")["laureats"]
    assert told["levels"][:2] == [{"code": "1", "name": "Niveau 1"}, {"code": "2", "name": "Niveau 2"}]
    assert told["thresholds"] == [{"code": "2", "min_total": 60.5}]
    assert row["domain_scores"] == [{"code": "STR", "score": 98.67}, {"code": "ACC", "score": 50}]
    assert pick(read_csv("laureats.csv"), "domain_scores") == [("STR=98.67; ACC=50",)]


def test_a_point_tells_its_latest_label_flat_and_is_counted_once():
    body = make_territory("Albi", latitude="43.9", longitude="2.1")
    for year, level in ((2020, "3"), (2022, "5")):
        make_award(body=body, edition=make_edition(year=year), level=level)
    make_award(body=make_territory("Boé"), edition=make_edition(year=2021), level="1")
    write_version()

    (feature,) = read_json("laureats.geojson")["features"]
    told = feature["properties"]
    assert (told["latest_year"], told["latest_level"], told["latest_level_name"]) == (2022, "5", "Niveau 5")
    assert [label["year"] for label in told["labels"]] == [2022, 2020]
    files = {file["name"]: file["rows"] for file in read_json("versions.json")["versions"][0]["files"]}
    assert (files["laureats.geojson"], files["laureats.csv"]) == (1, 3)
