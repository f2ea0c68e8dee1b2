# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from label.moments import start_of_day
from laureats.faults import Refused
from laureats.intake.submission.submitting import submit_file
from laureats.models import ApplicantLink, CandidatureMail, Extension
from tests.laureats.intake.factories import make_candidature, make_link, make_open_edition
from tests.laureats.intake.submission.files import list_events, make_ready_file

pytestmark = pytest.mark.django_db
CONSENT = "Je candidate."


def submit(candidature):
    return submit_file(candidature, consent=CONSENT, author_name="Camille Martin")


def end_of(edition):
    return start_of_day(edition.closes_on + timedelta(days=1))


@time_machine.travel("2026-06-01 10:00:05+02:00", tick=False)
def test_a_ready_file_is_sent_with_its_hour_and_its_consent():
    candidature = make_ready_file()

    assert submit(candidature)

    candidature.refresh_from_db()
    assert (candidature.status, candidature.submitted_at, candidature.consent) == (
        "submitted",
        timezone.now(),
        CONSENT,
    )
    assert list_events(candidature) == ["submitted", "mandate_asked"]


def test_a_file_sent_twice_counts_once():
    candidature = make_ready_file()

    assert (submit(candidature), submit(candidature)) == (True, False)

    kinds = sorted(CandidatureMail.objects.values_list("kind", "recipient"))
    assert kinds == [("mandate", "maire@angouleme.example"), ("receipt", "camille@angouleme.example")]


def test_a_file_that_lacks_something_is_not_sent():
    candidature = make_candidature(referent_name="Dominique Robert")

    with pytest.raises(Refused) as refusal:
        submit(candidature)

    candidature.refresh_from_db()
    assert (candidature.status, len(refusal.value.faults), CandidatureMail.objects.count()) == ("draft", 3, 0)


def test_the_last_second_is_open_and_the_next_is_closed():
    candidature = make_ready_file(make_open_edition())
    closing = end_of(candidature.edition)

    with time_machine.travel(closing, tick=False), pytest.raises(Refused):
        submit(candidature)
    with time_machine.travel(closing - timedelta(seconds=1), tick=False):
        assert submit(candidature)


def test_more_time_for_the_body_opens_the_form_to_it():
    candidature = make_ready_file(make_open_edition())
    closing = end_of(candidature.edition)
    until = closing + timedelta(hours=2)
    Extension.objects.create(edition=candidature.edition, territory=candidature.territory, until=until, reason="Panne")

    with time_machine.travel(until, tick=False), pytest.raises(Refused):
        submit(candidature)
    with time_machine.travel(until - timedelta(seconds=1), tick=False):
        assert submit(candidature)


@pytest.mark.parametrize("status", ["withdrawn", "refused"])
def test_a_file_that_is_settled_is_not_sent(status):
    with pytest.raises(Refused):
        submit(make_ready_file(status=status))


def test_each_address_is_written_to_once():
    candidature = make_ready_file()
    make_link(candidature, secret="le-suivant")

    submit(candidature)

    assert CandidatureMail.objects.filter(kind="receipt").count() == 1


def test_a_confirmed_mandate_is_not_asked_again():
    candidature = make_ready_file(mandate_confirmed_at=timezone.now(), mandate_confirmed_by="Dominique Robert")

    submit(candidature)

    assert not ApplicantLink.objects.filter(role="referent").exists()


@pytest.mark.django_db(transaction=True)
def test_the_mail_carries_the_receipt():
    submit(make_ready_file())

    (receipt,) = [message for message in mail.outbox if message.attachments]
    ((name, content, kind),) = [tuple(part) for part in receipt.attachments]
    assert (name, content[:5], kind) == ("accuse-de-reception-2026-0001.pdf", b"%PDF-", "application/pdf")
