# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The event that a mail carries: the hour last told, no secret, the same bytes for the same telling."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from laureats.intake.ceremony.calendar_file import write_invitation_calendar
from laureats.models import CandidatureMail
from tests.laureats.intake.ceremony.factories import HELD_AT, make_invited

pytestmark = pytest.mark.django_db


def write(invitation):
    mail = CandidatureMail(created_at=datetime(2027, 1, 4, 10, tzinfo=UTC))
    return write_invitation_calendar(invitation, mail=mail)


def read_event(content):
    return Calendar.from_ical(content).walk("VEVENT")[0]


def test_it_is_published_by_the_label_and_asks_for_no_answer_by_mail(settings):
    settings.CANDIDATES_REPLY_TO = "secretariat@label.example"

    calendar = Calendar.from_ical(write(make_invited()))

    (event,) = calendar.walk("VEVENT")
    told = str(calendar["method"]), str(event["organizer"]), "attendee" in event
    assert told == ("PUBLISH", "mailto:secretariat@label.example", False)


def test_the_same_telling_is_the_same_bytes_without_the_secret():
    invitation = make_invited()

    content = write(invitation)

    assert (write(invitation) == content, b"/dossier/" in content) == (True, False)


def test_a_day_without_an_hour_is_a_whole_day():
    invitation = make_invited(ceremony_at=HELD_AT.replace(hour=0))

    event = read_event(write(invitation))

    assert event["dtstart"].dt == HELD_AT.date()


def test_a_move_is_a_higher_sequence_of_the_same_event():
    invitation = make_invited()
    before = read_event(write(invitation))
    invitation.sequence, invitation.told_place = 1, "Ailleurs"

    after = read_event(write(invitation))

    assert (after["uid"], after["sequence"], str(after["location"])) == (before["uid"], 1, "Ailleurs")
