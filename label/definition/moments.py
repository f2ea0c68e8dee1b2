# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dates and times as the definition writes them: ISO 8601, times with their offset, shown in the label's time zone."""

import re
from datetime import UTC, date, datetime

from django.utils import timezone

WRITTEN_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Fractions of a second may be written when they are nil.
WRITTEN_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.0+)?(Z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)"
)


def parse_date(text: str) -> date:
    """Return the date, or raise ValueError."""
    if WRITTEN_DATE.fullmatch(text) is None:
        raise ValueError(text)
    return date.fromisoformat(text)


def parse_moment(text: str) -> datetime:
    """Return the time in the label's time zone, or raise ValueError; its offset is required."""
    written = WRITTEN_MOMENT.fullmatch(text)
    if written is None:
        raise ValueError(text)
    try:
        # Databases keep it in universal time, which must exist too.
        return _to_local_time(datetime.fromisoformat("".join(written.groups())).astimezone(UTC))
    except OverflowError as error:
        raise ValueError(text) from error


def write_date(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def write_moment(moment: datetime | None) -> str | None:
    """Return a time to the second, with the offset of the label's time zone on that day."""
    return None if moment is None else _to_local_time(moment).isoformat(timespec="seconds")


def _to_local_time(moment: datetime) -> datetime:
    return moment.astimezone(timezone.get_default_timezone())
