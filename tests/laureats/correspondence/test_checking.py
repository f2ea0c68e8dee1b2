# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import pytest

from laureats.correspondence.checking import check_return
from laureats.imports.uploads import Upload
from tests.laureats.correspondence.factories import add_juror, seat_of
from tests.laureats.jury_sheets.factories import (
    give_mark,
    give_opinion,
    make_csv,
    make_export,
    make_grid,
    make_sent,
    make_workbook,
)

pytestmark = pytest.mark.django_db
WHOLE = [[reference, "5", "3"] for reference in ("2026-0001", "2026-0002", "2026-0003")]


def check(edition, upload, code="gonnu"):
    return check_return(seat=seat_of(edition, code), upload=upload)


def codes(faults):
    return [(fault.cell, fault.code) for fault in faults]


def test_the_workbook_of_another_juror_is_refused(edition):
    upload = make_sent(make_export(edition, juror="aime"), marks={"2026-0001": [5, 3]})

    assert codes(check(edition, upload).faults) == [("", "foreign_juror")]


def test_rows_of_another_juror_in_a_long_list_are_refused(edition):
    rows = make_csv(["juror", "reference", "criterion", "points"], ["aime", "2026-0001", "STR-1", "3"])

    assert [code for _cell, code in codes(check(edition, rows).faults)] == ["foreign_juror"]


def test_a_file_that_names_nobody_is_the_juror_s(edition):
    checked = check(edition, make_grid(["2026-0001", "5", "3"]), code="aime")

    assert (checked.faults, checked.mark_count, [row.reference for row in checked.missing]) == (
        (),
        2,
        ["2026-0002", "2026-0003"],
    )


def test_what_only_the_secretariat_may_settle_is_said_and_kept(edition):
    export = make_export(edition, marks={"2026-0001": {"STR-1": "1", "STR-2": "1"}})
    give_mark(edition, "2026-0001", "STR-1", 2)
    give_mark(edition, "2026-0001", "STR-2", 1)
    upload = make_sent(export, marks={"2026-0001": [5, None], "2026-0002": [4, 3]})

    checked = check(edition, upload)

    assert (codes(checked.faults), codes(checked.questions), checked.mark_count) == (
        [],
        [("D3", "stale"), ("E3", "clearing")],
        3,
    )


def test_a_header_that_resembles_one_is_the_secretariat_s_to_settle(edition):
    upload = make_csv(["Référence", "STR 1", "STR-2"], ["2026-0001", "5", "3"])

    checked = check(edition, upload)

    assert (codes(checked.faults), codes(checked.questions), checked.mark_count) == ([], [("B1", "unknown_column")], 2)


def test_a_fault_beside_a_question_refuses_the_file(edition):
    upload = make_csv(["Référence", "STR 1", "STR-2"], ["2026-0001", "9", "3"])

    assert codes(check(edition, upload).faults) == [("B2", "above_maximum")]


def test_opinions_are_counted_apart(edition):
    give_opinion(edition, "2026-0002", "Ancien avis")
    export = make_export(edition, opinions={"2026-0002": "Ancien avis"})
    upload = make_sent(export, marks={"2026-0001": [5, 3]}, opinions={"2026-0001": "Bien", "2026-0002": "Mieux"})

    checked = check(edition, upload)

    assert (checked.mark_count, checked.opinion_count, checked.faults) == (2, 2, ())


def test_rows_left_out_are_said(edition):
    edition.candidatures.filter(reference="2026-0002").update(status="withdrawn")

    checked = check(edition, make_grid(*WHOLE))

    assert (checked.mark_count, len(checked.ignored)) == (4, 1)
    assert "2026-0002" in checked.ignored[0]


def test_what_is_no_spreadsheet_is_refused(edition):
    assert codes(check(edition, Upload(name="grille.ods", content=b"%PDF-1.7")).faults) == [("", "unsupported_format")]


def test_a_check_takes_as_many_queries_for_one_other_juror_and_three(edition, django_assert_num_queries):
    upload = make_workbook({"Notes": [["Référence", "STR-1", "STR-2"], ["2026-0001", 5, 3]]})
    seat = seat_of(edition)

    with django_assert_num_queries(22) as for_one:
        check_return(seat=seat, upload=upload)
    for code in ("rey", "luc"):
        add_juror(edition, code)
        give_mark(edition, "2026-0001", "STR-1", 3, juror=code)
    with django_assert_num_queries(22) as for_three:
        check_return(seat=seat, upload=upload)

    assert len(for_three) == len(for_one)
