# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each candidate is told its own result, after the release, once."""

import pytest
from django.core import mail

from laureats.faults import Refused
from laureats.intake.ceremony.letter_states import list_readers
from laureats.intake.mails.delivering import deliver_mail
from laureats.models import ApplicantLink, Candidature, CandidatureMail, IntakeEvent
from tests.laureats.desk.desk_pages import count_queries
from tests.laureats.errata.factories import correct, make_edition_with_deferred
from tests.laureats.intake.ceremony.factories import list_mails, send_letters
from tests.laureats.palmares.factories import make_released_edition, make_sealed_edition

pytestmark = pytest.mark.django_db


def give_addresses():
    for candidature in Candidature.objects.all():
        candidature.manager_email = f"{candidature.reference}@example.org"
        candidature.save()


@pytest.fixture
def edition():
    edition = make_released_edition()
    give_addresses()
    return edition


@pytest.fixture
def sending(django_capture_on_commit_callbacks):
    def run(*arguments, **options):
        with django_capture_on_commit_callbacks(execute=True):
            return send_letters(*arguments, **options)

    return run


def test_labelled_bodies_and_the_others_have_letters_of_their_own(edition, sending):
    assert sending(edition) == 3

    told = [(message.to, "décerne pas" in message.body, len(message.attachments)) for message in mail.outbox]
    assert told == [
        (["2026-0001@example.org"], False, 1),
        (["2026-0002@example.org"], False, 1),
        (["2026-0003@example.org"], True, 1),
    ]
    assert list(IntakeEvent.objects.values_list("kind", flat=True)) == ["result_sent"] * 3


def test_no_link_nor_mail_exists_before_the_release():
    edition = make_sealed_edition()
    give_addresses()

    with pytest.raises(Refused) as refusal:
        send_letters(edition)

    codes = [fault.code for fault in refusal.value.faults]
    assert (codes, ApplicantLink.objects.count(), list_mails()) == (["not_released"], 0, [])
    assert list_readers(edition) == []


def test_pressed_twice_sends_once(edition, sending):
    assert (sending(edition), sending(edition), len(mail.outbox)) == (3, 0, 3)


def test_after_an_erratum_the_letter_may_be_sent_again(edition, sending):
    sending(edition)
    correct(edition, "2026-0001", level="1")

    corrected = [reader.was_corrected_since for reader in list_readers(edition)]
    assert (corrected, sending(edition), sending(edition)) == ([True, False, False], 1, 0)
    assert "Niveau 1" in mail.outbox[-1].body


def test_a_letter_that_an_erratum_overtakes_does_not_leave(edition):
    send_letters(edition)
    correct(edition, "2026-0001", level=None)

    for key in CandidatureMail.objects.order_by("pk").values_list("pk", flat=True):
        deliver_mail.call(key)

    assert [state for _kind, _address, state in list_mails()] == ["failed", "sent", "sent"]


def test_a_file_put_off_is_refused_with_the_whole_sending():
    edition = make_edition_with_deferred("2026-0002")
    give_addresses()

    with pytest.raises(Refused) as refusal:
        send_letters(edition)

    assert ([fault.code for fault in refusal.value.faults], list_mails()) == (["unpublished"], [])


def test_readers_are_listed_in_as_many_queries_whatever_their_number(edition, sending):
    alone = make_released_edition(code="2027", files=[("Dax", "4", "2")])
    sending(edition)

    assert count_queries(lambda: list_readers(edition)) == count_queries(lambda: list_readers(alone))
