# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.authors import Author
from laureats.models import Mark, Recusal
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    JurySeatFactory,
    PersonFactory,
)
from tests.laureats.imports.factories import check, confirm, counts_of, csv_records, dump_tables, faults_of, told


@pytest.fixture
def gonnu(edition):
    return JurySeatFactory(edition=edition, code="gonnu", person=PersonFactory(first_name="Etienne", last_name="GONNU"))


@pytest.fixture
def candidature(edition):
    return CandidatureFactory(edition=edition, reference="2026-0001")


def test_a_row_creates_a_recusal(edition, gonnu, candidature):
    row = {"juror": "gonnu", "reference": "2026-0001", "reason": "Conseillère de la ville"}

    report = confirm("recusals", edition=edition, content=csv_records(row))

    assert (counts_of(report), told(report)) == (
        (1, 0, 0),
        [("2026-0001", "gonnu", "", "Conseillère de la ville")],
    )
    values = Recusal.objects.values_list("seat__code", "candidature__reference", "reason", "created_by")
    assert list(values) == [("gonnu", "2026-0001", "Conseillère de la ville", None)]


def test_a_recusal_bears_its_author(edition, gonnu, candidature, django_user_model):
    user = django_user_model.objects.create_user("ada")

    confirm(
        "recusals",
        edition=edition,
        content=csv_records({"juror": "gonnu", "reference": "2026-0001"}),
        author=Author(name="Ada", user=user),
    )

    assert Recusal.objects.get().created_by == user


@pytest.mark.parametrize("name", ["GONNU", "Etienne GONNU", "étienne  gonnu", "M. Etienne Gonnu"])
def test_a_juror_is_named_by_code_or_by_name(edition, candidature, name):
    person = PersonFactory(civility="M.", first_name="Etienne", last_name="GONNU")
    JurySeatFactory(edition=edition, code="gonnu", person=person)
    JurySeatFactory(edition=edition, code="autre")

    confirm("recusals", edition=edition, content=csv_records({"Juré": name, "Référence": "2026-0001"}))

    assert Recusal.objects.get().seat.code == "gonnu"


def test_a_code_wins_over_a_name(edition, candidature):
    JurySeatFactory(edition=edition, code="a", person=PersonFactory(first_name="", last_name="b"))
    JurySeatFactory(edition=edition, code="b")

    confirm("recusals", edition=edition, content=csv_records({"juror": "b", "reference": "2026-0001"}))

    assert Recusal.objects.get().seat.code == "b"


def test_a_name_that_two_jurors_bear_is_unknown_and_told_with_their_codes(edition, candidature):
    for code in ("un", "deux"):
        JurySeatFactory(edition=edition, code=code, person=PersonFactory(first_name="Ada", last_name="DUPONT"))

    content = csv_records({"juror": "Ada DUPONT", "reference": "2026-0001"})
    report = check("recusals", edition=edition, content=content).report

    assert [(fault.cell, fault.code) for fault in report.faults] == [("A2", "unknown_juror")]
    assert "un, deux" in report.faults[0].message


def test_unknown_jurors_and_candidatures_are_faults_at_their_cells(edition, gonnu, candidature):
    other = EditionFactory(code="2025", year=2025)
    JurySeatFactory(edition=other, code="ancien")
    CandidatureFactory(edition=other, reference="2025-0001")
    content = csv_records(
        {"reason": "x", "juror": "ancien", "reference": "2026-0001"},
        {"reason": "y", "juror": "gonnu", "reference": "2025-0001"},
        {"reason": "z"},
        {"reason": "\x01", "juror": "gonnu", "reference": "2026-0001"},
    )

    assert faults_of("recusals", edition=edition, content=content) == [
        ("B2", "unknown_juror"),
        ("C3", "unknown_candidature"),
        ("B4", "unknown_juror"),
        ("C4", "unknown_candidature"),
        ("A5", "control_character"),
    ]


def test_the_same_recusal_twice_is_a_duplicate_at_the_second(edition, gonnu, candidature):
    content = csv_records(
        {"juror": "gonnu", "reference": "2026-0001"}, {"juror": "Etienne GONNU", "reference": "2026-0001"}
    )

    assert faults_of("recusals", edition=edition, content=content) == [("B3", "duplicate_row")]


@pytest.mark.parametrize(
    ("reason", "counts", "stored"),
    [("", (0, 0, 1), "Avant"), ("Avant", (0, 0, 1), "Avant"), ("Après\nun mot", (0, 1, 0), "Après\nun mot")],
)
def test_a_known_recusal_takes_a_new_reason_and_keeps_it_when_blank(
    edition, gonnu, candidature, reason, counts, stored
):
    Recusal.objects.create(seat=gonnu, candidature=candidature, reason="Avant")

    report = confirm(
        "recusals",
        edition=edition,
        content=csv_records({"juror": "gonnu", "reference": "2026-0001", "reason": reason}),
    )

    assert counts_of(report) == counts
    assert [recusal.reason for recusal in Recusal.objects.all()] == [stored]


def test_an_absent_row_removes_nothing(edition, gonnu, candidature):
    Recusal.objects.create(seat=JurySeatFactory(edition=edition, code="autre"), candidature=candidature)

    confirm("recusals", edition=edition, content=csv_records({"juror": "gonnu", "reference": "2026-0001"}))

    assert sorted(Recusal.objects.values_list("seat__code", flat=True)) == ["autre", "gonnu"]


def test_a_recusal_after_marks_keeps_them(edition, gonnu, candidature):
    criterion = CriterionFactory(domain=DomainFactory(edition=edition))
    Mark.objects.create(seat=gonnu, candidature=candidature, criterion=criterion, state="graded", points="3")

    confirm("recusals", edition=edition, content=csv_records({"juror": "gonnu", "reference": "2026-0001"}))

    assert (Recusal.objects.count(), Mark.objects.count()) == (1, 1)


def test_importing_the_same_file_twice_changes_nothing(edition, gonnu, candidature):
    content = csv_records({"juror": "gonnu", "reference": "2026-0001", "reason": "Élue"})
    confirm("recusals", edition=edition, content=content)
    before = list(Recusal.objects.values())

    again = confirm("recusals", edition=edition, content=content)

    assert counts_of(again) == (0, 0, 1)
    assert list(Recusal.objects.values()) == before


def test_a_check_writes_nothing(edition, gonnu, candidature):
    before = dump_tables()

    check("recusals", edition=edition, content=csv_records({"juror": "gonnu", "reference": "2026-0001"}))

    assert dump_tables() == before
