# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The calendar of an edition, as far as it is known."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from label.moments import is_day_only


class DateKind(StrEnum):
    """What happens that day. These words name events in the calendars of those who follow ours: they never change."""

    OPENING = "opening"
    CLOSING = "closing"
    JURY = "jury"
    CEREMONY = "ceremony"
    RESULTS = "results"


# What the call of a campaign tells already; the page of an edition tells the rest.
OF_A_CALL = frozenset({DateKind.OPENING, DateKind.CLOSING, DateKind.CEREMONY})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate:
    """`hour` is the whole moment, where readers are told more than the day."""

    kind: DateKind
    label: str
    day: date
    place: str = ""
    hour: datetime | None = None


def key_dates(edition: Edition) -> list[KeyDate]:
    """Return the known dates of an edition, in the order of a campaign."""
    ceremony, results = edition.ceremony_at, edition.results_at
    known = [
        (DateKind.OPENING, _("Applications open"), edition.opens_on, None),
        (DateKind.CLOSING, _("Applications close"), edition.closes_on, None),
        (DateKind.JURY, _("Jury meeting"), edition.jury_meets_on, None),
        (DateKind.CEREMONY, _("Ceremony"), _local_day(ceremony), _hour(ceremony)),
        (DateKind.RESULTS, _("Results published"), _local_day(results), _hour(results)),
    ]
    places = {DateKind.CEREMONY: edition.ceremony_place}
    return [
        KeyDate(kind=kind, label=label, day=day, place=places.get(kind, ""), hour=hour)
        for kind, label, day, hour in known
        if day
    ]


def is_any_to_come(dates: Collection[KeyDate]) -> bool:
    """Tell whether some of these days is today or later: what is over needs no place in a calendar."""
    today = timezone.localdate()
    return any(date.day >= today for date in dates)


def _local_day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None


def _hour(moment: datetime | None) -> datetime | None:
    """Return the moment in local time; none where the day alone is known."""
    return timezone.localtime(moment) if moment and not is_day_only(moment) else None
