# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks of the table are written, journalled and undone like an import."""

import uuid

import pytest
from django.utils import timezone

from laureats.faults import Refused
from laureats.jury_sheets.check import check_jury_sheets
from laureats.jury_sheets.findings import Allowances
from laureats.jury_sheets.kept_values import load_changes
from laureats.models import Decision, Deferral, Mark, SheetImport
from laureats.table_marks import TableOutdated, confirm_table_marks
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    SECRETARIAT,
    give_mark,
    held_marks,
    make_export,
    make_sent,
)
from tests.laureats.jury_sheets.undoings import refused, undo
from tests.laureats.table_marks.factories import REASON, SOURCE, check, confirm

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def confirm_plan(edition, plan):
    return confirm_table_marks(edition=edition, entry=plan.entry, fingerprint=plan.fingerprint, author=SECRETARIAT)


def test_marks_are_written(edition):
    give_mark(edition, BREST, "STR-1", "1")

    confirm(edition, {"STR-1": "4,5", "STR-2": "NA"})

    assert held_marks() == {(BREST, "STR-1"): "4.5", (BREST, "STR-2"): "NA"}


def test_a_cleared_mark_is_gone(edition):
    give_mark(edition, BREST, "STR-1", "1")

    confirm(edition, clears=["STR-1"])

    assert held_marks() == {}


def test_the_journal_keeps_reason_source_and_counts_in_place_of_a_file(edition):
    give_mark(edition, BREST, "STR-1", "1")

    entry = confirm(edition, {"STR-1": "4", "STR-2": "2"})

    kept = SheetImport.objects.values(
        "origin", "subject", "state", "seat__code", "file_name", "file", "sha256", "reason", "source",
        "created_count", "changed_count", "author_name",
    ).get(pk=entry.pk)  # fmt: skip
    assert kept == {
        "origin": "table",
        "subject": "marks",
        "state": "confirmed",
        "seat__code": "gonnu",
        "file_name": "Marks at the table, gonnu, Brest",
        "file": "",
        "sha256": "",
        "reason": REASON,
        "source": SOURCE,
        "created_count": 1,
        "changed_count": 1,
        "author_name": "Secrétariat",
    }


def test_every_value_is_kept_before_and_after(edition):
    plan = check(edition, {"STR-1": "4"}, comments={"STR-1": "Dit en séance."})

    entry = confirm_plan(edition, plan)

    assert list(load_changes([entry]).marks) == list(plan.marks)


def test_it_is_undone_like_an_import(edition):
    give_mark(edition, BREST, "STR-1", "1", comment="Avant.")
    entry = confirm(edition, {"STR-1": "4", "STR-2": "2"}, comments={"STR-1": "Après."})

    undo(entry)

    entry.refresh_from_db()
    assert (held_marks(), Mark.objects.get().comment, entry.state) == ({(BREST, "STR-1"): "1"}, "Avant.", "undone")


def test_a_later_return_of_the_workbook_finds_the_mark_stale(edition):
    give_mark(edition, BREST, "STR-1", "1")
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})
    confirm(edition, {"STR-1": "4"})

    plan = check_jury_sheets(
        edition=edition, uploads=[make_sent(export, marks={BREST: [2, None]})], juror=None, allowances=Allowances()
    )

    assert [fault.code for fault in plan.faults] == ["stale"]


def test_the_workbook_returned_as_it_was_sent_asks_before_it_takes_the_mark_back(edition):
    give_mark(edition, BREST, "STR-1", "1")
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})
    confirm(edition, {"STR-1": "4"})

    plan = check_jury_sheets(
        edition=edition, uploads=[make_sent(export, marks={BREST: [1, None]})], juror=None, allowances=Allowances()
    )

    assert [fault.code for fault in plan.faults] == ["stale"]


def test_what_was_not_read_is_not_confirmed(edition):
    plan = check(edition, {"STR-1": "4"})
    give_mark(edition, BREST, "STR-1", "2")

    with pytest.raises(TableOutdated):
        confirm_plan(edition, plan)

    assert held_marks() == {(BREST, "STR-1"): "2"}


def test_another_mark_that_changes_the_effect_makes_it_outdated(edition):
    give_mark(edition, BREST, "STR-2", "1")
    plan = check(edition, {"STR-1": "4"})
    give_mark(edition, BREST, "STR-1", "0", juror="aime")
    give_mark(edition, BREST, "STR-2", "0", juror="aime")

    with pytest.raises(TableOutdated):
        confirm_plan(edition, plan)


def test_nothing_to_change_is_refused(edition):
    give_mark(edition, BREST, "STR-1", "4")

    assert refused(lambda: confirm(edition, {"STR-1": "4"})) == [
        ("nothing", "All of it is on the site already: nothing would change.")
    ]


def test_faults_are_refused_and_leave_nothing(edition):
    plan = check(edition, {"STR-1": "9"}, reason="")

    with pytest.raises(Refused) as refusal:
        confirm_plan(edition, plan)

    assert [fault.code for fault in refusal.value.faults] == ["reason_required", "above_maximum"]
    assert (held_marks(), SheetImport.objects.count()) == ({}, 0)


def test_a_seal_put_meanwhile_closes_the_file(edition):
    plan = check(edition, {"STR-1": "4"})
    type(edition).objects.update(sealed_at=timezone.now())

    assert [code for code, _message in refused(lambda: confirm_plan(edition, plan))] == ["frozen"]


@pytest.fixture
def deferred(edition):
    """Return a released edition of which one file, Nevers, was put off; it is decided on its marks."""
    nevers = edition.candidatures.get(reference=NEVERS)
    Deferral.objects.create(candidature=nevers, reason="Pièce attendue.", author_name="Ada")
    Decision.objects.create(candidature=nevers, is_decided=True, decided_at=timezone.now())
    type(edition).objects.update(sealed_at=timezone.now(), released_at=timezone.now())
    edition.refresh_from_db()
    return edition


def test_a_deferred_file_takes_marks_after_the_release(deferred):
    confirm(deferred, {"STR-1": "4"}, reference=NEVERS)

    assert held_marks() == {(NEVERS, "STR-1"): "4"}


def test_marks_of_a_deferred_file_are_undone_after_the_release(deferred):
    entry = confirm(deferred, {"STR-1": "4"}, reference=NEVERS)

    undo(entry)

    assert held_marks() == {}


def test_marks_of_a_file_deferred_no_more_are_not_undone(deferred):
    entry = confirm(deferred, {"STR-1": "4"}, reference=NEVERS)
    Deferral.objects.update(ended_at=timezone.now())

    assert [code for code, _message in refused(lambda: undo(entry))] == ["frozen"]


def test_a_decided_file_whose_level_moves_returns_to_review(edition):
    for criterion, points in (("STR-1", "2"), ("STR-2", "1")):
        give_mark(edition, BREST, criterion, points)
    Decision.objects.create(
        candidature=edition.candidatures.get(reference=BREST),
        is_decided=True,
        decided_at=timezone.now(),
        computed_complete=True,
        computed_level=edition.levels.get(code="1"),
    )

    moving, staying = check(edition, {"STR-1": "5"}), check(edition, {"STR-1": "2,5"})

    assert (moving.effect.returns_to_review, staying.effect.returns_to_review) == (True, False)


def test_the_batch_of_marks_of_the_table_is_its_own(edition):
    first, second = confirm(edition, {"STR-1": "4"}), confirm(edition, {"STR-2": "2"})

    assert isinstance(first.batch, uuid.UUID)
    assert first.batch != second.batch
