# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to laureates: rows first, then mails, and never before the results are public."""

from smtplib import SMTPException

import pytest
from django.core import mail
from django.utils import timezone

from label.models import Edition
from laureats.faults import Refused
from laureats.models import LaureateLink
from laureats.personal_links import digest_of
from laureats.proposals.delivering import deliver_link
from laureats.proposals.inviting import Invitation, invite_laureates
from laureats.proposals.links import find_link, find_term, revoke_links
from tests.laureats.proposals.factories import ADA, make_laureate, make_link
from tests.page_tree import french

pytestmark = pytest.mark.django_db


@pytest.fixture
def territory():
    return make_laureate()


def invite(territory, **said):
    invitation = Invitation(territory=territory, recipient="mairie@angouleme.example")
    return invite_laureates(invitations=[invitation], message=said.get("message", ""), author=ADA)


def secret_in(message):
    return message.body.split("/votre-page/")[1].split("/")[0]


def list_links():
    return list(LaureateLink.objects.order_by("pk").values_list("state", "failure", "author_name"))


def test_the_mail_carries_a_link_whose_secret_is_kept_nowhere(territory, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        invite(territory, message="Merci encore.")

    (message,) = mail.outbox
    secret = secret_in(message)
    stored = LaureateLink.objects.values().get()
    assert (message.to, "Merci encore." in message.body) == (["mairie@angouleme.example"], True)
    assert (stored["digest"], secret in str(stored), list_links()) == (digest_of(secret), False, [("sent", "", "Ada")])
    assert find_link(secret).territory == territory


def test_nobody_is_written_to_before_the_results_are_public(territory):
    Edition.objects.update(released_at=None)

    with pytest.raises(Refused) as refusal:
        invite(territory)

    assert ([fault.code for fault in refusal.value.faults], list_links()) == (["not_public"], [])


@pytest.mark.parametrize("change", ["hidden", "revoked"])
def test_a_mail_that_may_no_longer_leave_does_not(change, territory):
    (link,) = invite(territory)
    if change == "hidden":
        Edition.objects.update(released_at=None)
    else:
        revoke_links(territory)

    deliver_link.call(link.pk)

    assert (mail.outbox, [state for state, *_rest in list_links()]) == ([], ["failed"])


def test_a_mail_that_fails_opens_nothing_and_says_why(territory, monkeypatch):
    (link,) = invite(territory)

    def fail(*_arguments, **_options):
        raise SMTPException("secret words of the server")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    deliver_link.call(link.pk)

    assert list_links() == [("failed", french("The mail server refused the mail."), "Ada")]
    assert LaureateLink.objects.get().digest is None


def test_a_task_that_runs_twice_sends_once(territory):
    (link,) = invite(territory)

    deliver_link.call(link.pk)
    deliver_link.call(link.pk)

    assert len(mail.outbox) == 1


def test_revoking_closes_every_link_of_a_body_and_no_other(territory):
    make_link(territory, secret="a")
    make_link(territory, secret="b")
    make_link(make_laureate("Brest", year=2024), secret="c")

    assert (revoke_links(territory), [bool(find_link(secret)) for secret in "abc"]) == (2, [False, False, True])


def test_a_link_lasts_ninety_whole_days():
    assert (timezone.localtime(find_term()).date() - timezone.localdate()).days == 91
