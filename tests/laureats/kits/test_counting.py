# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import date

import pytest
from django.db import DatabaseError
from django.test import RequestFactory

from laureats.kits import counting
from laureats.kits.counting import count_download, is_download
from laureats.models import KitDownload
from tests.laureats.kits.factories import make_award

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, True),
        ({"User-Agent": FIREFOX}, True),
        ({"User-Agent": "curl/8.5.0"}, True),
        ({"Range": "bytes=0-"}, True),
        ({"Range": "bytes=500-"}, False),
        ({"Sec-Purpose": "prefetch;prerender"}, False),
        ({"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"}, False),
        ({"User-Agent": "SomeCrawler/1.0"}, False),
    ],
)
def test_a_download_is_someone_taking_a_file(headers, expected):
    assert is_download(RequestFactory().get("/", headers=headers)) is expected


def test_headers_alone_are_no_download():
    assert is_download(RequestFactory().head("/")) is False


@pytest.mark.django_db
def test_downloads_are_counted_by_month(freezer_month):
    award = make_award()
    for month in (1, 1, 2):
        freezer_month(month)
        count_download(award_id=award.pk, role="badge-light.svg")

    rows = KitDownload.objects.order_by("month").values_list("month", "role", "count")
    assert list(rows) == [(date(2026, 1, 1), "badge-light.svg", 2), (date(2026, 2, 1), "badge-light.svg", 1)]


@pytest.fixture
def freezer_month(monkeypatch):
    """Return what sets the month of today."""
    return lambda month: monkeypatch.setattr(counting.timezone, "localdate", lambda: date(2026, month, 17))


@pytest.mark.django_db
def test_a_count_that_cannot_be_written_is_logged_and_stops_nothing(monkeypatch, caplog):
    def fail(**key):
        raise DatabaseError("database is locked")

    monkeypatch.setattr(counting, "_add_one", fail)
    count_download(award_id=1, role="badge-light.svg")

    assert [record.getMessage() for record in caplog.records] == ["A download of badge-light.svg was not counted."]
