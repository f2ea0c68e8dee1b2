# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Preview, then confirm" and "Commands": what is said of each file."""

from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    check,
    give_mark,
    held_marks,
    list_faults,
    make_csv,
    make_grid,
    make_report,
    recuse,
)


def test_marks_created_changed_cleared_and_unchanged_are_counted(edition):
    for reference, criterion, value in [(BREST, "STR-1", "4"), (NEVERS, "STR-1", "NA"), (NEVERS, "STR-2", "1")]:
        give_mark(edition, reference, criterion, value)
    edition.candidatures.filter(reference=NEVERS).update(status="submitted")
    upload = make_grid([BREST, "4,0", "2"], [NEVERS, "3", ""], [PARIS, "", ""])

    plan = check(edition, upload, clearing=True)

    levels = [{"reference": BREST, "before": "incomplete", "after": "2"}]
    assert plan.as_json() == [make_report(upload, created=1, changed=1, cleared=1, unchanged=1, levels=levels)]


def test_checking_writes_nothing(edition):
    check(edition, make_grid([BREST, "4", "2"]))

    assert held_marks() == {}


def test_with_any_error_in_any_file_every_count_is_zero_and_levels_are_empty(edition):
    edition.candidatures.filter(reference=PARIS).update(status="withdrawn")
    good = make_grid([BREST, "4", "2"], [PARIS, "1", "1"], name="bon.csv")
    bad = make_grid([NEVERS, "9", "2"], name="mauvais.csv")

    plan = check(edition, good, bad)

    error = {"sheet": "", "cell": "B2", "code": "above_maximum", "message": plan.faults[0].message}
    assert plan.as_json() == [
        make_report(good, ignored=[{"reference": PARIS, "reason": "withdrawn"}]),
        make_report(bad, errors=[error]),
    ]


def test_levels_are_before_and_after_each_file_in_argument_order(edition):
    give_mark(edition, NEVERS, "STR-1", "4", juror="aime")
    give_mark(edition, NEVERS, "STR-2", "3", juror="aime")
    first = make_grid([BREST, "2", "1"], [NEVERS, "0", "0"], [PARIS, "0", "0"], name="un.csv")
    second = make_grid(name="deux.csv")
    third = make_grid(name="trois.csv")
    plans = check(edition, second, first, third).as_json()

    assert [report["levels"] for report in plans] == [
        [],
        [
            {"reference": BREST, "before": "incomplete", "after": "1"},
            {"reference": NEVERS, "before": "2", "after": "1"},
            {"reference": PARIS, "before": "incomplete", "after": None},
        ],
        [],
    ]


def test_a_later_file_starts_from_the_levels_that_an_earlier_one_left(edition):
    columns = ["juror", "reference", "criterion", "points"]
    first = make_csv(columns, ["gonnu", BREST, "STR-1", "1"], ["gonnu", BREST, "STR-2", "1"], name="un.csv")
    second = make_csv(columns, ["aime", BREST, "STR-1", "5"], ["aime", BREST, "STR-2", "3"], name="deux.csv")

    plan = check(edition, first, second, juror=None)

    assert [report["levels"] for report in plan.as_json()] == [
        [{"reference": BREST, "before": "incomplete", "after": "1"}],
        [{"reference": BREST, "before": "1", "after": "2"}],
    ]


def test_marks_of_recused_excluded_or_not_eligible_rows_change_no_level(edition):
    edition.candidatures.filter(reference=PARIS).update(status="submitted")
    edition.seats.filter(code="gonnu").update(state="ended-excluded")
    recuse(edition, NEVERS)

    plan = check(edition, make_grid([BREST, "4", "2"], [NEVERS, "récusé", ""], [PARIS, "4", "2"]))

    assert [report["levels"] for report in plan.as_json()] == [[]]


def test_the_same_mark_in_two_files_is_a_duplicate_row_in_the_later_at_its_cell(edition):
    give_mark(edition, PARIS, "STR-1", "1")
    first = make_grid([BREST, "4", ""], [NEVERS, "x", "récusé"], [PARIS, "", ""], name="un.csv")
    second = make_grid([BREST, "4", "2"], [NEVERS, "1", "1"], [PARIS, "2", "2"], name="deux.csv")

    plan = check(edition, first, second, clearing=True)

    assert [(report.file_name, fault.cell, fault.code) for report in plan.reports for fault in report.faults] == [
        ("un.csv", "B3", "not_a_mark"),
        ("un.csv", "C3", "recused"),
        ("deux.csv", "B2", "duplicate_row"),
        ("deux.csv", "B3", "duplicate_row"),
        ("deux.csv", "C3", "duplicate_row"),
        ("deux.csv", "B4", "duplicate_row"),
    ]


def test_a_blank_where_the_site_holds_nothing_is_no_mark_and_no_duplicate(edition):
    first = make_grid([BREST, "4", ""], name="un.csv")
    second = make_grid([BREST, "", "2"], name="deux.csv")

    assert list_faults(check(edition, first, second)) == []


def test_equal_previews_have_equal_fingerprints_and_others_do_not(edition):
    upload = make_grid([BREST, "4", "2"], [NEVERS, "", ""])
    before = check(edition, upload).fingerprint
    again = check(edition, upload).fingerprint
    give_mark(edition, NEVERS, "STR-1", "1", juror="aime")
    elsewhere = check(edition, upload).fingerprint
    give_mark(edition, NEVERS, "STR-1", "1")
    moved = check(edition, upload).fingerprint

    assert (again == before, elsewhere == before, moved == before) == (True, True, False)
