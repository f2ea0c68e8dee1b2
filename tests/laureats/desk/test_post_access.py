# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may write to the jury, and see what it returns."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from laureats.models import JurorLink, SheetDelivery, SheetExport
from tests.accounts import log_in
from tests.laureats.correspondence.factories import give_back, make_reachable_edition, make_sent, open_link
from tests.laureats.desk.desk_pages import desk_address
from tests.laureats.desk.post_pages import post_address, press, remind_address, send_address

pytestmark = pytest.mark.django_db
PAGES = [post_address, send_address, remind_address]
DEEDS = ["zip", "download:gonnu", "retry:gonnu", "revoke:gonnu", "check:gonnu", "check_all", "send", "remind"]


@pytest.fixture
def edition(db):
    edition = make_reachable_edition()
    make_sent(edition)
    open_link(edition)
    give_back(edition, ["2026-0001", "5", "3"])
    return edition


@pytest.mark.parametrize("role", ["secretariat", "admin"])
def test_the_secretariat_and_administrators_open_every_page(role, edition):
    client = log_in(role)

    assert [client.get(page()).status_code for page in PAGES] == [200] * 3
    assert "gonnu@jury.example" in client.get(post_address()).content.decode()


def test_the_communication_team_is_sent_home(edition):
    client = log_in("communication")

    answers = [client.get(page()) for page in PAGES] + [client.post(page()) for page in PAGES]

    assert {answer.url for answer in answers} == {reverse("wagtailadmin_home")}


@pytest.mark.parametrize("deed", DEEDS)
def test_the_communication_team_does_nothing(deed, edition):
    answer = press(log_in("communication"), deed)

    assert answer.url == reverse("wagtailadmin_home")
    assert (SheetExport.objects.count(), JurorLink.objects.filter(revoked_at=None).count()) == (0, 1)


def test_the_communication_team_sends_no_mail(edition, django_capture_on_commit_callbacks):
    form = {"deed": "send", "seats": ["aime"], "due_on": "2090-01-01", "file_format": "ods", "seen": "1"}

    with django_capture_on_commit_callbacks(execute=True):
        log_in("communication").post(send_address(), form)

    assert (SheetDelivery.objects.count(), mail.outbox) == (1, [])


def test_a_visitor_is_asked_to_log_in(edition):
    answers = [Client().get(page()) for page in PAGES] + [press(Client(), deed) for deed in DEEDS]

    assert {answer.url.partition("?")[0] for answer in answers} == {reverse("wagtailadmin_login")}
    assert SheetExport.objects.count() == 0


def test_the_desk_leads_to_the_post(edition):
    assert post_address() in log_in("secretariat").get(desk_address()).content.decode()
