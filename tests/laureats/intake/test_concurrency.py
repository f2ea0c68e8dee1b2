# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file is joined, or a request erased, while others wait for it, on a database that locks rows."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, transaction

from label.models import Edition
from laureats.intake.answers import save_answers
from laureats.intake.entry.opening import open_file
from laureats.intake.mails.delivering import deliver_mail
from laureats.intake.messages import send_again
from laureats.intake.privacy.retention import purge_edition
from laureats.models import Answer, ApplicationRequest, Candidature, CandidatureMail
from tests.laureats.intake.desk_factories import ADA
from tests.laureats.intake.factories import make_link, make_request
from tests.laureats.intake.meanwhile import join_away
from tests.laureats.intake.privacy.factories import make_mail
from tests.laureats.intake.submission.files import make_ready_file

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


def do_while(*held, waiting):
    """Do the first deeds in one transaction, whose steps leave a second to the other deed, which begins after the first
    step. Return what the other deed answers, or the class of what it raises.
    """
    is_begun = Event()

    def hold():
        with transaction.atomic():
            for step in held:
                step()
                is_begun.set()
                sleep(1)

    def wait():
        is_begun.wait(10)
        return waiting()

    def run(deed):
        try:
            return deed()
        except ObjectDoesNotExist as gone:
            return type(gone)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.submit(run, hold), threads.submit(run, wait)
    first.result()
    return second.result()


def test_an_answer_that_waits_for_a_file_being_joined_is_written_nowhere():
    candidature = make_ready_file()
    values = {"STR.politique": "Une autre politique"}

    def save():
        save_answers(candidature, values=values, versions={"STR.politique": 1}, author_name="Camille")

    assert do_while(lambda: join_away(candidature), waiting=save) is Candidature.DoesNotExist
    assert Answer.objects.get().value == "Une délibération de 2024."


def test_a_mail_that_waits_for_a_file_being_joined_is_not_sent_again():
    candidature = make_ready_file()
    mail = make_mail(candidature, state="failed")

    def send():
        send_again(mail, recipient="autre@angouleme.example", author=ADA)

    assert do_while(lambda: join_away(candidature), waiting=send) is Candidature.DoesNotExist
    mail.refresh_from_db()
    assert mail.state == "failed"


def test_a_request_being_opened_and_an_edition_being_purged_wait_for_each_other_in_turn():
    request = make_request()

    def lock():
        Edition.objects.select_for_update(no_key=True).get(pk=request.edition_id)

    def purge():
        purge_edition(request.edition, author=ADA)

    outcome = do_while(lock, purge, waiting=lambda: open_file(request))

    assert outcome is ApplicationRequest.DoesNotExist


def test_a_mail_that_leaves_and_a_file_being_joined_wait_for_each_other_in_turn():
    candidature = make_ready_file()
    mail = make_mail(candidature, state="waiting", text="{lien}", link=make_link(candidature, secret="autre"))

    def lock():
        CandidatureMail.objects.select_for_update(of=("self",)).get(pk=mail.pk)

    do_while(lock, lambda: deliver_mail.call(mail.pk), waiting=lambda: join_away(candidature))

    mail.refresh_from_db()
    assert (mail.state, mail.candidature) == ("sent", Candidature.objects.get())
