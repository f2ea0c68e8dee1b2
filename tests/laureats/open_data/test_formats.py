# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files as other programs read them: Table Schema, RFC 4180, RFC 7946, ODS, DCAT."""

import json
from decimal import Decimal

import pytest
from frictionless import Package, Resource, Schema, system
from rdflib import Graph
from wagtail.models import Site

from core.models import SiteContacts
from laureats.models import OpenDataFile, OpenDataPage
from laureats.open_data.datasets import LAUREATES
from laureats.open_data.versions import write_version
from laureats.spreadsheets import CellKind, read_workbook
from tests.laureats.open_data.conftest import HOSTILE
from tests.laureats.open_data.reading import read_bytes, read_csv, read_json
from tests.laureats.public.factories import make_edition
from tests.page_tree import add_page, make_home

pytestmark = [
    pytest.mark.django_db,
    # Of rdflib, by rdflib, when it reads JSON-LD.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]
TABLES = ("laureats", "editions", "criteres", "jurys")


@pytest.fixture(autouse=True)
def trusting():
    """Let Frictionless read a folder of this test, which it takes for a foreign one."""
    with system.use_context(trusted=True):
        yield


def in_a_folder(tmp_path):
    for file in OpenDataFile.objects.all():
        path = tmp_path / file.name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(bytes(file.content))
    return tmp_path


def faults(report):
    return report.flatten(["rowNumber", "fieldName", "type", "message"])


@pytest.mark.parametrize("name", TABLES)
def test_each_table_follows_its_schema(hostile, tmp_path, name):
    folder = in_a_folder(tmp_path)
    schema = Schema(str(folder / f"schemas/{name}.json"))

    report = Resource(path=f"{name}.csv", basepath=str(folder), schema=schema).validate()

    assert (report.valid, faults(report)) == (True, [])


def test_the_package_is_valid_with_its_links_and_fingerprints(hostile, tmp_path):
    report = Package(str(in_a_folder(tmp_path) / "datapackage.json")).validate()

    assert (report.valid, faults(report)) == (True, [])


def test_no_text_of_a_table_is_a_formula(hostile):
    opinions = [row["opinion"] for row in read_csv("laureats.csv")]

    assert sorted(opinions) == sorted(
        [
            '\'=cmd|"/c calc"!A1',
            '\'+33 "guillemets", virgule; point-virgule',
            "Deux\nlignes\net trois",
            "Émoji 🦜 et שלום",
            "'@SUM(A1)",
            "'-1",
            "''=déjà",
        ]
    )


def test_the_json_holds_texts_as_they_are_and_names_its_licence(hostile):
    document = read_json("laureats.json")

    assert sorted(row["opinion"] for row in document["laureats"]) == sorted(HOSTILE)
    assert document["licence"] == {"name": "Licence Ouverte 2.0", "url": "https://spdx.org/licenses/etalab-2.0.html"}
    assert list(document["columns"]) == list(read_csv("laureats.csv")[0])


def as_csv(cell):
    """Return the value of a cell of an ODS as the CSV writes it."""
    if cell is None:
        return ""
    if cell.kind is CellKind.BOOLEAN:
        return "true" if cell.value else "false"
    text = f"{cell.value:f}" if isinstance(cell.value, Decimal) else cell.value
    return f"'{text}" if cell.kind is CellKind.TEXT and text[0] in "=+-@'" else text


@pytest.mark.parametrize("name", TABLES)
def test_the_ods_holds_the_cells_of_the_csv(hostile, name):
    sheet = read_workbook(read_bytes(f"{name}.ods"), name=f"{name}.ods").sheets[0]

    header, *rows = sheet.rows.values()
    columns = {at: cell.value for at, cell in header.items()}
    assert [{column: as_csv(row.get(at)) for at, column in columns.items()} for row in rows] == read_csv(f"{name}.csv")


def test_booleans_of_the_ods_are_booleans(hostile):
    sheet = read_workbook(read_bytes("laureats.ods"), name="laureats.ods").sheets[0]

    _header, *rows = sheet.rows.values()
    told = [at for at, column in enumerate(LAUREATES.columns) if column.type == "boolean"]
    assert {row[at].kind for row in rows for at in told} == {CellKind.BOOLEAN}


def test_the_geojson_has_a_point_for_each_body_that_has_a_place(hostile):
    document = read_json("laureats.geojson")

    assert (document["type"], document["licence"]["name"]) == ("FeatureCollection", "Licence Ouverte 2.0")
    assert [feature["geometry"] for feature in document["features"]] == [
        {"type": "Point", "coordinates": [-0.5792, 44.8378]}
    ] * (len(HOSTILE) - 1)
    assert {feature["properties"]["labels"][0]["level"] for feature in document["features"]} == {"3"}


ASK = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
"""


def ask(query, *, name, form):
    graph = Graph()
    graph.parse(data=read_bytes(name), format=form)
    return [tuple(str(value) for value in row) for row in graph.query(ASK + query)]


CATALOGUES = pytest.mark.parametrize(("name", "form"), [("catalogue.jsonld", "json-ld"), ("catalogue.rdf", "xml")])


@CATALOGUES
def test_the_catalogue_leads_to_each_file_with_its_fingerprint(hostile, name, form):
    found = ask(
        """SELECT ?address ?sum WHERE { ?catalogue a dcat:Catalog ; dcat:dataset ?dataset .
        ?dataset dcat:distribution ?file . ?file dcat:downloadURL ?address ;
        spdx:checksum/spdx:checksumValue ?sum }""",
        name=name,
        form=form,
    )

    files = OpenDataFile.objects.exclude(dataset="")
    root = "http://localhost/donnees"
    assert sorted(found) == sorted((f"{root}/{file.name}", file.sha256) for file in files)


@CATALOGUES
def test_the_catalogue_tells_the_terms_the_years_and_the_schemas(hostile, name, form):
    found = ask(
        """SELECT ?id ?start ?end ?licence ?schema WHERE { ?dataset a dcat:Dataset ; dct:identifier ?id ;
        dct:license ?licence ; dct:conformsTo ?schema ; dct:temporal ?years .
        ?years dcat:startDate ?start ; dcat:endDate ?end }""",
        name=name,
        form=form,
    )

    assert {row[1:4] for row in found} == {("2020-01-01", "2020-12-31", "https://spdx.org/licenses/etalab-2.0.html")}
    assert {(row[0], row[4].rpartition("/")[2]) for row in found} == {(name, f"{name}.json") for name in TABLES}


@CATALOGUES
def test_both_writings_of_the_catalogue_say_the_same(hostile, name, form):
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    assert ask(count, name=name, form=form) == ask(count, name="catalogue.jsonld", form="json-ld")


def test_the_contact_is_the_one_that_the_site_gives_and_no_other(hostile):
    silent = ask("SELECT ?m WHERE { ?c vcard:hasEmail ?m }", name="catalogue.rdf", form="xml")
    add_page(make_home(), OpenDataPage, title="Données", slug="donnees")
    site = Site.objects.get(is_default_site=True)
    SiteContacts.objects.update_or_create(site=site, defaults={"mail": "label@example.org"})

    write_version()

    told = ask("SELECT DISTINCT ?m WHERE { ?c vcard:hasEmail ?m }", name="catalogue.rdf", form="xml")
    assert (silent, told) == ([], [("mailto:label@example.org",)])


def test_the_list_of_versions_keeps_no_address_of_former_juries(hostile):
    make_edition(year=2021)
    write_version()

    versions = json.loads(read_bytes("versions.json"))["versions"]

    told = {(version["number"], file["name"]): file["address"] for version in versions for file in version["files"]}
    assert (told[1, "jurys.csv"], bool(told[2, "jurys.csv"]), bool(told[1, "laureats.csv"])) == (None, True, True)
