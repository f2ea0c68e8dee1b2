# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime
from unittest import mock

import pytest
from django.utils import timezone

from core.periods import period_state

OPENS, CLOSES = datetime.date(2026, 3, 1), datetime.date(2026, 9, 30)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-02-28T22:59:59+00:00", "coming"),
        ("2026-02-28T23:00:00+00:00", "open"),
        ("2026-09-30T21:59:59+00:00", "open"),
        ("2026-09-30T22:00:00+00:00", "closed"),
    ],
)
def test_both_days_belong_to_the_period_in_paris_time(now, expected):
    with mock.patch.object(timezone, "now", return_value=datetime.datetime.fromisoformat(now)):
        assert period_state(opens_on=OPENS, closes_on=CLOSES) == expected
