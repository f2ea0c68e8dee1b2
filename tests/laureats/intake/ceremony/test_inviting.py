# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everyone is invited alike, once, and told again only what they do not know."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from label.models import Edition
from laureats.faults import Refused
from laureats.intake.ceremony.inviting import invite
from laureats.intake.ceremony.wording import Wording
from laureats.intake.links import find_link
from laureats.intake.mail_templates import Purpose
from laureats.intake.mails.delivering import deliver_mail
from laureats.models import ApplicantLink, Candidature, CandidatureMail, IntakeEvent, Invitation
from tests.laureats.intake.ceremony.factories import (
    ADA,
    ADDRESS,
    BEFORE,
    HELD_AT,
    PLACE,
    invite_all,
    list_addressed,
    list_mails,
    make_ceremony,
)
from tests.laureats.palmares.factories import make_released_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("before")]
ROLE = ApplicantLink.Role.INVITATION


@pytest.fixture
def before():
    with time_machine.travel(BEFORE, tick=False):
        yield


@pytest.fixture
def sending(django_capture_on_commit_callbacks):
    """Return what does a deed and what it keeps for after the commit."""

    def run(deed, *arguments, **options):
        with django_capture_on_commit_callbacks(execute=True):
            return deed(*arguments, **options)

    return run


def move(edition, **fields):
    Edition.objects.filter(pk=edition.pk).update(**({"ceremony_at": HELD_AT + timedelta(hours=1)} | fields))
    edition.refresh_from_db()


def read_event(message):
    """Return the event of the calendar that a mail carries."""
    (file,) = message.attachments
    return Calendar.from_ical(file.content).walk("VEVENT")[0]


def secret_in(message):
    return message.body.split("/dossier/")[1].split("/")[0]


def test_the_mail_tells_when_and_where_and_opens_the_page_of_one_file(sending):
    edition = make_ceremony()

    assert sending(invite_all, edition) == 1

    (message,) = mail.outbox
    assert message.to == [ADDRESS]
    assert "mercredi 13 janvier 2027 à 18\N{NO-BREAK SPACE}h" in message.body
    assert PLACE in message.body
    link = find_link(secret_in(message), roles=(ROLE,))
    assert (link.candidature.reference, link.email) == ("2026-0001", ADDRESS)
    assert list(IntakeEvent.objects.values_list("kind", "author_name")) == [("invited", "Ada")]


def test_the_calendar_names_the_event_hour_and_place(sending):
    sending(invite_all, make_ceremony())

    event = read_event(mail.outbox[0])

    told = event["dtstart"].dt.isoformat(), str(event["location"]), event["sequence"], str(event["uid"])
    number = Invitation.objects.get().pk
    assert told == ("2027-01-13T18:00:00+01:00", PLACE, 0, f"2026-invitation-{number}@testserver")


def test_pressed_twice_invites_once(sending):
    edition = make_ceremony("Angoulême", "Brest")

    sent = sending(invite_all, edition), sending(invite_all, edition)

    assert (sent, len(mail.outbox), Invitation.objects.count()) == ((2, 0), 2, 2)


def test_a_task_run_twice_sends_once(sending):
    sending(invite_all, make_ceremony())

    deliver_mail.call(CandidatureMail.objects.get().pk)

    assert len(mail.outbox) == 1


def test_an_hour_that_moves_is_told_to_those_who_knew_another(sending):
    edition = make_ceremony("Angoulême", "Brest")
    sending(invite_all, edition)
    move(edition)

    sent = sending(invite_all, edition), sending(invite_all, edition)

    first, last = read_event(mail.outbox[0]), read_event(mail.outbox[-2])
    assert (sent, [kind for kind, *_rest in list_mails()]) == (
        (2, 0),
        ["ceremony_invitation"] * 2 + ["ceremony_update"] * 2,
    )
    assert (first["uid"], last["sequence"], last["dtstart"].dt.hour) == (last["uid"], 1, 19)


def test_what_did_not_leave_before_the_hour_moved_never_leaves():
    edition = make_ceremony()
    invite_all(edition)
    move(edition, ceremony_place="Ailleurs")

    invite_all(edition)

    assert list_mails() == [("ceremony_invitation", ADDRESS, "cancelled"), ("ceremony_invitation", ADDRESS, "waiting")]
    assert list(Invitation.objects.values_list("sequence", "told_place")) == [(1, "Ailleurs")]


def test_another_address_has_the_invitation_and_the_former_link_is_closed(sending):
    edition = make_ceremony()
    sending(invite_all, edition)

    sending(invite_all, edition, address="mairie@angouleme.example")

    first, last = (find_link(secret_in(message), roles=(ROLE,)) for message in mail.outbox)
    assert (first, last.email) == (None, "mairie@angouleme.example")


def test_an_address_that_is_written_to_anew_has_an_open_link(sending):
    edition = make_ceremony()
    sending(invite_all, edition)
    sending(invite_all, edition, address="mairie@angouleme.example")

    assert sending(invite_all, edition) == 1

    assert find_link(secret_in(mail.outbox[-1]), roles=(ROLE,)).email == ADDRESS


def test_once_more_on_purpose_sends_once(sending):
    edition = make_ceremony()
    sending(invite_all, edition)
    seen = CandidatureMail.objects.get().pk

    sent = sending(invite_all, edition, after=seen), sending(invite_all, edition, after=seen)

    assert (sent, len(mail.outbox)) == ((1, 0), 2)
    assert [find_link(secret_in(message), roles=(ROLE,)) is not None for message in mail.outbox] == [True, True]


def test_a_mail_that_failed_is_tried_again_not_written_twice(sending):
    edition = make_ceremony()
    invite_all(edition)
    CandidatureMail.objects.update(state="returned", attempts=6, failure="Refusé")

    assert sending(invite_all, edition) == 1

    assert (list_mails(), len(mail.outbox)) == ([("ceremony_invitation", ADDRESS, "sent")], 1)


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"ceremony_at": None}, "no_ceremony"), ({"ceremony_at": HELD_AT - timedelta(days=30)}, "ceremony_over")],
)
def test_nobody_is_invited_without_a_ceremony_to_come(fields, code):
    edition = make_ceremony(**fields)

    with pytest.raises(Refused) as refusal:
        invite_all(edition)

    assert ([fault.code for fault in refusal.value.faults], list_mails()) == ([code], [])


def test_a_file_that_was_withdrawn_refuses_the_whole_sending():
    edition = make_ceremony("Angoulême", "Brest")
    Candidature.objects.filter(reference="2026-0002").update(status="withdrawn")

    with pytest.raises(Refused) as refusal:
        invite_all(edition)

    assert ([fault.code for fault in refusal.value.faults], list_mails()) == (["not_a_candidate"], [])


def test_unknown_placeholders_are_refused_and_nothing_leaves():
    edition = make_ceremony()
    wording = Wording(purpose=Purpose.INVITATION, subject="", text="{niveau} {lien}")

    with pytest.raises(Refused):
        invite(edition=edition, addressed=list_addressed(edition), wording=wording, author=ADA)

    assert list_mails() == []


def test_no_result_is_read_and_all_have_the_same_words(sending):
    edition = make_released_edition(ceremony_at=HELD_AT)

    with CaptureQueriesContext(connection) as queries:
        sending(invite_all, edition, address=ADDRESS)

    tables = ("laureats_award", "laureats_decision", "laureats_palmares", "laureats_mark")
    assert [table for table in tables for query in queries if table in query["sql"]] == []
    bodies = {message.body.split("/dossier/")[0].replace(name, "") for name, message in _by_name()}
    assert len(bodies) == 1


def _by_name():
    names = ["Ville d’Albi", "Ville de Boé", "Ville de Cahors"]
    return [(name, message) for message in mail.outbox for name in names if name in message.body]
