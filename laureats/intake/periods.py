# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When the form is open: from the first second of one day to the last of another, in the site's time zone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.db.models import Q
from django.utils import timezone

from label.models import Edition
from label.moments import start_of_day
from laureats.models import Territory


class PeriodState(StrEnum):
    UNDATED = "undated"
    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From `opens_at` included to `closes_at` excluded; None where the edition has no date."""

    opens_at: datetime | None
    closes_at: datetime | None

    def state_at(self, moment: datetime) -> PeriodState:
        if self.opens_at is None or self.closes_at is None:
            return PeriodState.UNDATED
        if moment < self.opens_at:
            return PeriodState.COMING
        return PeriodState.OPEN if moment < self.closes_at else PeriodState.CLOSED

    @property
    def last_instant(self) -> datetime | None:
        """Return the last second at which the form is open, as people are told it: "le 15 novembre à 23 h 59"."""
        return tell_last_instant(self.closes_at)


def tell_last_instant(closes_at: datetime | None) -> datetime | None:
    return closes_at and closes_at - timedelta(seconds=1)


def period_of(edition: Edition, *, territory: Territory | int | None = None) -> Period:
    """Return the period of an edition for everybody, or for one body with the time it was given. One query."""
    concerned = Q(territory=None) | Q(territory=territory) if territory else Q(territory=None)
    given = list(edition.extensions.filter(concerned).order_by("until").values_list("territory", "until"))
    closes_at = _closing(edition.closes_on, given=[until for body, until in given if body is None])
    own = [until for body, until in given if body is not None]
    if closes_at and own:
        closes_at = max(closes_at, own[-1])
    return Period(opens_at=_start_of(edition.opens_on), closes_at=closes_at)


def state_of(edition: Edition, *, territory: Territory | int | None = None) -> PeriodState:
    """Tell whether the form is open now. A sealed edition takes nothing any more, whatever its dates."""
    if edition.is_sealed:
        return PeriodState.CLOSED
    return period_of(edition, territory=territory).state_at(timezone.now())


def last_day_before(moment: datetime) -> date:
    """Return the last day on which a form that closes at a moment is open."""
    return timezone.localdate(moment - timedelta(seconds=1))


def _closing(day: date | None, *, given: Sequence[datetime]) -> datetime | None:
    """Return the end of the closing day, or the hour that everybody was given. `given` is in order.

    More time for everybody moves the day too, so that every page tells it: the hour then holds within that day.
    """
    end = _end_of(day)
    if end is None or not given:
        return end
    return given[-1] if last_day_before(given[-1]) == day else max(end, given[-1])


def _start_of(day: date | None) -> datetime | None:
    return start_of_day(day) if day else None


def _end_of(day: date | None) -> datetime | None:
    return start_of_day(day + timedelta(days=1)) if day else None
