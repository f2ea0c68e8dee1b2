# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where faults of security are told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Site

from core.models import SiteContacts
from core.security_contact import expiry
from tests.page_tree import make_home

pytestmark = pytest.mark.django_db
ADDRESS = "/.well-known/security.txt"


def read(client):
    response = client.get(ADDRESS)
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return dict(line.split(": ", 1) for line in response.content.decode().splitlines())


def test_the_public_mail_of_the_site_is_the_contact(client):
    make_home()
    SiteContacts.objects.create(site=Site.objects.get(), mail="contact@example.org")

    told = read(client)

    expires = datetime.fromisoformat(told.pop("Expires"))
    assert timedelta(0) < expires - timezone.now() < timedelta(days=365)
    assert told == {
        "Contact": "mailto:contact@example.org",
        "Preferred-Languages": "fr, en",
        "Canonical": "http://testserver/.well-known/security.txt",
    }


def test_a_contact_and_a_policy_of_their_own_come_first(client, settings):
    make_home()
    SiteContacts.objects.create(site=Site.objects.get(), mail="contact@example.org")
    settings.SECURITY_CONTACT = "https://example.org/failles"
    settings.SECURITY_POLICY = "https://example.org/politique"

    told = read(client)

    assert (told["Contact"], told["Policy"]) == ("https://example.org/failles", "https://example.org/politique")


def test_without_contact_there_is_none(client):
    make_home()
    SiteContacts.objects.create(site=Site.objects.get())

    assert client.get(ADDRESS).status_code == 404


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 6, 1), datetime(2026, 12, 1, tzinfo=UTC)),
        (date(2026, 6, 30), datetime(2026, 12, 1, tzinfo=UTC)),
        (date(2026, 7, 1), datetime(2027, 1, 1, tzinfo=UTC)),
        (date(2026, 12, 31), datetime(2027, 6, 1, tzinfo=UTC)),
    ],
)
def test_it_expires_at_the_same_instant_all_through_a_month(today, expected):
    assert expiry(today) == expected
