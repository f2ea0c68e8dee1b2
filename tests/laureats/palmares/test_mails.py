# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who is told of a release, in which words, and what a mail that does not leave changes."""

import pytest
from django.core import mail

from laureats.faults import Fault
from laureats.models import ReleaseEvent
from laureats.palmares.mails import list_recipients, mail_alert, mail_ready
from tests.accounts import make_account
from tests.factories import EditionFactory
from tests.laureats.palmares.factories import ADA, FUTURE, last_event, list_events, list_subjects, plain

pytestmark = pytest.mark.django_db
FAULT = Fault(code="undecided", message="Albi")
UNREACHABLE = "tests.laureats.palmares.unreachable_mail.UnreachableBackend"


@pytest.fixture
def edition():
    return EditionFactory(code="2026", name="Édition 2026", results_at=FUTURE)


def test_those_who_may_release_and_have_an_address_are_told(releaser):
    for role in ("secretariat", "communication"):
        account = make_account(role)
        account.email = f"{role}@example.org"
        account.save()

    assert list_recipients() == ["admin@example.org", "secretariat@example.org"]


def test_a_rehearsal_that_passed_is_told_with_its_figures(releaser, edition):
    mail_ready(edition=edition, awards=12, fingerprint="b8f7", author=ADA)

    (message,) = mail.outbox
    assert list_subjects() == ["Édition 2026 : la répétition a réussi, tout est prêt"]
    assert [line for line in plain(message.body).splitlines() if line.strip()][1:] == [
        "Heure des résultats : 18 novembre 2100 18:00 (heure de Paris).",
        "Labels attribués : 12.",
        "Empreinte (SHA-256) : b8f7.",
        "Pour la reporter, la suspendre ou publier maintenant :",
        "http://testserver/admin/bureau/2026/palmares/",
        "Territoire Numérique Libre",
    ]


def test_a_mail_that_does_not_leave_is_written_down_and_stops_nothing(releaser, edition, settings):
    settings.EMAIL_BACKEND = UNREACHABLE

    mail_alert(edition=edition, kind=ReleaseEvent.Kind.REFUSED, faults=[FAULT], author=ADA)

    assert last_event(edition) == ("failed", ["mail"])


def test_without_anyone_to_tell_nothing_is_sent(edition, caplog):
    mail_alert(edition=edition, kind=ReleaseEvent.Kind.REFUSED, faults=[FAULT], author=ADA)

    assert (mail.outbox, list_events(edition), "was not told" in caplog.text) == ([], [], True)
