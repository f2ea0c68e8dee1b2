# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.models import Candidature, FormerName, Territory
from tests.factories import CandidatureFactory, EditionFactory, TerritoryFactory
from tests.laureats.imports.factories import check, confirm, counts_of, csv_records, dump_tables, told


@pytest.fixture
def agen(edition):
    territory = TerritoryFactory(siren="214700015", name="Agen", department="47", population=32000)
    return CandidatureFactory(
        edition=edition,
        reference="2026-0001",
        territory=territory,
        status="submitted",
        dossier="DS-1",
        referent_name="M. Un",
        manager_email="un@example.org",
        snapshot_name="",
        snapshot_kind="",
        snapshot_department="",
        snapshot_population=None,
    )


def test_blank_cells_and_absent_columns_change_nothing(edition, agen):
    row = {"reference": "2026-0001", "dossier": "", "referent_name": "Mme Deux", "status": ""}

    report = confirm("candidatures", edition=edition, content=csv_records(row))

    assert counts_of(report) == (0, 1, 0)
    assert told(report) == [("2026-0001", "referent_name", "M. Un", "Mme Deux")]
    values = Candidature.objects.values_list("dossier", "referent_name", "manager_email", "status")
    assert list(values) == [("DS-1", "Mme Deux", "un@example.org", "submitted")]


def test_a_blank_reference_is_matched_by_territory_within_the_edition(edition, agen):
    CandidatureFactory(edition=EditionFactory(code="2025", year=2025), territory=agen.territory, reference="2025-0001")
    row = {"territory": "Ville d'Agen", "kind": "commune", "department": "47", "dossier": "DS-2"}

    confirm("candidatures", edition=edition, content=csv_records(row))

    assert list(Candidature.objects.order_by("reference").values_list("reference", "dossier")) == [
        ("2025-0001", ""),
        ("2026-0001", "DS-2"),
    ]


def test_importing_the_same_file_twice_changes_nothing(edition, agen):
    content = csv_records(
        {"territory": "Agen", "kind": "commune", "department": "47", "status": "eligible", "population": "33000"},
        {"territory": "GIP Neuf", "kind": "gip", "status": "éligible"},
        {"siren": "211600150", "territory": "Angoulême", "kind": "commune", "status": "brouillon"},
    )
    confirm("candidatures", edition=edition, content=content)

    again = confirm("candidatures", edition=edition, content=content)

    assert (counts_of(again), told(again), again.new_territories) == ((0, 0, 3), [], ())
    assert (Candidature.objects.count(), Territory.objects.count()) == (3, 3)


def test_the_status_that_becomes_eligible_takes_the_snapshot(edition, agen):
    report = confirm(
        "candidatures", edition=edition, content=csv_records({"reference": "2026-0001", "status": "eligible"})
    )

    assert told(report) == [
        ("2026-0001", "status", "submitted", "eligible"),
        ("2026-0001", "snapshot_name", "", "Agen"),
        ("2026-0001", "snapshot_kind", "", "commune"),
        ("2026-0001", "snapshot_department", "", "47"),
        ("2026-0001", "snapshot_population", "", "32000"),
    ]


def test_an_eligible_candidature_keeps_its_snapshot(edition, agen):
    confirm("candidatures", edition=edition, content=csv_records({"reference": "2026-0001", "status": "eligible"}))
    Territory.objects.update(name="Agen-la-Neuve", population=1)

    row = {"reference": "2026-0001", "status": "eligible", "population": "2"}
    report = confirm("candidatures", edition=edition, content=csv_records(row))

    assert counts_of(report) == (0, 0, 1)
    assert len(report.notices) == 1
    assert "32000" in report.notices[0]


def test_leaving_eligible_keeps_the_snapshot_and_becoming_so_again_takes_it_anew(edition, agen):
    confirm("candidatures", edition=edition, content=csv_records({"reference": "2026-0001", "status": "eligible"}))
    Territory.objects.update(population=1)

    confirm("candidatures", edition=edition, content=csv_records({"reference": "2026-0001", "status": "withdrawn"}))
    kept = Candidature.objects.get().snapshot_population
    confirm("candidatures", edition=edition, content=csv_records({"reference": "2026-0001", "status": "eligible"}))

    assert (kept, Candidature.objects.get().snapshot_population) == (32000, 1)


@pytest.mark.parametrize(
    "row",
    [
        {"siren": "214700015"},
        {"siren": "214700015", "territory": "Agen"},
        {"territory": "AGEN"},
        {"territory": "Ville d’Agen", "kind": "commune", "department": "47"},
        {"territory": "Aginnum"},
    ],
)
def test_a_reference_may_come_with_its_own_body(edition, agen, row):
    FormerName.objects.create(territory=agen.territory, name="Aginnum", slug="aginnum")

    report = confirm("candidatures", edition=edition, content=csv_records({"reference": "2026-0001", **row}))

    assert (counts_of(report), report.notices) == ((0, 0, 1), ())


def test_a_siren_whose_body_bears_another_name_is_pointed_out(edition, agen):
    row = {"siren": "214700015", "territory": "Villeneuve"}

    report = check("candidatures", edition=edition, content=csv_records(row)).report

    assert (counts_of(report), report.faults) == ((0, 0, 1), ())
    assert len(report.notices) == 1
    assert "Ville d'Agen" in report.notices[0]
    assert "Villeneuve" in report.notices[0]


def test_a_siren_that_the_site_lacks_is_pointed_out_and_not_written(edition, agen):
    Territory.objects.update(siren=None)
    row = {"siren": "214700015", "territory": "Agen", "kind": "commune", "department": "47"}

    report = confirm("candidatures", edition=edition, content=csv_records(row))

    assert (counts_of(report), len(report.notices)) == ((0, 0, 1), 1)
    assert Territory.objects.get().siren is None


def test_an_absent_row_changes_nothing(edition, agen):
    before = Candidature.objects.values().get()

    confirm("candidatures", edition=edition, content=csv_records({"territory": "GIP Neuf", "kind": "gip"}))

    assert Candidature.objects.values().get(pk=agen.pk) == before


def test_a_check_writes_nothing(edition, agen):
    before = dump_tables()

    content = csv_records({"territory": "GIP Neuf", "kind": "gip"}, {"reference": "2026-0001", "status": "eligible"})
    check("candidatures", edition=edition, content=content)

    assert dump_tables() == before
