# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.urls import path
from django.utils import timezone

from laureats.correspondence.letters import Letter
from laureats.intake.links import PAGES
from laureats.intake.mails.attachments import Attachment, attach_to
from laureats.intake.mails.delivering import WAITS, deliver_due, deliver_mail
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.models import ApplicantLink, CandidatureMail
from laureats.personal_links import digest_of
from tests.laureats.intake.factories import make_candidature, make_link

pytestmark = pytest.mark.django_db
LETTER = Letter(subject="Votre\ndossier", text="Ouvrez {lien}\n")


class RefusingBackend(EmailBackend):
    failure = SMTPServerDisconnected()

    def send_messages(self, messages):
        raise self.failure


class KnowsNobody(RefusingBackend):
    failure = SMTPRecipientsRefused({"camille@angouleme.example": (550, b"No such user")})


def queue(candidature, *, key="reçu", kind="test", link=None):
    occasion = Occasion(
        key=key,
        kind=kind,
        edition=candidature.edition,
        candidature=candidature,
        recipient="camille@angouleme.example",
        link=link,
    )
    return queue_mail(occasion, letter=LETTER)


def refuse_with(settings, backend):
    settings.EMAIL_BACKEND = f"{backend.__module__}.{backend.__name__}"


def test_one_occasion_is_written_once(django_capture_on_commit_callbacks):
    candidature = make_candidature()

    with django_capture_on_commit_callbacks(execute=True):
        first, second = queue(candidature), queue(candidature)

    assert (first.pk, len(mail.outbox)) == (second.pk, 1)
    assert mail.outbox[0].subject == "Votre dossier"


def test_the_secret_is_drawn_when_the_mail_leaves_and_kept_nowhere(settings, django_capture_on_commit_callbacks):
    settings.ROOT_URLCONF = "tests.laureats.intake.mails.test_delivering"
    link = make_link(make_candidature(), digest=None)

    with django_capture_on_commit_callbacks(execute=True):
        queue(link.candidature, link=link)

    (sent,) = mail.outbox
    secret = sent.body.split("/")[-2]
    link.refresh_from_db()
    row = CandidatureMail.objects.get()
    assert link.digest == digest_of(secret)
    assert secret not in row.text
    assert row.state == "sent"


def test_a_mail_that_left_does_not_leave_again(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        row = queue(make_candidature())

    deliver_mail.call(row.pk)

    assert len(mail.outbox) == 1


def test_a_server_that_is_down_is_tried_again_later(settings, django_capture_on_commit_callbacks):
    refuse_with(settings, RefusingBackend)
    link = make_link(make_candidature(), digest=None, role="referent")
    settings.ROOT_URLCONF = "tests.laureats.intake.mails.test_delivering"

    with time_machine.travel(timezone.now(), tick=False) as clock:
        with django_capture_on_commit_callbacks(execute=True):
            row = queue(link.candidature, link=link)
        row.refresh_from_db()
        assert (row.state, row.attempts, row.next_attempt_at) == ("failed", 1, timezone.now() + WAITS[0])
        assert ApplicantLink.objects.get().digest is None

        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        assert (deliver_due(), len(mail.outbox)) == (0, 0)
        clock.shift(WAITS[0])
        assert (deliver_due(), len(mail.outbox)) == (1, 1)

    row.refresh_from_db()
    assert (row.state, row.attempts, row.failure, row.next_attempt_at) == ("sent", 2, "", None)


def test_it_is_tried_so_many_times_and_then_told(settings, django_capture_on_commit_callbacks):
    refuse_with(settings, RefusingBackend)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        with django_capture_on_commit_callbacks(execute=True):
            row = queue(make_candidature())
        for wait in WAITS:
            clock.shift(wait)
            deliver_due()

        assert deliver_due() == 0

    row.refresh_from_db()
    assert (row.state, row.attempts, row.failure) == (
        "returned",
        len(WAITS) + 1,
        "Le serveur de messagerie a refusé le message.",
    )


def test_an_address_that_the_server_refuses_is_not_tried_again(settings, django_capture_on_commit_callbacks):
    refuse_with(settings, KnowsNobody)

    with django_capture_on_commit_callbacks(execute=True):
        row = queue(make_candidature())

    row.refresh_from_db()
    assert (row.state, row.next_attempt_at) == ("returned", None)
    assert row.failure == "Le serveur de messagerie refuse cette adresse."


def test_a_task_that_was_lost_is_made_up_for(settings):
    row = queue(make_candidature())
    CandidatureMail.objects.update(created_at=timezone.now() - timedelta(hours=1))

    deliver_due()

    row.refresh_from_db()
    assert row.state == "sent"


def test_a_kind_has_its_attachments(monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr("laureats.intake.mails.attachments._MAKERS", {})
    attach_to("test", lambda row: iter([Attachment(name="recu.pdf", content=b"%PDF", media_type="application/pdf")]))

    with django_capture_on_commit_callbacks(execute=True):
        queue(make_candidature())

    assert mail.outbox[0].attachments == [("recu.pdf", b"%PDF", "application/pdf")]


urlpatterns = [path(f"{name}/<str:secret>/", lambda request: None, name=name) for name in set(PAGES.values())]


def test_a_mail_whose_link_was_closed_meanwhile_does_not_leave():
    candidature = make_candidature()
    queued = queue(candidature, link=make_link(candidature, revoked_at=timezone.now()))

    deliver_mail.call(queued.pk)

    assert (CandidatureMail.objects.get().state, mail.outbox) == ("cancelled", [])
