# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Those who did not answer are asked once more, once a day."""

import pytest
import time_machine
from django.core import mail

from laureats.intake.ceremony.reminding import remind_guests
from laureats.models import Candidature, CandidatureMail, Invitation
from tests.laureats.intake.ceremony.factories import ADA, BEFORE, HELD_AT, invite_all, make_ceremony

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(django_capture_on_commit_callbacks):
    """Return an edition where three were invited: one answered, one withdrew since."""
    edition = make_ceremony("Angoulême", "Brest", "Caen")
    with time_machine.travel(BEFORE, tick=False), django_capture_on_commit_callbacks(execute=True):
        invite_all(edition)
    Invitation.objects.filter(candidature__reference="2026-0002").update(reply="regrets", replied_at=HELD_AT)
    Candidature.objects.filter(reference="2026-0003").update(status="withdrawn")
    mail.outbox.clear()
    return edition


def remind(edition, *, at, capture):
    with time_machine.travel(at, tick=False), capture(execute=True):
        return remind_guests(edition=edition, author=ADA)


def test_only_those_who_did_not_answer_are_reminded_once_a_day(edition, django_capture_on_commit_callbacks):
    days = ("2027-01-08 09:00+01:00", "2027-01-08 18:00+01:00", "2027-01-09 09:00+01:00")

    sent = [remind(edition, at=day, capture=django_capture_on_commit_callbacks) for day in days]

    assert (sent, [message.to for message in mail.outbox]) == ([1, 0, 1], [["camille@angouleme.example"]] * 2)


def test_nobody_is_reminded_whose_invitation_came_back(edition, django_capture_on_commit_callbacks):
    CandidatureMail.objects.update(state="returned", sent_at=None)

    assert remind(edition, at=BEFORE, capture=django_capture_on_commit_callbacks) == 0
