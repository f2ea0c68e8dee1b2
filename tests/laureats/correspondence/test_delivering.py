# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One mail leaves, once, or says why not."""

import logging

import pytest
from django.core import mail
from django.utils import timezone
from django.utils.translation import gettext

from label.models import Edition
from laureats.correspondence.delivering import deliver
from laureats.correspondence.links import find_link
from laureats.imports.uploads import Upload
from laureats.models import JurorLink, SheetDelivery, SheetExport
from tests.laureats.correspondence.factories import link_in, list_deliveries, make_reachable_edition, make_waiting, send
from tests.laureats.jury_sheets.factories import check, give_mark, list_faults
from tests.laureats.palmares.test_concurrency import run_together

pytestmark = pytest.mark.django_db
SERVERS = "tests.laureats.correspondence.mail_servers"
REFUSALS = {
    "RefusingAddress": "The mail server refuses this address.",
    "RefusingAccount": "The mail server refuses the site’s own account: tell an administrator.",
    "RefusingMail": "The mail server refused the mail.",
    "Silent": "The mail server does not answer: try again later.",
}


def test_the_mail_carries_a_link_that_opens(edition, committed):
    committed(send, edition, "gonnu")

    _path, secret = link_in(mail.outbox[0])
    assert find_link(secret).seat.code == "gonnu"


@pytest.mark.parametrize("file_format", SheetExport.Format)
def test_the_workbook_attached_is_the_juror_s_and_comes_back_without_fault(file_format, edition, committed):
    give_mark(edition, "2026-0001", "STR-1", 3)
    committed(send, edition, "gonnu", file_format=file_format)

    _text, sent = mail.outbox[0].message().get_payload()
    upload = Upload(name=sent.get_filename(), content=sent.get_payload(decode=True))
    plan = check(edition, upload, juror="gonnu")
    assert (list_faults(plan), upload.name) == ([], f"grille-2026-gonnu.{file_format}")
    assert [(mark.key.criterion, mark.is_changed) for mark in plan.marks if mark.before] == [("STR-1", False)]


def test_a_task_that_runs_twice_sends_once(edition, committed):
    committed(send, edition, "gonnu")
    key = SheetDelivery.objects.get().pk

    deliver.call(key)

    assert (len(mail.outbox), JurorLink.objects.count(), SheetExport.objects.count()) == (1, 1, 1)


def test_a_mail_that_is_no_more_is_no_failure(edition):
    deliver.call(12345)

    assert mail.outbox == []


@pytest.mark.parametrize(("server", "sentence"), REFUSALS.items())
def test_a_refused_mail_says_why_in_a_sentence(server, sentence, edition, committed, settings):
    settings.EMAIL_BACKEND = f"{SERVERS}.{server}"

    committed(send, edition, "gonnu")

    assert list_deliveries() == [("gonnu", "workbook", "failed", gettext(sentence))]


def test_a_refused_mail_leaves_neither_link_nor_workbook(edition, committed, settings):
    settings.EMAIL_BACKEND = f"{SERVERS}.RefusingAddress"

    committed(send, edition, "gonnu")

    assert (JurorLink.objects.count(), SheetExport.objects.count()) == (0, 0)


def test_a_refused_mail_holds_back_no_other(edition, committed, settings):
    settings.EMAIL_BACKEND = f"{SERVERS}.RefusingGonnu"

    committed(send, edition, "gonnu", "aime")

    assert [state for _code, _kind, state, _failure in list_deliveries()] == ["failed", "sent"]


@pytest.mark.parametrize("server", REFUSALS)
def test_logs_tell_no_address_and_no_link(server, edition, committed, settings, caplog):
    settings.EMAIL_BACKEND = f"{SERVERS}.{server}"

    with caplog.at_level(logging.DEBUG):
        committed(send, edition, "gonnu")

    said = [word for word in ("@jury.example", "retour-jury", "label-account", "No such user") if word in caplog.text]
    assert (said, "failed" in caplog.text) == ([], True)


def test_a_mail_that_waited_until_the_seal_is_not_sent(edition, committed):
    send(edition, "gonnu")
    Edition.objects.update(sealed_at=timezone.now())

    deliver.call(SheetDelivery.objects.get().pk)

    assert (list_deliveries(), mail.outbox) == (
        [("gonnu", "workbook", "failed", gettext("The edition was sealed meanwhile."))],
        [],
    )


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_workers_with_the_same_task_send_once():
    edition = make_reachable_edition()
    key = make_waiting(edition)

    outcomes = run_together(*[lambda: deliver.call(key)] * 2)

    assert (outcomes, len(mail.outbox), list_deliveries()) == ([None, None], 1, [("gonnu", "workbook", "sent", "")])
