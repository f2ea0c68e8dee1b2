# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is typed at the table is read by the rules of the jury sheets, and compared with what the site holds."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from label.models import JurySeat, Profile
from laureats.imports.uploads import Counts
from laureats.jury_sheets.ledger import StoredMark
from laureats.jury_sheets.values import Word
from laureats.models import Candidature, Deferral, Mark
from tests.laureats.jury_sheets.factories import BREST, NEVERS, give_mark, recuse
from tests.laureats.table_marks.factories import check, list_faults

pytestmark = pytest.mark.django_db


def read(plan):
    """Return what each criterion would hold."""
    return {mark.key.criterion: mark.after for mark in plan.marks}


def levels_of(plan):
    return plan.effect.before.level, plan.effect.after.level


@pytest.mark.parametrize(
    ("typed", "value"),
    [("4", "4"), (" 4,5 ", "4.5"), ("4.5", "4.5"), ("0", "0"), ("na", None), ("s. o.", None), ("N/A", None)],
)
def test_points_are_read_as_those_of_a_cell(edition, typed, value):
    after = StoredMark(value=Word.NOT_APPLICABLE if value is None else Decimal(value))

    assert read(check(edition, {"STR-1": typed})) == {"STR-1": after}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("-1", "negative"),
        ("5,5", "above_maximum"),
        ("4,2", "off_step"),
        ("bien", "not_a_mark"),
        ("50 %", "not_a_mark"),
        ("#DIV/0!", "formula_error"),
        ("récusé", "recused"),
    ],
)
def test_what_a_cell_would_refuse_is_refused_at_its_field(edition, typed, code):
    assert list_faults(check(edition, {"STR-1": typed})) == [("STR-1", "points", code)]


def test_every_fault_is_told_at_once(edition):
    plan = check(edition, {"STR-1": "6"}, comments={"STR-2": "Seul."}, clears=["STR-1"], reason=" ", source="")

    assert list_faults(plan) == [
        ("", "reason", "reason_required"),
        ("", "source", "source_required"),
        ("STR-1", "clears", "clearing"),
        ("STR-2", "comment", "not_a_mark"),
    ]


def test_blank_fields_change_nothing(edition):
    give_mark(edition, BREST, "STR-1", "3", comment="Bien.")

    plan = check(edition, {"STR-1": "", "STR-2": "2"})

    assert (read(plan), plan.counts) == ({"STR-2": StoredMark(value=Decimal(2))}, Counts(created=1))


def test_new_points_keep_the_comment(edition):
    give_mark(edition, BREST, "STR-1", "3", comment="Bien.")

    assert read(check(edition, {"STR-1": "4"})) == {"STR-1": StoredMark(value=Decimal(4), comment="Bien.")}


def test_a_comment_alone_keeps_the_points(edition):
    give_mark(edition, BREST, "STR-1", "3", comment="Bien.")

    assert read(check(edition, comments={"STR-1": "Deux\r\nlignes."})) == {
        "STR-1": StoredMark(value=Decimal(3), comment="Deux\nlignes.")
    }


def test_a_tick_clears_a_mark(edition):
    give_mark(edition, BREST, "STR-1", "3")

    plan = check(edition, clears=["STR-1"])

    assert (read(plan), plan.counts) == ({"STR-1": None}, Counts(cleared=1))


def test_a_mark_the_site_holds_already_is_no_change(edition):
    give_mark(edition, BREST, "STR-1", "3")

    plan = check(edition, {"STR-1": "3,0"})

    assert (plan.changed, plan.counts) == ([], Counts(unchanged=1))


def test_the_level_is_told_before_and_after(edition):
    give_mark(edition, BREST, "STR-1", "2")
    give_mark(edition, BREST, "STR-2", "1")

    assert levels_of(check(edition, {"STR-1": "5", "STR-2": "3"})) == ("1", "2")


def test_a_file_not_eligible_yet_takes_marks_and_has_no_level(edition):
    Candidature.objects.filter(reference=BREST).update(status="submitted")

    plan = check(edition, {"STR-1": "5"})

    assert (len(plan.changed), plan.effect) == (1, None)


def test_a_criterion_that_the_profile_removes_is_closed(edition):
    profile = Profile.objects.create(edition=edition, code="communes", name="Communes", kinds=["commune"])
    profile.not_applicable.add(edition.criteria.get(code="STR-2"))

    assert list_faults(check(edition, {"STR-1": "5", "STR-2": "1"})) == [("STR-2", "points", "removed_criterion")]


def test_an_unknown_criterion_is_refused(edition):
    assert list_faults(check(edition, {"OD-9": "1"})) == [("OD-9", "points", "unknown_criterion")]


def test_an_unknown_juror_and_file_are_refused_together(edition):
    plan = check(edition, {"STR-1": "1"}, juror="nobody", reference="2026-9999")

    assert list_faults(plan) == [("", "", "unknown_juror"), ("", "", "unknown_candidature")]


def test_a_juror_who_stands_aside_is_refused(edition):
    recuse(edition, BREST)

    assert list_faults(check(edition, {"STR-1": "1"})) == [("", "", "recused")]


@pytest.mark.parametrize(("state", "faults"), [("ended-kept", []), ("ended-excluded", [("", "", "excluded")])])
def test_a_juror_who_left_is_refused_when_the_marks_are_excluded(edition, state, faults):
    JurySeat.objects.filter(code="gonnu").update(state=state)

    assert list_faults(check(edition, {"STR-1": "1"})) == faults


@pytest.mark.parametrize("status", ["refused", "withdrawn"])
def test_a_file_out_of_the_race_is_refused(edition, status):
    Candidature.objects.filter(reference=BREST).update(status=status)

    assert list_faults(check(edition, {"STR-1": "1"})) == [("", "", "out_of_the_race")]


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_a_sealed_edition_is_closed_but_for_a_deferred_file(edition, field):
    Deferral.objects.create(candidature=edition.candidatures.get(reference=NEVERS), reason="Pièce attendue.")
    now = timezone.now()
    type(edition).objects.update(**({"sealed_at": now} | {field: now}))
    edition.refresh_from_db()

    brest, nevers = check(edition, {"STR-1": "1"}), check(edition, {"STR-1": "1"}, reference=NEVERS)

    assert (list_faults(brest), list_faults(nevers)) == ([("", "", "frozen")], [])


def test_checking_writes_nothing(edition):
    check(edition, {"STR-1": "5"})

    assert Mark.objects.count() == 0


def test_checking_takes_as_many_queries_for_1_mark_and_3_files(edition):
    def count(points):
        with CaptureQueriesContext(connection) as queries:
            check(edition, points)
        return len(queries)

    one = count({"STR-1": "5"})
    for reference in (BREST, NEVERS, "2026-0003"):
        give_mark(edition, reference, "STR-2", "1", juror="aime")

    assert count({"STR-1": "5", "STR-2": "3"}) == one
