# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Moments of which the day alone is known, as for the ceremonies of past editions.

They are recorded as the first instant of that day, local time: no ceremony and no release takes place then.
"""

from datetime import date, datetime, time

from django.utils import timezone


def start_of_day(day: date) -> datetime:
    """Return the moment that stands for a day whose hour is not known."""
    return timezone.make_aware(datetime.combine(day, time.min))


def is_day_only(moment: datetime) -> bool:
    """Tell whether the hour is not known: pages then show the date alone."""
    return timezone.localtime(moment).time() == time.min
