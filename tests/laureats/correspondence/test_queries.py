# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.correspondence.queries import PostFigures, count_post, read_post
from laureats.models import SheetDelivery
from tests.laureats.correspondence.factories import (
    add_juror,
    day,
    end_links,
    give_back,
    make_sent,
    make_waiting,
    open_link,
    seat_of,
)
from tests.laureats.jury_sheets.factories import confirm, give_mark, make_export, make_grid
from tests.laureats.table_marks.factories import confirm as confirm_at_table

pytestmark = pytest.mark.django_db
WHOLE = [[reference, "5", "3"] for reference in ("2026-0001", "2026-0002", "2026-0003")]


def read(edition, code="gonnu"):
    return next(juror for juror in read_post(edition) if juror.seat.code == code)


def test_a_jury_that_nobody_wrote_to(edition):
    jurors = read_post(edition)

    said = [(juror.seat.code, juror.address, juror.given, juror.missing, juror.is_unserved) for juror in jurors]
    assert said == [("gonnu", "gonnu@jury.example", 0, 6, True), ("aime", "aime@jury.example", 0, 6, True)]
    assert [juror.workbook_mail or juror.due_on or juror.last_export or juror.waiting_return for juror in jurors] == [
        None,
        None,
    ]


def test_a_juror_without_address_is_not_to_be_served(edition):
    type(seat_of(edition).person).objects.filter(seats__code="gonnu").update(email="")

    assert [juror.is_unserved for juror in read_post(edition)] == [False, True]


def test_the_last_workbook_that_left_is_shown(edition):
    make_sent(edition)
    last = make_sent(edition, due_on=day(9))
    make_sent(edition, kind="reminder", due_on=day(10))

    juror = read(edition)

    assert (juror.workbook_mail, juror.due_on, len(juror.reminders)) == (last, day(10), 1)


def test_a_mail_that_failed_is_shown_until_another_leaves(edition):
    make_waiting(edition)
    failed = SheetDelivery.objects.get()
    SheetDelivery.objects.update(state="failed", failure="Non")
    before = read(edition).unsent_mail
    make_sent(edition)

    assert (before, read(edition).unsent_mail) == (failed, None)


def test_a_juror_is_awaited_until_the_marks_are_complete(edition):
    make_sent(edition)
    sent = read(edition).is_awaited
    confirm(edition, make_grid(*WHOLE))

    assert (sent, read(edition).is_awaited) == (True, False)


def test_a_file_that_waits_is_awaited_no_more(edition):
    make_sent(edition)
    entry = give_back(edition, WHOLE[0]).entry

    assert (read(edition).waiting_return, read(edition).is_awaited) == (entry, False)


def test_a_partial_import_leaves_the_rest_awaited(edition):
    make_sent(edition)
    (imported,) = confirm(edition, make_grid(WHOLE[0]))

    assert (read(edition).confirmed, read(edition).is_awaited) == (imported, True)


def test_a_juror_who_was_sent_nothing_is_not_awaited(edition):
    assert not read(edition).is_awaited


def test_a_seat_that_ended_is_not_awaited(edition):
    make_sent(edition, due_on=day(-3))
    edition.seats.update(state="ended-kept")

    assert (read(edition).is_awaited, read(edition).is_late) == (False, False)


@pytest.mark.parametrize(("days", "is_late"), [(-1, True), (0, False), (1, False)])
def test_a_juror_is_late_from_the_day_after(days, is_late, edition):
    make_sent(edition, due_on=day(days))

    assert read(edition).is_late is is_late


def test_a_reminder_gives_more_time(edition):
    make_sent(edition, due_on=day(-3))
    make_sent(edition, kind="reminder", due_on=day(3))

    assert not read(edition).is_late


def test_only_open_links_are_counted(edition):
    open_link(edition)
    end_links()
    open_link(edition)

    assert (read(edition).links, read(edition, "aime").links) == (1, 0)


def test_a_faulty_file_is_no_return(edition):
    give_back(edition, ["2026-0001", "9", "3"])

    assert read(edition).waiting_return is None


def test_marks_of_the_table_are_no_return_of_a_workbook(edition):
    make_sent(edition)
    confirm_at_table(edition, {"STR-1": "4"})

    juror = read(edition)

    assert (list(juror.returns), juror.is_awaited) == ([], True)


def test_the_figures_of_the_step(edition):
    add_juror(edition, "rey")
    make_sent(edition)
    make_export(edition, juror="aime")
    give_back(edition, WHOLE[0], code="aime")
    give_mark(edition, "2026-0001", "STR-1", 3, juror="rey")

    assert count_post(edition) == PostFigures(total=3, mailed=1, served=3, back=2)


def test_the_figures_leave_out_seats_that_ended(edition):
    make_sent(edition)
    edition.seats.filter(code="gonnu").update(state="ended-excluded")

    assert count_post(edition) == PostFigures(total=1, mailed=0, served=0, back=0)


def busy(edition, code):
    make_sent(edition, code)
    make_export(edition, juror=code)
    give_back(edition, WHOLE[0], code=code)
    open_link(edition, code)


def test_reading_the_post_takes_as_many_queries_for_1_juror_and_60(edition, django_assert_num_queries):
    busy(edition, "gonnu")
    with django_assert_num_queries(13) as for_one:
        read_post(edition)
    for number in range(60):
        add_juror(edition, f"jure-{number}")
        make_sent(edition, f"jure-{number}")
        make_export(edition, juror=f"jure-{number}")
    with django_assert_num_queries(13) as for_sixty:
        read_post(edition)

    assert len(for_sixty) == len(for_one)


def test_counting_the_post_takes_one_query(edition, django_assert_num_queries):
    with django_assert_num_queries(1) as queries:
        count_post(edition)

    assert len(queries) == 1
