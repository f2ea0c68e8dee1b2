# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dossiers at a juror's personal link: their own to read, noted, and closed with the marks."""

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.models import Answer, Candidature, FileAccess, JurorLink, Recusal
from tests.laureats.correspondence.factories import open_link, seat_of
from tests.laureats.intake.desk_factories import make_evidence
from tests.laureats.juror_page.juror_pages import page_address
from tests.laureats.jury_sheets.factories import BREST, NEVERS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def secret(edition):
    for candidature in edition.candidatures.filter(reference__in=[BREST, NEVERS]):
        Answer.objects.create(candidature=candidature, question="STR.a", value="Oui")
    make_evidence(edition.candidatures.get(reference=BREST))
    return open_link(edition)


def dossier(secret, reference=BREST):
    return reverse("juror_dossier", args=[secret, reference])


def evidence(secret, reference=BREST):
    return reverse("juror_evidence", args=[secret, reference])


def test_the_page_lists_the_dossiers_that_hold_something(client, secret):
    text = client.get(page_address(secret)).content.decode()

    assert [address in text for address in (dossier(secret), dossier(secret, NEVERS), evidence(secret))] == [True] * 3
    assert ("2026-0003.pdf" in text, evidence(secret, NEVERS) in text) == (False, False)


def test_a_dossier_is_handed_over_and_noted(client, secret, edition):
    answers = [client.get(address) for address in (dossier(secret), evidence(secret))]

    assert [b"".join(answer.streaming_content)[:2] for answer in answers] == [b"%P", b"PK"]
    assert [answer["Content-Security-Policy"].split(";")[0] for answer in answers] == ["sandbox", "sandbox"]
    reader = f"{seat_of(edition).person.full_name} (jury)"
    assert list(FileAccess.objects.order_by("pk").values_list("reader", "document")) == [
        (reader, "dossier-2026-0001.pdf"),
        (reader, "pieces-2026-0001.zip"),
    ]


def test_a_file_from_which_the_juror_stands_aside_is_not_found(client, secret, edition):
    Recusal.objects.create(seat=seat_of(edition), candidature=edition.candidatures.get(reference=BREST))

    assert [client.get(address).status_code for address in (dossier(secret), evidence(secret))] == [404, 404]
    assert dossier(secret) not in client.get(page_address(secret)).content.decode()
    assert FileAccess.objects.count() == 0


def test_a_file_that_is_not_eligible_is_not_found(client, secret):
    Candidature.objects.filter(reference=BREST).update(status="submitted")

    assert client.get(dossier(secret)).status_code == 404


def test_an_expired_link_opens_no_dossier(client, secret):
    JurorLink.objects.update(expires_at=timezone.now())

    assert client.get(dossier(secret)).status_code == 404


def test_dossiers_close_with_the_marks(client, secret, edition):
    type(edition).objects.update(sealed_at=timezone.now())

    assert client.get(dossier(secret)).status_code == 404
    assert dossier(secret) not in client.get(page_address(secret)).content.decode()
