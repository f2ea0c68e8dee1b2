# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The jury at the desk: who was invited, declared what, and sits."""

import pytest
from django.core import mail
from django.utils import timezone

from label.models import Edition
from laureats.models import Candidature, Recusal, SheetDelivery
from tests.accounts import shown_messages
from tests.factories import CandidatureFactory
from tests.laureats.correspondence.factories import (
    add_juror,
    day,
    list_deliveries,
    make_reachable_edition,
    make_sent,
    seat_of,
)
from tests.laureats.desk.desk_pages import buttons_of, rows_of, words_of
from tests.laureats.desk.jury_pages import invite_address, juror_address, jury_address
from tests.laureats.desk.post_pages import post_address, send_mail
from tests.laureats.jurors.factories import declare, declare_none, interest, list_recusals
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS, give_mark
from tests.page_tree import count_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def edition(db):
    return make_reachable_edition(marks_due_on=day(7))


def press(client, deed, *, address=None, **fields):
    return client.post(address or jury_address(), {"deed": deed, **fields}, follow=True)


def cells_of(client, *, row=0):
    return rows_of(client.get(jury_address()))[row]


def test_a_row_tells_where_a_juror_stands(secretary, edition):
    declare(edition, {BREST: interest()}, name=False)
    declare_none(edition, NEVERS)
    give_mark(edition, NEVERS, "STR-1", 4)

    assert cells_of(secretary)[3:] == [
        "2 of 3 files 1 interest",
        "Name: no Photo: not answered",
        "0 1 to record",
        "1 given, 5 missing",
    ]


def test_an_invitation_is_dated_when_it_left(secretary, edition):
    make_sent(edition, kind="invitation")

    invitations = [cells_of(secretary, row=row)[2] for row in (0, 1)]

    assert [words.startswith("Sent on") for words in invitations] == [True, False]
    assert invitations[1] == "No invitation yet."


def test_a_withdrawn_file_is_to_declare_no_more(secretary, edition):
    declare_none(edition, BREST, NEVERS)
    Candidature.objects.filter(reference=NEVERS).update(status="withdrawn")

    assert cells_of(secretary)[3] == "1 of 2 files"


def test_warnings_without_an_answer_open_the_page(secretary, edition):
    Candidature.objects.filter(reference=BREST).update(referent_name=str(seat_of(edition).person))
    Candidature.objects.filter(reference=NEVERS).update(referent_name=str(seat_of(edition).person))
    declare(edition, {NEVERS: interest()})

    (warning,) = words_of(secretary.get(jury_address()), ".desk-warnings li")

    assert warning.endswith(f"(Édition 2026). Nothing is declared nor recorded for the file {BREST}.")


def test_every_interest_declared_is_recorded_at_once(secretary, edition):
    declare(edition, {BREST: interest("Élue")})
    declare(edition, {PARIS: interest("Salarié")}, code="aime")

    page = press(secretary, "record")

    assert list_recusals() == [("aime", PARIS, "Salarié", "secretariat"), ("gonnu", BREST, "Élue", "secretariat")]
    assert shown_messages(page) == ["2 recusals are recorded."]
    assert "record" not in buttons_of(page)


def test_the_interests_of_one_juror_are_recorded_from_their_page(secretary, edition):
    declare(edition, {BREST: interest("Élue")})
    declare(edition, {PARIS: interest("Salarié")}, code="aime")

    press(secretary, "record", address=juror_address())

    assert [row[:2] for row in list_recusals()] == [("gonnu", BREST)]


@pytest.mark.parametrize("address", [jury_address, juror_address])
def test_a_sealed_edition_offers_no_deed_and_does_none(address, secretary, edition):
    declare(edition, {BREST: interest()})
    Edition.objects.update(sealed_at=timezone.now())

    page = press(secretary, "record", address=address())

    assert (buttons_of(page), Recusal.objects.count()) == ([], 0)


def test_the_jurors_ticked_are_chosen_for_the_invitation(secretary, edition):
    page = press(secretary, "invite", seats=["aime"])

    assert page.context["form"]["seats"].value() == ["aime"]


def test_without_a_tick_those_never_invited_are_chosen(secretary, edition):
    make_sent(edition, kind="invitation")

    assert secretary.get(invite_address()).context["form"]["seats"].value() == ["aime"]


def test_an_invitation_leads_to_the_declaration(secretary, edition, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = send_mail(secretary, invite_address(), seats=["gonnu"], message="Bienvenue")

    (message,) = mail.outbox
    assert (answer.redirect_chain[-1][0], list_deliveries()) == (
        jury_address(),
        [("gonnu", "invitation", "sent", "")],
    )
    assert ("Bienvenue" in message.body, message.attachments) == (True, [])
    assert "/declaration/" in message.body


def test_the_invitation_is_shown_before_it_leaves(secretary, edition):
    page = secretary.get(invite_address())

    (letter,) = words_of(page, ".desk-letter")
    assert "/retour-jury/…/declaration/" in letter
    assert list_deliveries() == []


def test_an_invitation_that_failed_is_sent_again(secretary, edition, django_capture_on_commit_callbacks):
    person = seat_of(edition).person
    SheetDelivery.objects.create(
        seat=seat_of(edition), kind="invitation", state="failed", recipient="faux@jury.example", due_on=day(7)
    )

    with django_capture_on_commit_callbacks(execute=True):
        press(secretary, "retry:gonnu")

    assert [message.to for message in mail.outbox] == [[person.email]]


def test_an_invitation_is_not_told_as_a_workbook(secretary, edition):
    make_sent(edition, kind="invitation", due_on=day(-9))

    assert [row[2] for row in rows_of(secretary.get(post_address()))] == ["Not sent yet."] * 2


@pytest.mark.parametrize("address", [jury_address, juror_address])
def test_the_page_takes_as_many_queries_for_2_jurors_and_5(address, secretary, edition):
    declare(edition, {BREST: interest()})
    make_sent(edition, kind="invitation")
    before = count_queries(secretary, address())
    for number in range(3):
        add_juror(edition, f"jure-{number}")
        make_sent(edition, f"jure-{number}", kind="invitation")
        CandidatureFactory(edition=edition, reference=f"2026-01{number}")
        declare(edition, {f"2026-01{number}": interest()}, code=f"jure-{number}")
        declare(edition, {f"2026-01{number}": interest()})

    assert count_queries(secretary, address()) == before
