# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An export from the check to the confirmation, and the next export after it."""

from datetime import UTC, datetime

import pytest

from laureats.faults import Refused
from laureats.intake.mapping.merging import Conflicts
from laureats.intake.mapping.plans import confirm_export
from laureats.intake.privacy.retention import purge_edition
from laureats.models import Answer, Candidature, IntakeEvent, SheetImport, Territory
from tests.factories import TerritoryFactory
from tests.laureats.imports.factories import counts_of, dump_tables, told
from tests.laureats.intake.factories import make_candidature, make_open_edition
from tests.laureats.intake.mapping.factories import AUTHOR, ROW, bring, faults_of, make_export, make_mapping, plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
SIREN = "211600150"  # Of Angoulême.


@pytest.fixture
def edition():
    TerritoryFactory(name="Angoulême", siren=SIREN)
    return make_open_edition()


def answers_of(candidature):
    return dict(candidature.answers.values_list("question", "value"))


def test_confirm_export_creates_candidatures_with_their_answers(edition):
    report = bring(edition, make_export(ROW))

    candidature = Candidature.objects.get()
    people = (candidature.manager_name, candidature.manager_email)
    assert counts_of(report) == (1, 0, 0)
    assert (candidature.reference, candidature.dossier, candidature.source) == ("2026-0001", "12345", "export")
    assert (candidature.status, people) == ("submitted", ("Camille Martin", "camille@angouleme.example"))
    assert candidature.submitted_at == datetime(2026, 3, 12, 13, 5, tzinfo=UTC)
    assert answers_of(candidature) == {
        "LOG.licence": "agpl",
        "LOG.part": "10.5",
        "STR.piece": "delib.pdf",
        "STR.politique": "Une politique,\nsur deux lignes",
        "STR.vote": "yes",
    }
    assert set(Answer.objects.values_list("author_name", "to_check")) == {("import", False)}


def test_confirm_export_is_in_both_journals_without_any_value(edition):
    bring(edition, make_export(ROW))

    event = IntakeEvent.objects.get()
    assert (event.kind, event.author_name, event.note, event.detail["dossier"]) == (
        "imported",
        "Ada",
        "export.csv",
        "12345",
    )
    assert "camille" not in str(event.detail)
    assert list(SheetImport.objects.values_list("subject", "created_count")) == [("candidatures", 1)]


def test_plan_export_writes_nothing(edition):
    mapping = make_mapping()
    before = dump_tables()

    plan(edition, make_export(ROW), mapping=mapping)

    assert dump_tables() == before


def test_the_siret_finds_the_body(edition):
    bring(edition, make_export({"Établissement SIRET": f"{SIREN[:3]} {SIREN[3:]} 00012", "Collectivité": ""}))

    assert Candidature.objects.get().territory.name == "Angoulême"


def test_a_second_import_of_the_same_export_changes_nothing(edition):
    bring(edition, make_export(ROW))

    report = bring(edition, make_export(ROW))

    assert (counts_of(report), report.differences) == ((0, 0, 1), ())
    assert IntakeEvent.objects.count() == 1


def test_the_next_export_updates_by_the_dossier_number(edition):
    bring(edition, make_export(ROW))

    report = bring(
        edition, make_export({"Est-elle votée ?": "Non", "Nom": "Dubois", "Collectivité": "Ville d’Angoulême"})
    )

    assert told(report) == [
        ("2026-0001", "manager_name", "Camille Martin", "Camille Dubois"),
        ("2026-0001", "answer:STR.vote", "yes", "no"),
    ]
    assert Answer.objects.get(question="STR.vote").version == 2
    assert Candidature.objects.get().people_version == 1


@pytest.mark.parametrize("decided", ["eligible", "refused", "withdrawn"])
def test_a_decided_status_is_never_reopened(edition, decided):
    bring(edition, make_export(ROW))
    Candidature.objects.update(status=decided, snapshot_name="Angoulême", snapshot_kind="commune")

    report = bring(edition, make_export({"Est-elle votée ?": "Non"}))

    label = Candidature.Status(decided).label
    assert Candidature.objects.get().status == decided
    assert told(report) == [("2026-0001", "answer:STR.vote", "yes", "no")]
    assert report.notices == (f"The status given here stays, where the export says another: 2026-0001 ({label}).",)


def test_a_status_goes_forward_and_takes_the_snapshot(edition):
    bring(edition, make_export({"État du dossier": "En construction"}))

    bring(edition, make_export({"État du dossier": "Accepté"}))

    candidature = Candidature.objects.get()
    assert (candidature.status, candidature.snapshot_name) == ("eligible", "Angoulême")


def test_rows_whose_status_stands_for_nothing_are_left_out(edition):
    report = bring(edition, make_export({"État du dossier": "Classé sans suite"}))

    assert (counts_of(report), Candidature.objects.count()) == ((0, 0, 0), 0)
    assert report.notices == ("1 row is left out, for its status stands for nothing here.",)


def test_what_changed_here_alone_stays(edition):
    bring(edition, make_export(ROW))
    Answer.objects.filter(question="STR.politique").update(value="Écrit ici", author_name="Camille")

    report = bring(edition, make_export(ROW))

    assert Answer.objects.get(question="STR.politique").value == "Écrit ici"
    assert report.notices == ("2026-0001: 1 value changed here stays; the export says what it said last time.",)


def test_what_changed_on_both_sides_is_asked(edition):
    bring(edition, make_export(ROW))
    Answer.objects.filter(question="STR.politique").update(value="Écrit ici", author_name="Camille")

    checked = plan(edition, make_export({"Votre politique ?": "Écrit ailleurs"}))

    assert [(fault.cell, fault.message) for fault in checked.report.faults] == [
        ("K2", "2026-0001, Your policy?: “Écrit ici” was written here, and the export says “Écrit ailleurs”.")
    ]


@pytest.mark.parametrize(("conflicts", "value"), [("keep", "Écrit ici"), ("replace", "Écrit ailleurs")])
def test_the_answer_to_a_conflict_holds_and_is_asked_once(edition, conflicts, value):
    bring(edition, make_export(ROW))
    Answer.objects.filter(question="STR.politique").update(value="Écrit ici", author_name="Camille")

    bring(edition, make_export({"Votre politique ?": "Écrit ailleurs"}), conflicts=Conflicts(conflicts))

    again = plan(edition, make_export({"Votre politique ?": "Écrit ailleurs"}))
    assert Answer.objects.get(question="STR.politique").value == value
    assert (again.report.faults, again.report.differences) == ((), ())


def test_blank_cells_take_nothing_away(edition):
    bring(edition, make_export(ROW))

    report = bring(edition, make_export({"Votre politique ?": "", "Email": ""}))

    assert report.differences == ()


def test_a_file_of_the_form_takes_the_dossier_number_and_asks_for_its_values(edition):
    candidature = make_candidature(edition, territory=Territory.objects.get(siren=SIREN), manager_name="Dominique")

    checked = plan(edition, make_export(ROW))
    bring(edition, make_export(ROW), conflicts=Conflicts.KEEP)

    candidature.refresh_from_db()
    assert faults_of(checked) == [("D2", "changed_here")]
    assert (candidature.dossier, candidature.manager_name, candidature.source) == ("12345", "Dominique", "form")


def test_a_second_dossier_of_one_body_is_refused(edition):
    bring(edition, make_export(ROW))

    checked = plan(edition, make_export({"ID": "99"}))

    assert faults_of(checked) == [("A2", "other_dossier")]


def test_a_dossier_twice_in_a_file_is_refused(edition):
    TerritoryFactory(name="Cognac")

    checked = plan(edition, make_export(ROW, {"Collectivité": "Cognac"}))

    assert faults_of(checked) == [("A3", "duplicate_row")]


def test_a_row_without_dossier_number_is_refused(edition):
    assert faults_of(plan(edition, make_export({"ID": ""}))) == [("A2", "missing_value")]


def test_the_dossier_of_another_body_is_refused(edition):
    bring(edition, make_export(ROW))
    TerritoryFactory(name="Cognac")

    assert faults_of(plan(edition, make_export({"Collectivité": "Cognac"}))) == [("A2", "unknown_candidature")]


def test_every_fault_is_told_at_its_cell(edition):
    wrong = {"Part des postes": "beaucoup", "Licence": "WTFPL", "Déposé le": "hier", "État du dossier": "Perdu"}

    checked = plan(edition, make_export(ROW | wrong | {"Email": "camille"}))

    assert sorted(faults_of(checked)) == [
        ("B2", "invalid_email"),
        ("H2", "unmapped_word"),
        ("I2", "invalid_date"),
        ("M2", "invalid_number"),
        ("N2", "unmapped_word"),
    ]


@pytest.mark.parametrize(("manager", "code"), [("Dominique", "changed_here"), ("Camille Martin", "stale")])
def test_confirming_refuses_what_was_written_since_the_check(edition, manager, code):
    mapping = make_mapping()
    checked = plan(edition, make_export(ROW), mapping=mapping)
    make_candidature(edition, territory=Territory.objects.get(siren=SIREN), manager_name=manager)

    with pytest.raises(Refused) as refusal:
        confirm_export(plan=checked, author=AUTHOR, mapping=mapping)

    assert [fault.code for fault in refusal.value.faults] == [code]


def test_a_sealed_edition_takes_nothing(edition):
    mapping = make_mapping()
    edition.sealed_at = datetime(2026, 5, 1, tzinfo=UTC)
    edition.save()

    assert faults_of(plan(edition, make_export(ROW), mapping=mapping)) == [("", "frozen")]


def test_the_number_of_queries_does_not_grow_with_the_rows(edition, django_assert_max_num_queries):
    mapping = make_mapping()
    names = ["Cognac", "Ruelle", "Soyaux"]
    for name in names:
        TerritoryFactory(name=name)
    several = [{"ID": str(number), "Collectivité": name} for number, name in enumerate(names)]

    with django_assert_max_num_queries(12) as one:
        plan(edition, make_export(several[0]), mapping=mapping)
    with django_assert_max_num_queries(12) as three:
        plan(edition, make_export(*several), mapping=mapping)

    assert len(one) == len(three)


@pytest.mark.django_db(transaction=True)
def test_confirm_export_holds_with_a_database_that_commits():
    TerritoryFactory(name="Angoulême", siren=SIREN)
    edition = make_open_edition()

    bring(edition, make_export(ROW))
    report = bring(edition, make_export({"Est-elle votée ?": "Non"}))

    assert counts_of(report) == (0, 1, 0)
    assert Answer.objects.get(question="STR.vote").value == "no"


def test_an_edition_whose_people_were_erased_takes_no_export(edition):
    checked = plan(edition, make_export(ROW))
    mapping = make_mapping(name="DS 2027")
    purge_edition(edition, author=AUTHOR)

    with pytest.raises(Refused) as refusal:
        confirm_export(plan=checked, author=AUTHOR, mapping=mapping)

    assert [fault.code for fault in refusal.value.faults] == ["purged"]
    assert plan(edition, make_export(ROW)).report.faults == refusal.value.faults
    assert not Candidature.objects.exists()
