# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The procès-verbal and the sealed document from the desk."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from laureats.models import EmbargoDownload, Palmares
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import desk_address, read_page, release_address
from tests.laureats.palmares.factories import make_decided_edition, make_released_edition, make_sealed_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

ADDRESSES = {
    "pdf": reverse("desk_minutes", args=["2026", "pdf"]),
    "ods": reverse("desk_minutes", args=["2026", "ods"]),
    "json": reverse("desk_content", args=["2026"]),
}
NAMES = {"pdf": "proces-verbal-2026.pdf", "ods": "proces-verbal-2026.ods", "json": "contenu-2026.json"}


def logged_downloads():
    return list(EmbargoDownload.objects.order_by("pk").values_list("document", "author_name", "fingerprint"))


@pytest.mark.parametrize("file_format", ADDRESSES)
def test_a_file_is_handed_over_and_its_download_logged_before_the_release(file_format, secretary):
    palmares = make_sealed_edition().palmares

    answer = secretary.get(ADDRESSES[file_format])

    assert answer["Content-Disposition"] == f'attachment; filename="{NAMES[file_format]}"'
    assert logged_downloads() == [(NAMES[file_format], "secretariat", palmares.fingerprint)]


def test_the_document_is_handed_over_byte_for_byte(secretary):
    make_sealed_edition()

    answer = secretary.get(ADDRESSES["json"])

    assert b"".join(answer.streaming_content) == Palmares.objects.get().content.encode()


def test_nothing_is_logged_once_the_results_are_public(secretary):
    make_released_edition()

    answer = secretary.get(ADDRESSES["json"])

    assert (answer.status_code, logged_downloads()) == (200, [])


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_there_are_no_minutes_before_the_seal(address, secretary):
    make_decided_edition()

    answer = secretary.get(address, follow=True)

    assert answer.redirect_chain == [(desk_address(), 302)]
    assert shown_messages(answer) == ["There are no minutes before the seal: seal the decisions first."]


def test_a_document_changed_by_a_hand_is_refused_and_not_logged(secretary):
    make_sealed_edition()
    Palmares.objects.update(fingerprint="0" * 64)

    answer = secretary.get(ADDRESSES["pdf"], follow=True)

    assert shown_messages(answer) == ["The sealed content does not match its fingerprint."]
    assert logged_downloads() == []


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_who_may_not_see_the_palmares_takes_nothing(address):
    make_sealed_edition()
    client = log_in("communication")
    client_user = client.get("/admin/").wsgi_request.user
    client_user.groups.get().permissions.add(Permission.objects.get(codename="view_mark"))

    answer = client.get(address)

    assert (answer.status_code, answer.url, logged_downloads()) == (302, reverse("wagtailadmin_home"), [])


def test_the_palmares_leads_to_the_minutes_once_sealed(secretary):
    make_sealed_edition()

    links = {link["href"] for link in read_page(secretary.get(release_address())).select(".desk-buttons a")}

    assert set(ADDRESSES.values()) <= links
