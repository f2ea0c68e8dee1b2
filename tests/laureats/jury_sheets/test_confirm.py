# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Preview, then confirm": written whole or not at all, with the trace of every value."""

from decimal import Decimal

import pytest
from django.utils import timezone

from laureats.faults import Refused
from laureats.jury_sheets import SheetsOutdated, confirm_jury_sheets
from laureats.models import Mark, MarkChange, SheetExport, SheetImport
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    SECRETARIAT,
    check,
    confirm,
    give_mark,
    give_opinion,
    held_marks,
    held_opinions,
    list_counts,
    make_csv,
    make_export,
    make_grid,
    make_report,
    make_sent,
    recuse,
)


def test_marks_are_created_changed_and_cleared(edition):
    give_mark(edition, BREST, "STR-1", "1", comment="Gardé.")
    give_mark(edition, BREST, "STR-2", "2")
    give_mark(edition, NEVERS, "STR-1", "3", juror="aime")

    confirm(edition, make_grid([BREST, "2,5", ""], [NEVERS, "NA", "0"]), clearing=True)

    assert held_marks() == {(BREST, "STR-1"): "2.5", (NEVERS, "STR-1"): "NA", (NEVERS, "STR-2"): "0"}
    assert held_marks(juror="aime") == {(NEVERS, "STR-1"): "3"}
    assert list(Mark.objects.exclude(comment="").values_list("comment", flat=True)) == ["Gardé."]


def test_the_journal_keeps_the_file_its_hash_who_and_what_it_changed(edition):
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})
    give_mark(edition, BREST, "STR-1", "1")
    sent = make_sent(export, marks={BREST: [2, 2], NEVERS: [None, None]})

    [entry] = confirm(edition, sent)

    stored = SheetImport.objects.get()
    assert (stored.pk, stored.sha256, stored.file.read()) == (entry.pk, sent.sha256, sent.content)
    assert {
        "subject": stored.subject,
        "state": stored.state,
        "seat": stored.seat.code,
        "export": stored.export,
        "file_name": stored.file_name,
        "author_name": stored.author_name,
        "counts": (stored.created_count, stored.changed_count, stored.cleared_count, stored.unchanged_count),
    } == {
        "subject": "marks",
        "state": "confirmed",
        "seat": "gonnu",
        "export": export,
        "file_name": "grille.ods",
        "author_name": "Secrétariat",
        "counts": (1, 1, 0, 0),
    }


def test_the_journal_keeps_every_mark_before_and_after(edition):
    give_mark(edition, BREST, "STR-1", "1.5", comment="Bien.")
    give_mark(edition, BREST, "STR-2", "NA")
    give_mark(edition, NEVERS, "STR-1", "3")

    [entry] = confirm(edition, make_grid([BREST, "NA", ""], [NEVERS, "3", "2"]), clearing=True)

    columns = ("candidature__reference", "seat__code", "criterion__code")
    before = ("state_before", "points_before", "comment_before")
    after = ("state_after", "points_after", "comment_after")
    assert list(MarkChange.objects.filter(sheet_import=entry).values_list(*columns, *before, *after)) == [
        (BREST, "gonnu", "STR-1", "graded", Decimal("1.5"), "Bien.", "not_applicable", None, "Bien."),
        (BREST, "gonnu", "STR-2", "not_applicable", None, "", "", None, ""),
        (NEVERS, "gonnu", "STR-2", "", None, "", "graded", Decimal("2"), ""),
    ]


def test_files_confirmed_together_share_a_batch_and_a_list_of_several_jurors_has_no_seat(edition):
    columns = ["juror", "reference", "criterion", "points"]
    one = make_csv(columns, ["gonnu", BREST, "STR-1", "4"], name="un.csv")
    several = make_csv(columns, ["gonnu", BREST, "STR-2", "1"], ["aime", BREST, "STR-2", "1"], name="deux.csv")

    entries = confirm(edition, one, several, juror=None)

    seats = [entry.seat.code if entry.seat else None for entry in entries]
    assert (seats, len({entry.batch for entry in entries}), MarkChange.objects.count()) == (["gonnu", None], 1, 3)


def test_importing_the_same_file_twice_changes_nothing(edition):
    upload = make_grid([BREST, "4", "NA"])
    confirm(edition, upload)
    stored = list(Mark.objects.values())

    plan = check(edition, upload)
    confirm(edition, upload)

    assert (list_counts(plan), plan.reports[0].levels) == ([(0, 0, 0, 2)], ())
    assert (list(Mark.objects.values()), MarkChange.objects.count()) == (stored, 2)


def test_a_plan_with_faults_is_refused_and_nothing_is_written(edition):
    plan = check(edition, make_grid([BREST, "4", "2"], name="bon.csv"), make_grid([NEVERS, "x", "2"]))

    with pytest.raises(Refused) as refusal:
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)

    assert refusal.value.faults == plan.faults
    assert (held_marks(), SheetImport.objects.count()) == ({}, 0)


def change_mark(edition, export):
    give_mark(edition, NEVERS, "STR-1", "1")


def change_comment(edition, export):
    edition.candidatures.get(reference=BREST).marks.update(comment="Autre.")


def change_opinion(edition, export):
    give_opinion(edition, BREST, "Autre.")


def change_recusal(edition, export):
    recuse(edition, BREST)


def change_status(edition, export):
    edition.candidatures.filter(reference=BREST).update(status="withdrawn")


def change_baseline(edition, export):
    SheetExport.objects.update(baseline={"marks": {BREST: {"STR-1": "5"}}, "opinions": {}})


@pytest.mark.parametrize(
    "change", [change_mark, change_comment, change_opinion, change_recusal, change_status, change_baseline]
)
def test_what_was_compared_and_has_changed_since_stops_the_confirmation(edition, change):
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})
    give_mark(edition, BREST, "STR-1", "1")
    plan = check(edition, make_sent(export, marks={BREST: [4, 2], NEVERS: [4, 2]}, opinions={BREST: "Bien."}))
    change(edition, export)
    held = list(Mark.objects.order_by("pk").values())

    with pytest.raises(SheetsOutdated) as outdated:
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)

    assert [fault.code for fault in outdated.value.faults] == ["stale"]
    assert (list(Mark.objects.order_by("pk").values()), SheetImport.objects.count()) == (held, 0)


def test_the_one_who_comes_second_is_told_what_changed(edition):
    give_mark(edition, BREST, "STR-1", "1")
    first, second = check(edition, make_grid([BREST, "2,5", ""])), check(edition, make_grid([BREST, "4", ""]))
    confirm_jury_sheets(plan=first, author=SECRETARIAT)

    with pytest.raises(SheetsOutdated) as outdated:
        confirm_jury_sheets(plan=second, author=SECRETARIAT)

    [[fault]] = outdated.value.by_file
    assert [word in fault.message for word in ("gonnu", BREST, "STR-1", "1", "2,5")] == [True] * 5
    assert held_marks() == {(BREST, "STR-1"): "2.5"}


def test_a_plan_refused_at_the_last_moment_shows_what_changed_and_counts_nothing(edition):
    upload = make_grid([BREST, "4", "2"])
    plan = check(edition, upload)
    give_mark(edition, BREST, "STR-1", "1")

    with pytest.raises(SheetsOutdated) as outdated:
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)

    errors = [fault.as_json() for fault in outdated.value.faults]
    assert plan.refused(outdated.value.by_file).as_json() == [make_report(upload, errors=errors)]


@pytest.mark.parametrize(("field", "code"), [("sealed_at", "frozen"), ("released_at", "frozen")])
def test_an_edition_sealed_meanwhile_stops_the_confirmation_of_every_file(edition, field, code):
    plan = check(edition, make_grid([BREST, "4", ""], name="un.csv"), make_grid([NEVERS, "4", ""]))
    type(edition).objects.update(**{field: timezone.now()})

    with pytest.raises(SheetsOutdated) as outdated:
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)

    assert [[fault.code for fault in faults] for faults in outdated.value.by_file] == [[code], [code]]


def test_a_grid_changed_meanwhile_stops_the_confirmation(edition):
    plan = check(edition, make_grid([BREST, "4", "2"]))
    edition.criteria.filter(code="STR-1").update(max_points="3")

    with pytest.raises(SheetsOutdated) as outdated:
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)

    assert ([fault.code for fault in outdated.value.faults], held_marks()) == (["foreign_grid"], {})


def test_what_was_not_compared_may_change_meanwhile(edition):
    plan = check(edition, make_grid([BREST, "4", "2"]))
    give_mark(edition, NEVERS, "STR-1", "1")
    give_mark(edition, BREST, "STR-1", "1", juror="aime")
    recuse(edition, PARIS)

    confirm_jury_sheets(plan=plan, author=SECRETARIAT)

    assert held_marks() == {(BREST, "STR-1"): "4", (BREST, "STR-2"): "2", (NEVERS, "STR-1"): "1"}


def test_a_failure_on_the_way_leaves_nothing_of_any_file(edition, monkeypatch):
    give_mark(edition, PARIS, "STR-1", "1")
    export = make_export(edition, marks={PARIS: {"STR-1": "1"}})
    sent = make_sent(export, marks={BREST: [4, 2], PARIS: [None, None]}, opinions={BREST: "Bien."})
    plan = check(edition, sent, make_csv(["Référence", "STR-1", "STR-2"], [NEVERS, "4", "2"]), clearing=True)

    def fail(*arguments, **options):
        raise OSError("disk full")

    monkeypatch.setattr(SheetExport.objects, "bulk_update", fail)
    with pytest.raises(OSError, match="disk full"):
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)

    export.refresh_from_db()
    assert (held_marks(), held_opinions(), export.baseline["marks"]) == (
        {(PARIS, "STR-1"): "1"},
        {},
        {PARIS: {"STR-1": "1"}},
    )
    assert (SheetImport.objects.count(), MarkChange.objects.count()) == (0, 0)


def test_two_files_of_one_export_both_update_its_baseline(edition):
    export = make_export(edition)
    first, second = make_sent(export, marks={BREST: [4, 2]}), make_sent(export, marks={NEVERS: [1, 1]}, name="deux.ods")

    confirm(edition, first, second)

    export.refresh_from_db()
    assert export.baseline["marks"] == {BREST: {"STR-1": "4", "STR-2": "2"}, NEVERS: {"STR-1": "1", "STR-2": "1"}}
