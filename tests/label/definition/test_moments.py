# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, date, datetime

import pytest

from label.definition.moments import parse_date, parse_moment, write_date, write_moment


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026-11-18T18:00:00+01:00", "2026-11-18T18:00:00+01:00"),
        ("2026-11-18T17:00Z", "2026-11-18T18:00:00+01:00"),
        ("2026-07-01T12:00:00.000-05:00", "2026-07-01T19:00:00+02:00"),
        ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T02:30:00+01:00", "2026-10-25T02:30:00+01:00"),
        ("1900-01-01T00:00:00+00:09:21", "1900-01-01T00:00:00+00:09:21"),
    ],
)
def test_write_moment_shows_the_offset_of_paris(text, written):
    assert write_moment(parse_moment(text)) == written


def test_parse_moment_keeps_the_instant():
    assert parse_moment("2026-11-18T18:00:00+01:00") == datetime(2026, 11, 18, 17, tzinfo=UTC)


def test_dates_are_written_as_they_are_read():
    assert (parse_date("2026-06-15"), write_date(date(2026, 6, 15))) == (date(2026, 6, 15), "2026-06-15")
