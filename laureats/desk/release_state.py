# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a release stands, in one sentence that is read at arm's length, and what may be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timesince import timeuntil
from django.utils.translation import gettext as _

from core.formats import format_long_date
from label.models import Edition
from laureats.models import Palmares, ReleaseEvent

Kind = ReleaseEvent.Kind
DELAYS = (15, 30, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseState:
    """`tone` is public, scheduled, late, held or unsealed; `detail` says how long remains, or what to do."""

    tone: str
    sentence: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """A button that puts off by `minutes`, until `at`."""

    minutes: int
    at: datetime


def describe_release(*, edition: Edition, palmares: Palmares | None, now: datetime) -> ReleaseState:
    if edition.released_at:
        sentence = _("The results are public since %(hour)s.") % {"hour": _write(edition.released_at)}
        return ReleaseState(tone="public", sentence=sentence, detail=_("A correction now takes a dated erratum."))
    if palmares is None:
        return ReleaseState(
            tone="unsealed",
            sentence=_("Nothing is sealed: nothing will leave."),
            detail=_("Seal the decisions and set the hour on the page of the palmarès."),
        )
    if not palmares.release_scheduled or edition.results_at is None:
        detail = _("The seal stays. Set an hour, or publish now.")
        return ReleaseState(tone="held", sentence=_describe_unscheduled(edition), detail=detail)
    return _describe_scheduled(edition.results_at, now=now)


def list_delays(*, edition: Edition, now: datetime) -> Sequence[Delay]:
    """Return the hours that the buttons propose: after the one that stands, or after now once it is past."""
    next_minute = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
    start = edition.results_at if edition.results_at and edition.results_at > now else next_minute
    return [Delay(minutes=minutes, at=start + timedelta(minutes=minutes)) for minutes in DELAYS]


def _describe_unscheduled(edition: Edition) -> str:
    deeds = edition.release_events.exclude(kind__in=[Kind.CHECKED, Kind.REFUSED, Kind.FAILED])
    last = deeds.first()
    if last is not None and last.kind == Kind.HELD:
        return _("The release is on hold: nothing will leave.")
    return _("No release is scheduled: nothing will leave.")


def _describe_scheduled(hour: datetime, *, now: datetime) -> ReleaseState:
    told = {"hour": _write(hour)}
    if hour <= now:
        return ReleaseState(
            tone="late",
            sentence=_("The results were due on %(hour)s: they leave any minute.") % told,
            detail=_("If nothing happens within two minutes, look at the journal below, or publish now."),
        )
    return ReleaseState(
        tone="scheduled",
        sentence=_("The results become public on %(hour)s.") % told,
        detail=_("In %(time)s.") % {"time": timeuntil(hour, now)},
    )


def _write(moment: datetime) -> str:
    local = timezone.localtime(moment)
    return _("%(day)s at %(hour)s") % {"day": format_long_date(local), "hour": date_format(local, "H:i")}
