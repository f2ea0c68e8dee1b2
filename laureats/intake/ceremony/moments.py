# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When and where the ceremony is, in words; and until when a guest may answer."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.formats import format_hour, format_long_date
from label.models import Edition
from label.moments import is_day_only, start_of_day

# Days after the ceremony during which its page is still read.
_READABLE_DAYS = 60


def tell_ceremony(edition: Edition) -> dict[str, str]:
    """Return the words that mails hold of the ceremony: day, hour, place, and both day and hour in one phrase."""
    with translation.override(settings.LANGUAGE_CODE):
        held_at = edition.ceremony_at
        day = format_long_date(timezone.localtime(held_at)) if held_at else ""
        return {
            "date": day,
            "heure": _tell_hour(held_at),
            "lieu": edition.ceremony_place or _("a place still to be told"),
            "moment": tell_moment(held_at),
        }


def tell_moment(held_at: datetime | None) -> str:
    """Return "Wednesday 13 January 2027, 6 p.m.", the day alone where the hour is not known."""
    if held_at is None:
        return ""
    local = timezone.localtime(held_at)
    told = {"weekday": date_format(local, "l"), "day": format_long_date(local), "hour": _tell_hour(held_at)}
    return (_("%(weekday)s %(day)s at %(hour)s") if told["hour"] else _("%(weekday)s %(day)s")) % told


def may_answer(edition: Edition) -> bool:
    """Tell whether a guest may still answer: until the end of the day before, local time."""
    held_at = edition.ceremony_at
    return held_at is not None and timezone.now() < start_of_day(timezone.localdate(held_at))


def is_over(edition: Edition) -> bool:
    """Tell whether the ceremony belongs to the past: its whole day is over."""
    held_at = edition.ceremony_at
    return held_at is not None and timezone.localdate(held_at) < timezone.localdate()


def last_day_to_answer(edition: Edition) -> datetime | None:
    return timezone.localtime(edition.ceremony_at) - timedelta(days=1) if edition.ceremony_at else None


def invitation_term(edition: Edition) -> datetime:
    """Return when the link of an invitation closes: some weeks after the ceremony."""
    held_at = edition.ceremony_at or timezone.now()
    return start_of_day(timezone.localdate(held_at) + timedelta(days=_READABLE_DAYS + 1))


def _tell_hour(held_at: datetime | None) -> str:
    return format_hour(timezone.localtime(held_at).time()) if held_at and not is_day_only(held_at) else ""
