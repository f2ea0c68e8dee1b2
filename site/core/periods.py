# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether a period is still to come, running, or over."""

import datetime

from django.utils import timezone

COMING, OPEN, CLOSED = "coming", "open", "closed"


def period_state(*, opens_on: datetime.date, closes_on: datetime.date) -> str:
    """Return "coming", "open" or "closed" as of today in the site's time zone; both days belong to the period."""
    today = timezone.localdate()
    if today < opens_on:
        return COMING
    return OPEN if today <= closes_on else CLOSED
