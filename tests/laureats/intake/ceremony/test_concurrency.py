# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two people and two workers at once: nothing leaves twice, no answer is lost unseen."""

import pytest
import time_machine
from django.core import mail

from laureats.faults import Refused
from laureats.intake.mails.delivering import deliver_mail
from laureats.models import CandidatureMail, Invitation
from tests.laureats.intake.ceremony.factories import BEFORE, invite_all, list_people, make_ceremony, make_invited
from tests.laureats.intake.ceremony.test_answering import answer
from tests.laureats.palmares.test_concurrency import run_together

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def before():
    with time_machine.travel(BEFORE):
        yield


def test_two_secretaries_who_invite_at_once_send_each_mail_once():
    edition = make_ceremony("Angoulême", "Brest")

    outcomes = run_together(*[lambda: invite_all(edition)] * 2)

    assert (sorted(outcomes), len(mail.outbox), Invitation.objects.count()) == ([0, 2], 2, 2)


def test_two_workers_with_the_same_task_send_once():
    invite_all(make_ceremony())
    mail.outbox.clear()
    CandidatureMail.objects.update(state="waiting", sent_at=None)
    key = CandidatureMail.objects.get().pk

    run_together(*[lambda: deliver_mail.call(key)] * 2)

    assert (len(mail.outbox), CandidatureMail.objects.get().attempts) == (1, 2)


def test_of_two_answers_at_once_one_is_told_of_the_other():
    invitation = make_invited()

    outcomes = run_together(*[lambda: answer(invitation)] * 2)

    assert sorted(isinstance(outcome, Refused) for outcome in outcomes) == [False, True]
    assert list_people(invitation) == [("Camille Martin", "DSI")]
