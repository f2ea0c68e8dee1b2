# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, datetime

import pytest

from laureats.faults import Refused
from laureats.models import Candidature, EditionIntake
from tests.factories import CandidatureFactory, TerritoryFactory
from tests.laureats.imports.factories import (
    check,
    confirm,
    counts_of,
    csv_records,
    csv_table,
    dump_tables,
    faults_of,
    ods_table,
)

NEW = {"territory": "GIP Neuf", "kind": "gip"}


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("status", "accepted", "unknown_status"),
        ("kind", "village", "unknown_kind"),
        ("siren", "123456789", "invalid_siren"),
        ("siren", "21160015", "invalid_siren"),
        ("siren", "21160015000018", "invalid_siren"),
        ("department", "99", "unknown_department"),
        ("population", "-1", "invalid_population"),
        ("population", "12,5", "invalid_population"),
        ("population", "3000000000", "invalid_population"),
        ("manager_email", "ada", "invalid_email"),
        ("manager_email", "ada@example.org;x@example.org", "invalid_email"),
        ("dossier", "1" * 101, "too_long"),
        ("reference", "1" * 61, "too_long"),
        ("referent_name", "Ada\x07", "control_character"),
        ("manager_name", "#N/A", "formula_error"),
        ("territory", "É" * 256, "too_long"),
        ("territory", "Œ" * 200, "too_long"),
        ("territory", "Ειρήνη", "invalid_value"),
    ],
)
def test_a_bad_value_is_a_fault_at_its_cell(edition, column, value, code):
    content = csv_table(["kind", "territory", column], ["gip", "GIP Un", ""], ["gip", "GIP Deux", value])
    if column in NEW:
        content = csv_records(NEW, NEW | {"territory": "GIP Deux", column: value})
    cell = {"territory": "A3", "kind": "B3"}.get(column, "C3")

    assert faults_of("candidatures", edition=edition, content=content) == [(cell, code)]


@pytest.mark.parametrize(
    ("column", "accepted"),
    [("status", "submitted (déposée)"), ("kind", "ca (communauté d'agglomération)")],
)
def test_a_value_out_of_a_closed_list_is_told_with_the_list(edition, column, accepted):
    report = check("candidatures", edition=edition, content=csv_records(NEW | {column: "autre chose"})).report

    assert [accepted in fault.message for fault in report.faults] == [True]


def test_every_fault_is_told_at_once_and_nothing_is_counted(edition):
    content = csv_records(
        NEW | {"status": "x", "manager_email": "y"},
        {"territory": "Fine", "kind": "commune"},
        {"population": "z", "status": ""},
    )

    report = check("candidatures", edition=edition, content=content).report

    assert [(fault.cell, fault.code) for fault in report.faults] == [
        ("D2", "invalid_email"),
        ("C2", "unknown_status"),
        ("E4", "invalid_population"),
        ("A4", "missing_value"),
    ]
    assert (counts_of(report), report.differences, report.new_territories) == ((0, 0, 0), (), ())


def test_two_bodies_that_fit_are_both_named(edition):
    for department in ("42", "974"):
        TerritoryFactory(name="Saint-Joseph", department=department, siren=None)

    plan = check("candidatures", edition=edition, content=csv_records({"territory": "Saint-Joseph", "kind": "commune"}))

    fault = plan.report.faults[0]
    assert (fault.cell, fault.code) == ("A2", "ambiguous_territory")
    assert "Ville de Saint-Joseph (42); Ville de Saint-Joseph (974)" in fault.message


def test_a_long_list_of_homonyms_is_cut(edition):
    for number in range(1, 8):
        TerritoryFactory(name="Sainte-Colombe", department=f"0{number}", siren=None)

    plan = check("candidatures", edition=edition, content=csv_records({"territory": "Sainte-Colombe"}))

    message = plan.report.faults[0].message
    assert ("(05); …" in message, "(06)" in message) == (True, False)


def test_the_same_reference_twice_is_a_duplicate_at_the_second(edition):
    CandidatureFactory(edition=edition, reference="A-1")
    content = csv_table(["dossier", "reference"], ["1", "A-1"], ["2", "A-1"])

    assert faults_of("candidatures", edition=edition, content=content) == [("B3", "duplicate_row")]


def test_the_same_known_body_twice_is_a_duplicate_at_the_second(edition):
    CandidatureFactory(
        edition=edition, reference="A-1", territory=TerritoryFactory(name="Agen", siren="214700015", department="47")
    )
    content = csv_records(
        {"reference": "A-1"}, {"siren": "214700015"}, {"territory": "Ville d'Agen", "kind": "commune"}
    )

    assert faults_of("candidatures", edition=edition, content=content) == [
        ("B3", "duplicate_row"),
        ("C4", "duplicate_row"),
    ]


def test_the_same_new_body_twice_is_a_duplicate_at_the_second(edition):
    content = csv_records(NEW, {"territory": "G.I.P. Autre", "kind": "gip"}, NEW | {"territory": "gip neuf"})

    assert faults_of("candidatures", edition=edition, content=content) == [("A4", "duplicate_row")]


@pytest.mark.parametrize(
    "row",
    [
        {"siren": "211600150"},
        {"territory": "Angoulême"},
        {"territory": "Agen", "kind": "ca"},
        {"territory": "Agen", "department": "16"},
    ],
)
def test_a_reference_of_another_body_is_a_fault(edition, row):
    territory = TerritoryFactory(name="Agen", siren="214700015", department="47")
    CandidatureFactory(edition=edition, reference="A-1", territory=territory)
    TerritoryFactory(name="Angoulême", siren="211600150", department="16")

    content = csv_records({"reference": "A-1", **row})

    assert faults_of("candidatures", edition=edition, content=content) == [("A2", "unknown_candidature")]


def test_a_siren_of_another_body_is_a_fault_though_the_reference_has_none(edition):
    CandidatureFactory(
        edition=edition, reference="A-1", territory=TerritoryFactory(name="Agen", siren=None, department="47")
    )
    TerritoryFactory(name="Agen", siren="214700015", department="48")

    content = csv_records({"reference": "A-1", "siren": "214700015", "territory": "Agen"})

    assert faults_of("candidatures", edition=edition, content=content) == [("A2", "unknown_candidature")]


def test_a_new_reference_for_a_body_that_has_one_is_a_fault(edition):
    territory = TerritoryFactory(name="Agen", siren="214700015")
    CandidatureFactory(edition=edition, reference="A-1", territory=territory)

    plan = check("candidatures", edition=edition, content=csv_records({"reference": "A-2", "siren": "214700015"}))

    assert [(fault.cell, fault.code) for fault in plan.report.faults] == [("A2", "unknown_candidature")]
    assert "A-1" in plan.report.faults[0].message


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"reference": "A-9", "dossier": "1"}, ("A2", "unknown_candidature")),
        ({"siren": "211600150", "dossier": "1"}, ("A2", "unknown_territory")),
        ({"territory": "Nulle part", "dossier": "1"}, ("A2", "missing_value")),
        ({"territory": "", "dossier": "1"}, ("A2", "missing_value")),
        ({"kind": "", "territory": "Nulle part"}, ("A2", "missing_value")),
    ],
)
def test_a_row_that_does_not_tell_its_body_is_a_fault(edition, row, fault):
    assert faults_of("candidatures", edition=edition, content=csv_records(row)) == [fault]


def test_a_new_body_that_would_share_the_address_of_another_is_a_fault(edition):
    TerritoryFactory(kind="gip", name="GIP Foo.Bar", siren=None, department="", slug="gip-foobar")
    names = ["GIP Foobar", "GIP Baz.Qux", "GIP Bazqux"]

    content = csv_records(*({"territory": name, "kind": "gip"} for name in names))

    assert faults_of("candidatures", edition=edition, content=content) == [
        ("A2", "ambiguous_territory"),
        ("A4", "ambiguous_territory"),
    ]


def test_a_fault_in_a_workbook_names_its_sheet(edition):
    content = ods_table(["territory", "kind"], ["GIP Un", "village"], name="Dépôts")

    report = check("candidatures", edition=edition, content=content, name="t.ods").report

    assert [(fault.sheet, fault.cell, fault.code) for fault in report.faults] == [("Dépôts", "B2", "unknown_kind")]


def test_a_file_at_fault_writes_nothing_even_when_confirmed(edition):
    before = dump_tables()

    with pytest.raises(Refused) as refusal:
        confirm("candidatures", edition=edition, content=csv_records(NEW, NEW))

    assert [fault.code for fault in refusal.value.faults] == ["duplicate_row"]
    assert dump_tables() == before


def test_homonyms_in_two_departments_are_two_new_bodies(edition):
    rows = [{"territory": "Saint-Denis", "kind": "commune", "department": department} for department in ("93", "974")]

    confirm("candidatures", edition=edition, content=csv_records(*rows))

    assert Candidature.objects.count() == 2


@pytest.mark.usefixtures("english")
def test_an_edition_whose_people_were_erased_takes_no_candidature(edition):
    EditionIntake.objects.create(edition=edition, purged_at=datetime(2028, 7, 1, 22, 30, tzinfo=UTC))

    [fault] = check("candidatures", edition=edition, content=csv_records(NEW)).report.faults

    assert fault.message == (
        f"The personal data of {edition.name} were erased on July 2, 2028, at its term: a file would bring people "
        "back, and nothing would erase them again."
    )
