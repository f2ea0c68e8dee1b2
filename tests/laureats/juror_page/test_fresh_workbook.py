# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from label.models import Edition
from laureats.imports.uploads import Upload
from laureats.models import SheetExport
from tests.laureats.correspondence.factories import open_link
from tests.laureats.juror_page.juror_pages import page_address, workbook_address
from tests.laureats.jury_sheets.factories import check, give_mark, list_faults

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret(edition):
    return open_link(edition)


@pytest.mark.parametrize("file_format", ["ods", "xlsx"])
def test_a_juror_fetches_a_workbook_with_their_own_marks(file_format, client, edition, secret):
    give_mark(edition, "2026-0001", "STR-1", 3)
    give_mark(edition, "2026-0002", "STR-1", 4, juror="aime")

    answer = client.post(workbook_address(secret), {"file_format": file_format})

    name = f"grille-2026-gonnu.{file_format}"
    plan = check(edition, Upload(name=name, content=answer.content), juror="gonnu")
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert list_faults(plan) == []
    assert [(mark.key.reference, mark.is_changed) for mark in plan.marks if mark.after] == [("2026-0001", False)]


def test_fetching_a_workbook_is_kept_on_record(client, edition, secret):
    client.post(workbook_address(secret), {"file_format": "ods"})

    export = SheetExport.objects.get()
    assert (export.seat.code, export.file_format, export.created_by) == ("gonnu", "ods", None)


def test_fetching_a_workbook_takes_a_button(client, secret):
    answer = client.get(workbook_address(secret))

    assert (answer.status_code, SheetExport.objects.count()) == (405, 0)


@pytest.mark.parametrize("file_format", ["csv", "exe", ""])
def test_other_formats_are_not_made(file_format, client, secret):
    answer = client.post(workbook_address(secret), {"file_format": file_format})

    assert (answer.url, SheetExport.objects.count()) == (page_address(secret), 0)


def test_a_sealed_edition_gives_no_workbook(client, secret):
    Edition.objects.update(sealed_at=timezone.now())

    answer = client.post(workbook_address(secret), {"file_format": "ods"})

    assert (answer.url, SheetExport.objects.count()) == (page_address(secret), 0)


def test_too_many_workbooks_within_an_hour_are_refused(client, secret):
    for _attempt in range(30):
        client.post(page_address(secret))

    answer = client.post(workbook_address(secret), {"file_format": "ods"})

    assert (answer.status_code, SheetExport.objects.count()) == (429, 0)


def test_a_workbook_is_kept_by_no_proxy(client, secret):
    answer = client.post(workbook_address(secret), {"file_format": "ods"})

    assert answer["Cache-Control"] == "private, no-store"
