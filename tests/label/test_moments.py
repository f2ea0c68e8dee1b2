# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, date, datetime

import pytest

from label.moments import is_day_only, start_of_day


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 11, 6), datetime(2018, 11, 5, 23, tzinfo=UTC)),
        (date(2016, 7, 1), datetime(2016, 6, 30, 22, tzinfo=UTC)),
    ],
)
def test_start_of_day_is_midnight_in_paris(day, expected):
    assert start_of_day(day) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2018, 11, 5, 23, tzinfo=UTC), True),
        (datetime(2018, 11, 6, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 18, 17, tzinfo=UTC), False),
    ],
)
def test_is_day_only_tells_an_unknown_hour(moment, expected):
    assert is_day_only(moment) is expected
