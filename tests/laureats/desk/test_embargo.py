# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of papers under embargo: handed over by a button, and written down."""

import pytest
from django.urls import reverse

from laureats.models import EmbargoDownload
from laureats.palmares.embargo_downloads import record_download
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import count_queries, read_page, rows_of
from tests.laureats.palmares.factories import ADA, make_decided_edition, make_released_edition, make_sealed_edition

pytestmark = pytest.mark.django_db


def address(edition):
    return reverse("desk_embargo", args=[edition.code])


def offered(response):
    return [button["value"] for button in read_page(response)("button", attrs={"name": "paper"})]


@pytest.mark.parametrize(
    ("paper", "name", "media_type", "opening"),
    [
        ("running_order_pdf", "deroule-2026.pdf", "application/pdf", b"%PDF"),
        ("running_order_ods", "deroule-2026.ods", "application/vnd.oasis.opendocument.spreadsheet", b"PK"),
        ("communique", "communique-2026-sous-embargo.pdf", "application/pdf", b"%PDF"),
        ("press_pack", "dossier-de-presse-2026.zip", "application/zip", b"PK"),
    ],
)
def test_a_paper_is_handed_over_and_written_down(secretary, paper, name, media_type, opening):
    edition = make_sealed_edition()

    response = secretary.post(address(edition), {"paper": paper})

    assert (response["Content-Type"], response["Content-Disposition"]) == (media_type, f'attachment; filename="{name}"')
    assert response.content.startswith(opening)
    assert EmbargoDownload.objects.values_list("document", "author_name").get() == (name, "secretariat")


def test_who_took_what_is_listed(secretary):
    edition = make_sealed_edition()
    secretary.post(address(edition), {"paper": "running_order_ods"})

    (row,) = rows_of(secretary.get(address(edition)))

    assert [row[0], row[1], row[3]] == ["deroule-2026.ods", "secretariat", edition.palmares.fingerprint[:12]]


def test_before_the_seal_nothing_is_offered(secretary):
    edition = make_decided_edition()

    assert offered(secretary.get(address(edition))) == []
    assert secretary.post(address(edition), {"paper": "press_pack"}).status_code == 404
    assert EmbargoDownload.objects.count() == 0


def test_an_unknown_paper_is_not_found(secretary):
    assert secretary.post(address(make_sealed_edition()), {"paper": "secret"}).status_code == 404


def test_once_public_papers_are_no_longer_written_down(secretary):
    edition = make_released_edition()

    response = secretary.post(address(edition), {"paper": "running_order_ods"})

    assert (response.status_code, EmbargoDownload.objects.count()) == (200, 0)


def test_the_communication_team_is_turned_away():
    edition = make_sealed_edition()

    response = log_in("communication").post(address(edition), {"paper": "press_pack"}, follow=True)

    assert shown_messages(response) == ["This page is the secretariat’s."]
    assert EmbargoDownload.objects.count() == 0


def test_three_downloads_take_as_many_queries_as_one(secretary):
    edition = make_sealed_edition()
    record_download(edition=edition, document="a.pdf", author=ADA)
    secretary.get(address(edition))
    with_one = count_queries(lambda: secretary.get(address(edition)))
    for name in ("b.pdf", "c.pdf"):
        record_download(edition=edition, document=name, author=ADA)

    assert count_queries(lambda: secretary.get(address(edition))) == with_one
