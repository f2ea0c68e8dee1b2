# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A lost link is sent again to whoever holds a file, and nobody learns who does."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laureats.intake.entry.limits import MAILS_TO_AN_ADDRESS
from laureats.intake.links import find_link
from laureats.intake.pages import WRITERS
from tests.laureats.intake.factories import make_candidature, make_link
from tests.laureats.intake.meanwhile import join_away, meanwhile

pytestmark = pytest.mark.django_db
RESEND = "/en/application/retrouver/"


@pytest.fixture
def candidature(edition):
    return make_candidature(edition)


@pytest.fixture
def ask(client, django_capture_on_commit_callbacks):
    def send(email="camille@angouleme.example", **values):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(RESEND, {"email": email, **values})

    return send


def files_in_mails():
    secrets = [re.search(r"/dossier/([\w-]+)/", letter.body)[1] for letter in mail.outbox]
    return [find_link(secret, roles=WRITERS).candidature for secret in secrets]


def test_every_file_of_an_address_has_a_new_link_and_keeps_the_others(ask, candidature, edition):
    other = make_candidature(edition, name="Cognac", reference="2026-0002")
    make_link(candidature, secret="un")
    make_link(other, secret="deux", role="colleague", email="CAMILLE@angouleme.example")

    ask()

    assert files_in_mails() == [candidature, other]
    assert find_link("un", roles=WRITERS).candidature == candidature


def test_one_file_is_written_about_once_however_many_links_it_has(ask, candidature):
    make_link(candidature, secret="un")
    make_link(candidature, secret="deux")

    ask()

    assert files_in_mails() == [candidature]


@pytest.mark.parametrize(
    "fields",
    [
        {"revoked_at": timezone.now()},
        {"expires_at": timezone.now() - timedelta(days=1)},
        {"role": "referent"},
        {"email": "dominique@angouleme.example"},
    ],
)
def test_links_that_open_no_file_to_write_in_are_not_sent(ask, candidature, fields):
    make_link(candidature, **fields)

    ask()

    assert mail.outbox == []


def test_answer_is_the_same_whether_an_address_is_known(ask, candidature):
    make_link(candidature)

    known = ask().content.decode()
    unknown = ask("inconnue@angouleme.example").content.decode()

    assert unknown.replace("inconnue@", "camille@") == known


def test_asking_takes_the_same_queries_whether_an_address_is_known(client, candidature, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    make_link(candidature)
    client.get(RESEND)

    counts = []
    for email in ("camille@angouleme.example", "inconnue@angouleme.example"):
        with CaptureQueriesContext(connection) as captured:
            client.post(RESEND, {"email": email})
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_mails_to_an_address_are_limited(ask, candidature):
    make_link(candidature)

    for _ in range(MAILS_TO_AN_ADDRESS + 1):
        ask()

    assert len(mail.outbox) == MAILS_TO_AN_ADDRESS


def test_program_is_not_heard(ask, candidature):
    make_link(candidature)

    ask(subject="Buy")

    assert mail.outbox == []


def test_a_file_joined_to_another_at_that_instant_is_written_about_to_nobody(ask, candidature):
    make_link(candidature)

    with meanwhile(lambda: join_away(candidature), after='SELECT "laureats_applicantlink"'):
        answer = ask()

    assert (answer.status_code, mail.outbox) == (200, [])
