# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import uuid

import pytest

from laureats.imports.uploads import Upload
from laureats.models import SheetImport
from tests.laureats.correspondence.factories import open_link
from tests.laureats.juror_page.juror_pages import copy_address, page_address, send_back
from tests.laureats.jury_sheets.factories import check, list_faults, make_export, make_grid, make_sent
from tests.page_reading import ReadPage

pytestmark = pytest.mark.django_db
FAULTY = {"2026-0001": [9, 3], "2026-0002": [4, 3]}


@pytest.fixture
def secret(edition):
    return open_link(edition)


def send_faulty(client, edition, secret):
    """Send a workbook with a fault; return the address of its copy."""
    send_back(client, secret, make_sent(make_export(edition), marks=FAULTY))
    return copy_address(secret, SheetImport.objects.get().identifier)


def test_the_answer_to_a_faulty_file_leads_to_its_copy(client, edition, secret):
    answer = send_back(client, secret, make_sent(make_export(edition), marks=FAULTY))

    links = [link["href"] for link in ReadPage(answer).all("a", class_="arrow-link")]
    assert links == [copy_address(secret, SheetImport.objects.get().identifier)]


def test_the_copy_is_the_file_with_the_same_faults(client, edition, secret):
    answer = client.get(send_faulty(client, edition, secret))

    copy = Upload(name="copie.ods", content=answer.content)
    assert answer["Content-Disposition"] == 'attachment; filename="grille-a-corriger.ods"'
    assert list_faults(check(edition, copy, juror="gonnu")) == [("Notes", "D3", "above_maximum")]


def test_the_copy_of_a_csv_is_a_workbook(client, secret):
    send_back(client, secret, make_grid(["2026-0001", "9", "3"]))

    answer = client.get(copy_address(secret, SheetImport.objects.get().identifier))

    assert answer["Content-Type"] == "application/vnd.oasis.opendocument.spreadsheet"


def test_reading_the_copy_writes_nothing(client, edition, secret):
    address = send_faulty(client, edition, secret)
    before = list(SheetImport.objects.values())

    client.get(address)

    assert list(SheetImport.objects.values()) == before


def test_a_file_that_cannot_be_read_has_no_copy(client, secret):
    answer = send_back(client, secret, Upload(name="grille.ods", content=b"%PDF-1.7"))
    copy = client.get(copy_address(secret, SheetImport.objects.get().identifier))

    assert (ReadPage(answer).all("a", class_="arrow-link"), copy.status_code) == ([], 409)


def test_the_copy_of_another_juror_is_not_found(client, edition, secret):
    send_faulty(client, edition, secret)

    answer = client.get(copy_address(open_link(edition, "aime"), SheetImport.objects.get().identifier))

    assert answer.status_code == 404


def test_a_file_kept_no_more_has_no_copy(client, edition, secret):
    address = send_faulty(client, edition, secret)
    send_back(client, secret, make_grid(["2026-0001", "5", "3"]))

    assert client.get(address).status_code == 404
    assert client.get(copy_address(secret, uuid.uuid4())).status_code == 404


def test_too_many_copies_within_an_hour_are_refused(client, edition, secret):
    address = send_faulty(client, edition, secret)
    for _attempt in range(30):
        client.post(page_address(secret))

    assert client.get(address).status_code == 429
