# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Messages to candidates: filled in, sent once, sent again."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake.mail_templates import Purpose, find_faults, list_templates
from laureats.intake.messages import Message, send_again, send_message
from laureats.models import ApplicantLink, CandidatureMail, IntakeEvent, MailTemplate
from tests.laureats.intake.desk_factories import ADA, make_sent
from tests.laureats.intake.factories import make_open_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def make_message(text="Bonjour {responsable}, {organisme} ({reference})", **fields):
    values = {"occasion": "1", "purpose": Purpose.MESSAGE, "subject": "{Édition}"} | fields
    return Message(text=text, **values)


def send(candidatures, message, callbacks):
    with callbacks(execute=True):
        return send_message(candidatures=candidatures, message=message, author=ADA)


def test_placeholders_are_read_without_accents_nor_capitals(django_capture_on_commit_callbacks):
    candidature = make_sent()
    send([candidature], make_message(), django_capture_on_commit_callbacks)

    (sent,) = mail.outbox
    assert (sent.subject, sent.body) == (
        candidature.edition.name,
        "Bonjour Camille Martin, Ville d'Angoulême (2026-0001)\n",
    )


def test_an_unknown_placeholder_is_refused_with_the_nearest():
    (fault,) = find_faults(subject="", text="{organime}", purpose=Purpose.MESSAGE)

    assert fault.message == "{organime} is not a placeholder of this mail; the nearest one is {organisme}."


def test_a_subject_takes_no_link():
    assert [fault.code for fault in find_faults(subject="{lien}", text="", purpose=Purpose.MESSAGE)] == [
        "unknown_placeholder"
    ]


def test_what_people_typed_is_no_placeholder(django_capture_on_commit_callbacks):
    candidature = make_sent(manager_name="{lien}")
    send([candidature], make_message("{responsable}"), django_capture_on_commit_callbacks)

    assert (mail.outbox[0].body, ApplicantLink.objects.count()) == ("(lien)\n", 0)


def test_a_message_pressed_twice_is_sent_once(django_capture_on_commit_callbacks):
    edition = make_open_edition()
    files = [make_sent(edition), make_sent(edition, name="Brest", reference="2026-0002")]
    numbers = [send(files, make_message(), django_capture_on_commit_callbacks) for _press in range(2)]

    assert (numbers, len(mail.outbox), IntakeEvent.objects.filter(kind="message").count()) == ([2, 0], 2, 2)


def test_a_message_with_a_link_has_one_of_its_holder():
    candidature = make_sent()
    send_message(candidatures=[candidature], message=make_message("[{lien}]"), author=ADA)

    link = ApplicantLink.objects.get()
    assert (link.role, link.candidature, link.email) == ("holder", candidature, "camille@angouleme.example")
    assert list(CandidatureMail.objects.values_list("link", "text")) == [(link.pk, "[{lien}]\n")]


@pytest.mark.parametrize(("status", "days"), [("refused", 9), ("withdrawn", 9), ("submitted", -1)])
def test_a_completion_is_not_asked_of_those_who_can_change_nothing(status, days):
    today = timezone.localdate()
    edition = make_open_edition(opens_on=today - timedelta(days=9), closes_on=today + timedelta(days=days))
    files = [make_sent(edition, status=status), make_sent(edition, name="Brest", reference="2026-0002", status=status)]

    with pytest.raises(Refused) as refusal:
        send_message(candidatures=files, message=make_message(purpose=Purpose.COMPLETION), author=ADA)

    assert "these files: 2026-0001, 2026-0002." in refusal.value.faults[0].message
    assert (CandidatureMail.objects.count(), IntakeEvent.objects.count()) == (0, 0)


def test_a_request_for_completion_is_in_the_journal(django_capture_on_commit_callbacks):
    candidature = make_sent()
    send([candidature], make_message(purpose=Purpose.COMPLETION), django_capture_on_commit_callbacks)

    assert list(IntakeEvent.objects.values_list("kind", "note")) == [("completion", candidature.edition.name)]


def test_files_without_an_address_stop_the_sending():
    candidature = make_sent(manager_email="")

    with pytest.raises(Refused, match="for want of a mail address: 2026-0001"):
        send_message(candidatures=[candidature], message=make_message(), author=ADA)


def test_a_mail_that_came_back_is_sent_to_the_corrected_address():
    candidature = make_sent()
    send_message(candidatures=[candidature], message=make_message("[{lien}]"), author=ADA)
    CandidatureMail.objects.update(state="returned", failure="550", attempts=1)
    send_again(CandidatureMail.objects.get(), recipient="camille@ville.example", author=ADA)

    candidature.refresh_from_db()
    mails = list(CandidatureMail.objects.values_list("state", "recipient", "attempts", "failure"))
    assert mails == [("waiting", "camille@ville.example", 0, "")]
    assert (candidature.manager_email, ApplicantLink.objects.get().email) == ("camille@ville.example",) * 2


def test_a_mail_that_left_is_not_sent_again():
    mail_sent = CandidatureMail.objects.create(
        edition=make_open_edition(),
        key="1",
        kind="message",
        subject="A",
        text="B",
        state="sent",
        sent_at=timezone.now(),
    )

    with pytest.raises(Refused, match="not one that failed"):
        send_again(mail_sent, recipient="a@b.example", author=ADA)


def test_the_shipped_words_hold_until_the_secretariat_writes_its_own():
    shipped = [list_templates(purpose)[0] for purpose in (Purpose.MESSAGE, Purpose.COMPLETION, Purpose.ELIGIBLE)]
    MailTemplate.objects.create(purpose="message", name="Le nôtre", subject="A", text="B")

    assert [find_faults(subject=each.subject, text=each.text, purpose=each.purpose) for each in shipped] == [[], [], []]
    assert [each.name for each in list_templates(Purpose.MESSAGE)] == ["Le nôtre"]
