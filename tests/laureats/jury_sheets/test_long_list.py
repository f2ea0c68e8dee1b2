# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Long list": several jurors, by code, in one file; the only one with comments."""

import pytest

from laureats.models import Mark
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    agree_to,
    check,
    confirm,
    give_mark,
    held_marks,
    list_counts,
    list_faults,
    make_csv,
    make_export,
    make_grid,
    make_meta,
    make_workbook,
    recuse,
    siren_of,
)

COLUMNS = ["juror", "reference", "criterion", "points", "comment"]


def make_list(*rows, columns=COLUMNS, name="notes.csv"):
    return make_csv(columns, *rows, name=name)


def held_comments():
    return dict(Mark.objects.values_list("criterion__code", "comment"))


@pytest.mark.parametrize(
    "columns",
    [
        COLUMNS,
        ["Juré", "RÉFÉRENCE", "critère", "Points", "commentaire"],
        ["juror", "référence", "Critère", "points", "x"],
    ],
)
def test_it_is_recognised_by_juror_criterion_and_points_in_both_languages(edition, columns):
    upload = make_list(["gonnu", BREST, "STR-1", "4,5"], ["aime", BREST, "str-2", "NA"], columns=columns)

    confirm(edition, upload, juror=None)

    assert (held_marks(), held_marks(juror="aime")) == ({(BREST, "STR-1"): "4.5"}, {(BREST, "STR-2"): "NA"})


def test_candidatures_are_found_by_siren_too(edition):
    upload = make_list(
        ["gonnu", siren_of(edition, BREST), "STR-1", "4"], columns=["juror", "siren", "criterion", "points"]
    )

    assert list_counts(check(edition, upload, juror=None)) == [(1, 0, 0, 0)]


def test_without_reference_or_siren_the_reference_is_missing(edition):
    upload = make_list(["gonnu", "STR-1", "4"], columns=["juror", "criterion", "points"])

    assert list_faults(check(edition, upload, juror=None)) == [("", "", "missing_column")]


def test_a_close_header_is_an_unknown_column(edition):
    upload = make_list(["gonnu", BREST, "STR-1", "4"], columns=["jure", "reference", "criterion", "points"])

    assert list_faults(check(edition, upload, juror=None)) == [("", "A1", "unknown_column")]
    assert list_counts(check(edition, upload, juror=None, headers=agree_to(("jure", "juror")))) == [(1, 0, 0, 0)]


def test_unknown_jurors_candidatures_and_criteria_are_each_at_their_cell(edition):
    upload = make_list(
        ["personne", "2026-9999", "STR-9", "-1"],
        ["", BREST, "", "x"],
        ["gonnu", "", "STR-1", "9"],
        ["", "", "", "", ""],
        ["gonnu", BREST, "STR-1", "4"],
    )

    assert list_faults(check(edition, upload, juror=None)) == [
        ("", "B2", "unknown_candidature"),
        ("", "A2", "unknown_juror"),
        ("", "C2", "unknown_criterion"),
        ("", "D2", "negative"),
        ("", "A3", "unknown_juror"),
        ("", "C3", "unknown_criterion"),
        ("", "D3", "not_a_mark"),
        ("", "B4", "unknown_candidature"),
        ("", "D4", "above_maximum"),
    ]


def test_a_row_of_another_juror_than_the_one_named_is_foreign(edition):
    upload = make_list(["gonnu", BREST, "STR-1", "4"], ["aime", BREST, "STR-1", "4"], ["", BREST, "STR-2", "2"])

    plan = check(edition, upload, juror="gonnu")

    assert list_faults(plan) == [("", "A3", "foreign_juror")]


def test_a_row_of_another_juror_than_that_of_meta_is_foreign(edition):
    sheets = {"Notes": [COLUMNS, ["aime", BREST, "STR-1", 4]], "_meta": make_meta(make_export(edition))}

    assert list_faults(check(edition, make_workbook(sheets), juror=None)) == [("Notes", "A2", "foreign_juror")]


def test_an_unknown_juror_named_beside_the_file_is_told_once(edition):
    upload = make_list(["", BREST, "STR-1", "4"], ["", BREST, "STR-2", "2"])

    assert list_faults(check(edition, upload, juror="personne")) == [("", "", "unknown_juror")]


def test_the_same_mark_twice_is_a_duplicate_row_at_the_later_one(edition):
    upload = make_list(["gonnu", BREST, "STR-1", "4"], ["aime", BREST, "STR-1", "4"], ["gonnu", BREST, "STR-1", "4"])

    assert list_faults(check(edition, upload, juror=None)) == [("", "D4", "duplicate_row")]


def test_rows_of_withdrawn_candidatures_are_ignored_whatever_they_hold(edition):
    edition.candidatures.filter(reference=BREST).update(status="withdrawn")

    plan = check(edition, make_list(["personne", BREST, "STR-9", "x"], ["gonnu", NEVERS, "STR-1", "1"]), juror=None)

    assert plan.as_json()[0]["ignored"] == [{"reference": BREST, "reason": "withdrawn"}]
    assert (list_faults(plan), list_counts(plan)) == ([], [(1, 0, 0, 0)])


def test_a_recused_row_accepts_the_word_or_a_blank_comment_included(edition):
    recuse(edition, BREST)
    upload = make_list(["gonnu", BREST, "STR-1", "récusé", ""], ["gonnu", BREST, "STR-2", "1", "Bien."])

    assert list_faults(check(edition, upload, juror=None)) == [("", "D3", "recused"), ("", "E3", "recused")]


def test_the_report_names_the_juror_of_a_list_that_names_one_alone(edition):
    one = make_list(["gonnu", BREST, "STR-1", "4"], name="un.csv")
    several = make_list(["gonnu", BREST, "STR-2", "1"], ["aime", BREST, "STR-2", "1"], name="deux.csv")

    plan = check(edition, one, several, juror=None)

    assert [report["juror"] for report in plan.as_json()] == ["gonnu", None]


def test_comments_come_in_and_a_changed_comment_changes_its_mark(edition):
    give_mark(edition, BREST, "STR-1", "4", comment="Ancien.")
    upload = make_list(
        ["gonnu", BREST, "STR-1", "4", "Nouveau.\nSur deux lignes."], ["gonnu", BREST, "STR-2", "1", "=1"]
    )

    plan = check(edition, upload, juror=None)
    confirm(edition, upload, juror=None)

    assert list_counts(plan) == [(1, 1, 0, 0)]
    assert held_comments() == {"STR-1": "Nouveau.\nSur deux lignes.", "STR-2": "=1"}


def test_a_list_without_comments_and_a_grid_keep_them(edition):
    give_mark(edition, BREST, "STR-1", "4", comment="Ancien.")
    give_mark(edition, BREST, "STR-2", "1", comment="Autre.")

    confirm(edition, make_list(["gonnu", BREST, "STR-1", "3"], columns=COLUMNS[:4]), juror=None)
    confirm(edition, make_grid([BREST, "2", "2"]))

    assert held_comments() == {"STR-1": "Ancien.", "STR-2": "Autre."}


def test_a_blank_comment_where_the_site_holds_one_is_a_clearing(edition):
    give_mark(edition, BREST, "STR-1", "4", comment="Ancien.")
    upload = make_list(["gonnu", BREST, "STR-1", "4", ""])

    assert list_faults(check(edition, upload, juror=None)) == [("", "E2", "clearing")]
    assert list_counts(check(edition, upload, juror=None, clearing=True)) == [(0, 1, 0, 0)]


def test_a_comment_beside_a_blank_mark_is_refused(edition):
    give_mark(edition, NEVERS, "STR-1", "4")
    upload = make_list(["gonnu", BREST, "STR-1", "", "Rien."], ["gonnu", NEVERS, "STR-1", "", "Rien."])

    assert list_faults(check(edition, upload, juror=None, clearing=True)) == [
        ("", "E2", "not_a_mark"),
        ("", "E3", "not_a_mark"),
    ]


def test_control_characters_in_a_comment_are_refused(edition):
    upload = make_list(["gonnu", BREST, "STR-1", "4", "a\tb"])

    assert list_faults(check(edition, upload, juror=None)) == [("", "E2", "not_a_mark")]
