# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from pathlib import Path

import pytest
from django.core.files.storage import storages

from laureats.correspondence.returns import check_return, find_set_aside
from laureats.imports.uploads import Upload
from laureats.models import Mark, SheetImport
from tests.laureats.correspondence.factories import add_juror, give_back, seat_of
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


def kept():
    """Return what is kept of the files, in the order in which they came."""
    return list(SheetImport.objects.order_by("pk").values_list("file_name", "state", "origin", "seat__code"))


def test_a_file_without_fault_waits_for_the_secretariat(edition):
    received = give_back(edition, *WHOLE)

    assert (received.checked.mark_count, codes(received.checked.faults), received.checked.missing) == (6, [], [])
    assert kept() == [("grille.csv", "returned", "juror-link", "gonnu")]


def test_a_return_writes_no_mark(edition):
    give_back(edition, *WHOLE)

    assert Mark.objects.count() == 0


def test_a_return_keeps_the_file_in_private_under_its_fingerprint(edition):
    received = give_back(edition, *WHOLE, name="../../Notes <de> Gonnu.csv")

    entry = SheetImport.objects.get()
    assert storages["private"].open(entry.file.name).read() == make_grid(*WHOLE).content
    assert (entry.author_name, entry.author, entry.subject) == (seat_of(edition).person.full_name, None, "marks")
    assert Path(entry.file.name).name.startswith(entry.sha256[:16])
    assert received.entry == entry


def test_a_later_return_replaces_the_earlier_one_which_stays_on_record(edition):
    give_back(edition, *WHOLE, name="un.csv")
    give_back(edition, ["2026-0001", "4", "3"], name="deux.csv")

    assert kept() == [("un.csv", "replaced", "juror-link", "gonnu"), ("deux.csv", "returned", "juror-link", "gonnu")]


def test_a_return_leaves_those_of_other_jurors(edition):
    give_back(edition, *WHOLE, name="un.csv")
    give_back(edition, *WHOLE, name="deux.csv", code="aime")

    assert [state for _name, state, *_rest in kept()] == ["returned", "returned"]


def test_a_faulty_file_is_no_return_and_says_every_fault(edition):
    received = give_back(edition, ["2026-0001", "9", "x"], ["2026-0009", "1", "1"])

    assert codes(received.checked.faults) == [
        ("B2", "above_maximum"),
        ("C2", "not_a_mark"),
        ("A3", "unknown_candidature"),
    ]
    assert (received.checked.mark_count, received.checked.missing) == (0, ())
    assert kept() == [("grille.csv", "checked", "juror-link", "gonnu")]


def test_a_faulty_file_replaces_no_return(edition):
    give_back(edition, *WHOLE, name="un.csv")
    give_back(edition, ["2026-0001", "9", "3"], name="deux.csv")

    assert [(name, state) for name, state, *_rest in kept()] == [("un.csv", "returned"), ("deux.csv", "checked")]


def test_only_the_last_faulty_file_is_set_aside(edition):
    give_back(edition, ["2026-0001", "9", "3"], name="un.csv")
    give_back(edition, ["2026-0001", "8", "3"], name="deux.csv")

    assert [name for name, *_rest in kept()] == ["deux.csv"]


def test_a_good_file_drops_the_faulty_one(edition):
    give_back(edition, ["2026-0001", "9", "3"], name="un.csv")
    give_back(edition, *WHOLE, name="deux.csv")

    assert [(name, state) for name, state, *_rest in kept()] == [("deux.csv", "returned")]


def test_a_faulty_file_is_found_by_its_juror_alone(edition):
    entry = give_back(edition, ["2026-0001", "9", "3"]).entry

    found = [find_set_aside(seat=seat_of(edition, code), identifier=entry.identifier) for code in ("gonnu", "aime")]
    assert found == [entry, None]


def test_a_return_is_no_set_aside_file(edition):
    entry = give_back(edition, *WHOLE).entry

    assert find_set_aside(seat=seat_of(edition), identifier=entry.identifier) is None


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


def test_a_file_without_a_word_takes_no_place(edition):
    give_back(edition, *WHOLE, name="un.csv")
    received = give_back(edition, ["2026-0001", "", ""], name="deux.csv")

    assert codes(received.checked.faults) == [("", "nothing_given")]
    assert [(name, state) for name, state, *_rest in kept()] == [("un.csv", "returned"), ("deux.csv", "checked")]


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
