# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to the jury from the desk: the mail is shown, then sent."""

import pytest
from django.core import mail
from django.utils import timezone

from label.models import Edition
from laureats.models import SheetDelivery
from tests.accounts import form_errors, shown_messages
from tests.laureats.correspondence.factories import (
    add_juror,
    day,
    give_back,
    list_deliveries,
    list_mails,
    make_reachable_edition,
    make_sent,
)
from tests.laureats.desk.desk_pages import read_page, words_of
from tests.laureats.desk.post_pages import fill, post_address, press, remind_address, send_address, send_mail
from tests.page_tree import count_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
MAILS = [send_address, remind_address]


@pytest.fixture
def edition(db):
    return make_reachable_edition(marks_due_on=day(7))


def chosen(page):
    return page.context["form"]["seats"].value()


def offered(page):
    return [value for value, _name in page.context["form"].fields["seats"].choices]


def test_the_jurors_ticked_in_the_table_are_chosen(secretary, edition):
    answer = press(secretary, "send", seats=["aime"], file_format="xlsx")

    page = secretary.get(answer.url)
    assert (answer.url.startswith(send_address()), chosen(page)) == (True, ["aime"])
    assert page.context["form"]["file_format"].value() == "xlsx"


def test_without_a_tick_those_never_sent_are_chosen(secretary, edition):
    make_sent(edition, "gonnu")

    page = secretary.get(send_address())

    assert (offered(page), chosen(page)) == (["gonnu", "aime"], ["aime"])


def test_the_day_of_the_edition_is_proposed(secretary, edition):
    assert secretary.get(send_address()).context["form"]["due_on"].value() == day(7)


def test_the_mail_is_shown_as_its_first_reader_has_it(secretary, edition):
    page = secretary.get(send_address(), {"seats": ["aime", "gonnu"]})

    (text,) = words_of(page, ".desk-letter")
    assert edition.seats.get(code="gonnu").person.full_name in text
    assert "/retour-jury/…/" in text


def test_seeing_the_mail_again_sends_nothing(secretary, edition, django_capture_on_commit_callbacks):
    page = secretary.get(send_address())

    with django_capture_on_commit_callbacks(execute=True):
        again = secretary.post(send_address(), fill(page, deed="show", message="Merci <b>"))

    assert "Merci <b>" in words_of(again, ".desk-letter")[0]
    assert (list_deliveries(), mail.outbox) == ([], [])


def test_workbooks_are_sent_to_the_jurors_chosen(secretary, edition, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = send_mail(secretary, send_address(), seats=["aime"], file_format="csv", message="Merci", due_on=day(9))

    assert list_mails() == [(["aime@jury.example"], ["grille-2026-aime.csv"])]
    assert list(SheetDelivery.objects.values_list("due_on", "message", "author_name")) == [
        (day(9), "Merci", "secretariat")
    ]
    assert answer.redirect_chain == [(post_address(), 302)]
    assert shown_messages(answer) == ["1 mail is on its way: the table tells when it has left."]


def test_a_workbook_is_asked_for_a_day_to_come(secretary, edition):
    answer = send_mail(secretary, send_address(), due_on=day(-1))

    assert form_errors(answer) == {"due_on": ["This day is past: choose one to come."]}
    assert list_deliveries() == []


@pytest.mark.parametrize("due_on", ["", "demain"])
def test_a_mail_asks_for_a_day(due_on, secretary, edition):
    answer = send_mail(secretary, send_address(), due_on=due_on)

    assert list(form_errors(answer)) == ["due_on"]
    assert list_deliveries() == []


def test_a_mail_to_nobody_is_not_sent(secretary, edition):
    answer = send_mail(secretary, send_address(), seats=[])

    assert form_errors(answer) == {"seats": ["Tick at least one juror."]}


def test_a_juror_without_address_is_not_offered(secretary, edition):
    person = edition.seats.get(code="gonnu").person
    type(person).objects.filter(pk=person.pk).update(email="")

    page = secretary.get(send_address())
    answer = send_mail(secretary, send_address(), seats=["gonnu"])

    assert offered(page) == ["aime"]
    assert (list(form_errors(answer)), list_deliveries()) == (["seats"], [])


def test_the_same_form_sent_twice_sends_once(secretary, edition, django_capture_on_commit_callbacks):
    form = fill(secretary.get(send_address()), deed="send")

    with django_capture_on_commit_callbacks(execute=True):
        secretary.post(send_address(), form)
        again = secretary.post(send_address(), form, follow=True)

    assert len(mail.outbox) == 2
    assert shown_messages(again)[-1] == "Mails were sent meanwhile: look at the table before sending others."


def test_only_those_awaited_are_reminded_and_the_late_are_ticked(secretary, edition):
    for code, days in (("gonnu", 3), ("aime", -3)):
        make_sent(edition, code, due_on=day(days))
    add_juror(edition, "rey")
    add_juror(edition, "luc")
    make_sent(edition, "luc", due_on=day(-3))
    give_back(edition, ["2026-0001", "5", "3"], code="luc")

    page = secretary.get(remind_address())

    assert (offered(page), chosen(page)) == (["gonnu", "aime"], ["aime"])


def test_a_reminder_leaves_without_workbook(secretary, edition, django_capture_on_commit_callbacks):
    make_sent(edition, "aime", due_on=day(-3))

    with django_capture_on_commit_callbacks(execute=True):
        send_mail(secretary, remind_address(), due_on=day(-3))

    assert list_mails() == [(["aime@jury.example"], [])]
    assert list_deliveries()[-1] == ("aime", "reminder", "sent", "")


def test_with_nobody_awaited_there_is_no_form(secretary, edition):
    page = secretary.get(remind_address())

    assert read_page(page).select("main form button") == []


@pytest.mark.parametrize("address", MAILS)
def test_the_jury_of_a_sealed_edition_is_written_to_no_more(address, secretary, edition):
    make_sent(edition)
    form = fill(secretary.get(address()), deed="send")
    Edition.objects.update(sealed_at=timezone.now())

    answers = [secretary.get(address()), secretary.post(address(), form)]

    assert [answer.url for answer in answers] == [post_address()] * 2
    assert len(list_deliveries()) == 1


@pytest.mark.parametrize("address", MAILS)
def test_the_page_takes_as_many_queries_for_1_juror_and_30(address, secretary, edition):
    make_sent(edition, due_on=day(-3))
    for_one = count_queries(secretary, address())
    for number in range(30):
        add_juror(edition, f"jure-{number}")
        make_sent(edition, f"jure-{number}", due_on=day(-3))

    assert count_queries(secretary, address()) == for_one
