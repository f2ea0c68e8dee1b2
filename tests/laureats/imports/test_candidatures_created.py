# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.models import Candidature, Territory
from tests.factories import CandidatureFactory, EditionFactory, TerritoryFactory
from tests.laureats.imports.factories import confirm, counts_of, csv_records, csv_table, ods_table, told, xlsx_table

FULL_ROW = {
    "reference": "2026-0007",
    "dossier": "DS-12",
    "siren": "211600150",
    "territory": "Angoulême",
    "kind": "commune",
    "department": "16",
    "population": "41740",
    "referent_name": "M. François ELIE",
    "referent_role": "Adjoint au Maire",
    "manager_name": "Mme Ada DUPONT",
    "manager_email": "ada@example.org",
    "status": "eligible",
}


def values_of(reference):
    fields = ("status", "dossier", "referent_name", "referent_role", "manager_name", "manager_email")
    return Candidature.objects.values(*fields).get(reference=reference)


def snapshot_of(reference):
    fields = ("snapshot_name", "snapshot_kind", "snapshot_department", "snapshot_population")
    return Candidature.objects.values_list(*fields).get(reference=reference)


def test_a_full_row_creates_the_candidature_and_the_body(edition):
    report = confirm("candidatures", edition=edition, content=csv_records(FULL_ROW))

    assert counts_of(report) == (1, 0, 0)
    assert values_of("2026-0007") == {
        "status": "eligible",
        "dossier": "DS-12",
        "referent_name": "M. François ELIE",
        "referent_role": "Adjoint au Maire",
        "manager_name": "Mme Ada DUPONT",
        "manager_email": "ada@example.org",
    }
    bodies = Territory.objects.values("kind", "siren", "name", "slug", "department", "population")
    assert list(bodies) == [
        {
            "kind": "commune",
            "siren": "211600150",
            "name": "Angoulême",
            "slug": "angouleme",
            "department": "16",
            "population": 41740,
        }
    ]


def test_a_new_body_is_shown_as_new(edition):
    report = confirm("candidatures", edition=edition, content=csv_records(FULL_ROW))

    assert report.new_territories == ("Ville d'Angoulême (16, SIREN 211600150)",)


def test_what_a_creation_writes_is_told(edition):
    row = {"reference": "A-1", "territory": "Angoulême", "kind": "commune", "dossier": "DS-12"}

    report = confirm("candidatures", edition=edition, content=csv_records(row))

    assert told(report) == [
        ("A-1", "territory", "", "Ville d'Angoulême"),
        ("A-1", "status", "", "submitted"),
        ("A-1", "dossier", "", "DS-12"),
    ]


def test_a_known_body_is_found_by_siren_and_left_alone(edition):
    territory = TerritoryFactory(siren="211600150", name="Angoulême", department="16", population=41000)

    report = confirm("candidatures", edition=edition, content=csv_records(FULL_ROW))

    assert report.new_territories == ()
    assert Candidature.objects.get().territory == territory
    assert list(Territory.objects.values_list("name", "population")) == [("Angoulême", 41000)]


def test_a_known_body_is_found_by_name_kind_and_department(edition):
    TerritoryFactory(name="Saint-Denis", department="974")
    wanted = TerritoryFactory(name="Saint-Denis", department="93")
    row = {"territory": "Ville de Saint-Denis", "kind": "commune", "department": "93"}

    confirm("candidatures", edition=edition, content=csv_records(row))

    assert Candidature.objects.get().territory == wanted


def test_a_blank_reference_is_the_next_free_one(edition):
    CandidatureFactory(edition=edition, reference="2026-0007")
    CandidatureFactory(edition=EditionFactory(code="2025", year=2025), reference="2026-0012")
    rows = [{"territory": name, "kind": "gip", "reference": reference} for name, reference in [
        ("GIP Un", ""), ("GIP Deux", "2026-0010"), ("GIP Trois", ""),
    ]]  # fmt: skip

    confirm("candidatures", edition=edition, content=csv_records(*rows))

    made = Candidature.objects.filter(edition=edition).order_by("pk").values_list("territory__name", "reference")
    assert list(made)[1:] == [("GIP Un", "2026-0011"), ("GIP Deux", "2026-0010"), ("GIP Trois", "2026-0012")]


def test_the_first_made_reference_bears_the_code_of_the_edition(edition):
    badge = EditionFactory(code="2026-badge", year=2026)

    confirm("candidatures", edition=badge, content=csv_records({"territory": "GIP Un", "kind": "gip"}))

    assert Candidature.objects.get().reference == "2026-badge-0001"


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("", "submitted"),
        ("draft", "draft"),
        ("brouillon", "draft"),
        ("Déposée", "submitted"),
        (" ÉLIGIBLE ", "eligible"),
        ("refusee", "refused"),
        ("retirée", "withdrawn"),
    ],
)
def test_a_status_is_a_code_or_its_french_name(edition, word, status):
    row = {"territory": "GIP Un", "kind": "gip", "status": word}

    confirm("candidatures", edition=edition, content=csv_records(row))

    assert Candidature.objects.get().status == status


@pytest.mark.parametrize(
    ("word", "kind"),
    [("CA", "ca"), ("Communauté d’agglomération", "ca"), ("etablissement-public", "etablissement-public")],
)
def test_a_kind_is_a_code_or_its_french_name(edition, word, kind):
    confirm("candidatures", edition=edition, content=csv_records({"territory": "Grand Sud", "kind": word}))

    assert Territory.objects.get().kind == kind


def test_becoming_eligible_takes_the_snapshot_of_the_body(edition):
    TerritoryFactory(siren="211600150", name="Angoulême", department="16", population=41000)

    row = {"reference": "A-1", "siren": "211600150", "status": "eligible"}
    confirm("candidatures", edition=edition, content=csv_records(row))

    assert snapshot_of("A-1") == ("Angoulême", "commune", "16", 41000)


def test_the_population_of_the_row_goes_into_the_snapshot(edition):
    TerritoryFactory(siren="211600150", name="Angoulême", department="16", population=41000)

    confirm("candidatures", edition=edition, content=csv_records(FULL_ROW))

    assert snapshot_of("2026-0007") == ("Angoulême", "commune", "16", 41740)


@pytest.mark.parametrize(("make", "name"), [(ods_table, "t.ods"), (xlsx_table, "t.xlsx")])
def test_numbers_of_a_spreadsheet_are_codes_where_codes_are_expected(edition, make, name):
    content = make(
        ["Référence", "SIREN", "Collectivité", "Type", "Département", "Population", "Dossier"],
        [12, 200000008, "L'Abergement", "commune", 1, 860, 345],
    )

    confirm("candidatures", edition=edition, content=content, name=name)

    assert list(Candidature.objects.values_list("reference", "dossier")) == [("12", "345")]
    assert list(Territory.objects.values_list("siren", "department", "population")) == [("200000008", "01", 860)]


@pytest.mark.parametrize(("cell", "code"), [("1", "01"), ("2a", "2A"), ("Ain", "01"), ("la réunion", "974")])
def test_a_department_is_a_code_or_a_name(edition, cell, code):
    row = {"territory": "Grand Sud", "kind": "cc", "department": cell}

    confirm("candidatures", edition=edition, content=csv_records(row))

    assert Territory.objects.get().department == code


def test_spaces_in_numbers_and_names_do_not_count(edition):
    content = csv_table(
        ["siren", "territory", "kind", "population"], ["211 600\u00a0150", "  Grand \n Angoulême ", "ca", "41\u202f740"]
    )

    confirm("candidatures", edition=edition, content=content)

    bodies = Territory.objects.values_list("siren", "name", "population")
    assert list(bodies) == [("211600150", "Grand Angoulême", 41740)]
