# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public bodies that come in by file: found by their keys, checked cell by cell, written together or not at all."""

from decimal import Decimal

import pytest
import tablib
from django.utils import translation

from laureats.faults import Refused
from laureats.models import FormerName, SheetImport, Territory
from laureats.resources.importing import confirm_records
from laureats.resources.territories import TerritoryResource
from tests.factories import TerritoryFactory, siren
from tests.laureats.body_search.counting import INDEX_QUERIES
from tests.laureats.imports.factories import AUTHOR, counts_of, csv_records, csv_table, dump_tables, ods_table
from tests.laureats.resources.factories import check, confirm, faults_of, told

pytestmark = pytest.mark.django_db
BOE = siren(21470031)
ARLES = siren(21130004)


def names():
    return list(Territory.objects.order_by("name").values_list("name", flat=True))


def test_a_new_body_is_created_with_every_column():
    row = {
        "nom": "Boé", "type": "Commune", "SIREN": "214 700 312", "code INSEE": "47031", "département": "Lot-et-Garonne",
        "région": "75", "population": "5 800", "latitude": "44,1603", "longitude": "0,629", "codes postaux": "47550",
        "site web": "https://boe.example",
    }  # fmt: skip

    confirm("territories", row)

    fields = ["kind", "siren", "insee_code", "name", "slug", "department", "region", "population", "latitude",
              "longitude", "postal_codes", "website"]  # fmt: skip
    assert list(Territory.objects.values_list(*fields)) == [
        ("commune", BOE, "47031", "Boé", "boe", "47", "75", 5800, Decimal("44.1603"), Decimal("0.6290"), "47550",
         "https://boe.example")
    ]  # fmt: skip


def test_codes_that_a_spreadsheet_took_for_numbers_get_their_zeros_back():
    header = ["kind", "name", "siren", "insee_code", "department", "region", "postal_codes"]
    content = ods_table(header, ["commune", "L'Abergement", 5880034, 1001, 1, 1, 1400])

    confirm("territories", content=content, name="table.ods")

    kept = Territory.objects.values_list("siren", "insee_code", "department", "region", "postal_codes").get()
    assert kept == ("005880034", "01001", "01", "01", "01400")


@pytest.mark.parametrize(
    "keys",
    [
        {"siren": BOE},
        {"kind": "commune", "insee_code": "47031"},
        {"kind": "commune", "department": "47", "name": "VILLE DE BOE"},
    ],
)
def test_a_body_is_found_by_its_keys_one_after_the_other(keys):
    body = TerritoryFactory(name="Boé", siren=BOE, insee_code="47031", department="47", population=1)

    report = confirm("territories", {**keys, "population": "5800"})

    body.refresh_from_db()
    assert (counts_of(report), body.population) == ((0, 1, 0), 5800)


def test_a_body_without_codes_is_found_by_kind_department_and_slug_before_its_homonyms():
    own = TerritoryFactory(name="Sainte-Colombe", slug="sainte-colombe", siren=None, department="")
    for department in ("05", "16"):
        TerritoryFactory(name="Sainte-Colombe", department=department)

    confirm("territories", {"kind": "commune", "name": "Sainte-Colombe", "population": "12"})

    own.refresh_from_db()
    assert own.population == 12


def test_a_body_without_codes_takes_the_siren_of_its_row():
    body = TerritoryFactory(name="Boé", siren=None, department="47")

    report = confirm("territories", {"siren": BOE, "kind": "commune", "name": "Boé", "department": "47"})

    body.refresh_from_db()
    assert (body.siren, told(report)) == (BOE, [("siren", "", BOE)])


def test_a_blank_erases_nothing():
    body = TerritoryFactory(siren=BOE, population=12, website="https://boe.example")

    report = confirm("territories", {"siren": BOE, "population": "", "website": "", "name": ""})

    body.refresh_from_db()
    assert (body.population, body.website, counts_of(report)) == (12, "https://boe.example", (0, 0, 1))


def test_a_name_that_changes_is_kept_as_a_former_name_and_moves_the_slug():
    TerritoryFactory(siren=ARLES, name="CC du Pays Réuni d'Orange", kind="cc", slug="cc-du-pays-reuni-d-orange")

    confirm("territories", {"siren": ARLES, "name": "Pays d'Orange en Provence", "slug": "cc-du-pays-reuni-d-orange"})

    body = Territory.objects.get()
    assert (body.name, body.slug) == ("Pays d'Orange en Provence", "pays-d-orange-en-provence")
    assert list(FormerName.objects.values_list("territory", "name")) == [(body.pk, "CC du Pays Réuni d'Orange")]


def test_every_fault_is_told_at_its_row_and_column_in_one_pass():
    TerritoryFactory(siren=ARLES)
    rows = [
        {"name": "Boé", "kind": "ville", "siren": "123", "department": "99", "population": "-1", "latitude": "91"},
        {"name": "Zed", "kind": "", "siren": "", "department": "", "population": "", "latitude": "x"},
        {"name": "", "kind": "", "siren": "", "department": "", "population": "3", "latitude": ""},
        {"name": "", "kind": "", "siren": BOE, "department": "", "population": "", "latitude": ""},
        {"name": "", "kind": "", "siren": ARLES, "department": "", "population": "", "latitude": ""},
        {"name": "", "kind": "", "siren": ARLES, "department": "", "population": "", "latitude": ""},
        {"name": "…", "kind": "cc", "siren": "", "department": "01", "population": "", "latitude": ""},
    ]

    assert faults_of("territories", *rows) == [
        ("B2", "unknown_kind"),
        ("C2", "invalid_siren"),
        ("D2", "unknown_department"),
        ("E2", "invalid_population"),
        ("F2", "invalid_number"),
        ("B3", "missing_value"),
        ("F3", "invalid_number"),
        ("A4", "missing_value"),
        ("C5", "unknown_territory"),
        ("C7", "duplicate_row"),
        ("A8", "invalid_value"),
    ]


@pytest.mark.parametrize(("language", "says"), [("en", "was read: degrees"), ("fr", "n’est pas un numéro SIREN")])
def test_a_fault_is_a_sentence_in_the_language_of_the_reader(language, says):
    with translation.override(language):
        faults = check("territories", {"name": "Boé", "kind": "cc", "siren": "12", "latitude": "x"}).report.faults

    assert any(says in fault.message for fault in faults)
    assert not any("Error" in fault.message or "Invalid" in fault.message for fault in faults)


def test_what_the_model_refuses_is_told_at_its_cell():
    rows = {"name": "Boé", "kind": "cc", "website": "not an address", "slug": "é è"}

    assert faults_of("territories", rows) == [("C2", "invalid"), ("D2", "invalid")]


def test_several_bodies_that_fit_are_named():
    for department in ("05", "16"):
        TerritoryFactory(name="Sainte-Colombe", department=department)

    (fault,) = check("territories", {"kind": "commune", "name": "Sainte-Colombe"}).report.faults

    assert (fault.cell, fault.code) == ("B2", "ambiguous_territory")
    assert "(05, SIREN" in fault.message
    assert "(16, SIREN" in fault.message


def test_an_insee_code_that_another_body_holds_is_a_fault():
    TerritoryFactory(name="Ancienne", siren=ARLES, insee_code="47031")

    assert faults_of("territories", {"kind": "commune", "name": "Nouvelle", "siren": BOE, "insee_code": "47031"}) == [
        ("D2", "ambiguous_territory")
    ]


def test_two_rows_of_one_new_body_are_a_fault_however_they_spell_it():
    rows = [{"kind": "commune", "department": "47", "name": name} for name in ("Boé", "Ville de BOE")]

    assert faults_of("territories", *rows) == [("C3", "duplicate_row")]


def test_with_one_fault_nothing_is_written():
    TerritoryFactory(siren=ARLES, name="Arles")
    before = dump_tables()
    plan = check("territories", {"siren": ARLES, "population": "5"}, {"siren": BOE, "population": "x"})

    with pytest.raises(Refused):
        confirm_records(plan=plan, author=AUTHOR, subject="territories")

    assert dump_tables() == before


def test_a_check_writes_nothing():
    TerritoryFactory(siren=ARLES, name="Arles")
    before = dump_tables()

    plan = check("territories", {"siren": ARLES, "name": "Arelate"}, {"siren": BOE, "name": "Boé", "kind": "commune"})

    assert (counts_of(plan.report), dump_tables()) == ((1, 1, 0), before)


def test_a_confirmed_file_is_kept_in_the_journal():
    content = csv_records({"siren": BOE, "name": "Boé", "kind": "commune"})

    confirm("territories", content=content, name="organismes.csv")

    entry = SheetImport.objects.get()
    assert (entry.edition, entry.subject, entry.state, entry.file_name) == (
        None, "territories", "confirmed", "organismes.csv"
    )  # fmt: skip
    assert (entry.created_count, entry.author_name, entry.file.read()) == (1, "Ada", content)


def test_a_confirmation_is_refused_once_the_site_has_changed():
    body = TerritoryFactory(siren=BOE, population=1)
    plan = check("territories", {"siren": BOE, "population": "2"})
    Territory.objects.filter(pk=body.pk).update(population=3)

    with pytest.raises(Refused) as refused:
        confirm_records(plan=plan, author=AUTHOR, subject="territories")

    body.refresh_from_db()
    assert ([fault.code for fault in refused.value.faults], body.population) == (["stale"], 3)
    assert SheetImport.objects.count() == 0


def test_an_unknown_column_is_left_alone_and_one_found_twice_is_a_fault():
    assert faults_of("territories", {"siren": BOE, "name": "Boé", "kind": "cc", "humeur": "bonne"}) == []
    twice = csv_table(["siren", "nom", "name"], [BOE, "Boé", "Boé"])
    faults = check("territories", content=twice).report.faults
    assert [(fault.cell, fault.code) for fault in faults] == [("C1", "duplicate_column")]


def test_a_file_without_any_key_is_refused():
    assert faults_of("territories", {"population": "3"}) == [("", "missing_column")]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_new_and_changed_bodies_take_a_constant_number_of_queries(django_assert_num_queries, count):
    for number in range(count):
        TerritoryFactory(siren=siren(21470000 + number), name=f"Bourg-{number}")
    changed = [{"siren": siren(21470000 + n), "name": f"Ville-{n}", "kind": "commune"} for n in range(count)]
    new = [{"siren": siren(31470000 + n), "name": f"Neuf-{n}", "kind": "commune"} for n in range(count)]

    with django_assert_num_queries(17 + 2 * INDEX_QUERIES):
        report = check("territories", *changed, *new).report

    assert counts_of(report) == (count, count, 0)


def test_the_resource_takes_any_dataset_of_import_export():
    dataset = tablib.Dataset(["Boé", "commune", "47", 5800], headers=["Nom", "Type", "Département", "Population"])

    result = TerritoryResource().import_data(dataset)

    assert (result.totals["new"], names()) == (1, ["Boé"])


def test_the_resource_writes_nothing_of_a_dataset_with_one_invalid_row():
    dataset = tablib.Dataset(["Boé", "commune"], ["Arles", "ville"], headers=["name", "kind"])

    result = TerritoryResource().import_data(dataset)

    assert ([row.number for row in result.invalid_rows], names()) == ([2], [])


def test_what_only_the_database_knows_refuses_the_whole_file():
    TerritoryFactory(siren=ARLES, kind="ca", insee_code="X1")
    TerritoryFactory(siren=BOE, kind="cc", insee_code="X1")

    assert faults_of("territories", {"siren": BOE, "kind": "ca"}) == [("", "stale")]
