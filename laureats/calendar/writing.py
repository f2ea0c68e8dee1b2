# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dates written as iCalendar (RFC 5545, with the names of calendars of RFC 7986): the same bytes for the same dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone

from core.atom import clean
from label.moments import start_of_day
from laureats.calendar.shown_dates import ShownEdition
from laureats.public.key_dates import DateKind, KeyDate

# How often those who follow a calendar should read it again.
REFRESHED = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """`root`: the whole address of the site, without a slash at its end; `source`: the whole address of the file."""

    name: str
    root: str
    host: str
    source: str


def write_calendar(editions: Iterable[ShownEdition], *, title: str, publisher: Publisher) -> bytes:
    """Return the calendar of these editions, in the reader's language."""
    listed = list(editions)
    calendar = _head(title=title, publisher=publisher)
    hours = [date.hour for shown in listed for date in shown.dates if date.hour]
    if hours:
        calendar.add_component(_zone(hours))
    for shown in listed:
        for date_shown in shown.dates:
            calendar.add_component(_event(date_shown, shown=shown, publisher=publisher))
    content: bytes = calendar.to_ical()
    return content


def _head(*, title: str, publisher: Publisher) -> Calendar:
    language = get_language() or settings.LANGUAGE_CODE
    calendar = Calendar()
    calendar.add("prodid", f"-//{publisher.name}//{publisher.host}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # Twice: as the standard names them, and as most programs read them.
    for name in ("name", "x-wr-calname"):
        calendar.add(name, clean(title))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    calendar.add("source", publisher.source, parameters={"VALUE": "URI"})
    for name in ("refresh-interval", "x-published-ttl"):
        calendar.add(name, REFRESHED, parameters={"VALUE": "DURATION"})
    return calendar


def _zone(hours: list[datetime]) -> Timezone:
    """Return the rules of local time for the years of these moments alone: half a century of them is 3 kB."""
    years = [hour.year for hour in hours]
    return Timezone.from_tzid(
        settings.TIME_ZONE, first_date=date(min(years) - 1, 1, 1), last_date=date(max(years) + 1, 1, 1)
    )


def _event(shown_date: KeyDate, *, shown: ShownEdition, publisher: Publisher) -> Event:
    edition = shown.edition
    event = Event()
    # The same in every language, wherever the page moves: who follows two files sees one event.
    event.add("uid", f"{edition.code}-{shown_date.kind}@{publisher.host}")
    event.add("dtstamp", _known_since(shown))
    event.add("summary", clean(_summary(shown_date, shown=shown, publisher=publisher)))
    event.add("description", _description(shown_date, shown=shown))
    event.add("url", f"{publisher.root}{shown.address or '/'}", parameters={"VALUE": "URI"})
    if shown_date.place:
        event.add("location", clean(shown_date.place))
    if shown_date.hour:
        event.add("dtstart", shown_date.hour.astimezone(ZoneInfo(settings.TIME_ZONE)))
    else:
        event.add("dtstart", shown_date.day)
    # Nobody is busy because applications are open, or results out.
    is_held = shown_date.kind is DateKind.CEREMONY and shown_date.hour
    event.add("transp", "OPAQUE" if is_held else "TRANSPARENT")
    return event


def _known_since(shown: ShownEdition) -> datetime:
    """Return a moment that changes with the dates alone: no record tells when they were written, and now is no fact."""
    return start_of_day(min(each.day for each in shown.dates)).astimezone(UTC)


def _summary(shown_date: KeyDate, *, shown: ShownEdition, publisher: Publisher) -> str:
    parts = {"date": shown_date.label, "site": publisher.name, "edition": shown.edition.local_name}
    return _("%(date)s – %(site)s (%(edition)s)") % parts


def _description(shown_date: KeyDate, *, shown: ShownEdition) -> str:
    sentences = {
        DateKind.OPENING: _("Applications for the label open today."),
        DateKind.CLOSING: _("Last day to apply for the label."),
        DateKind.JURY: _("The jury meets to examine the applications."),
        DateKind.CEREMONY: _("The labels are handed over."),
        DateKind.RESULTS: _("The results are published on the site."),
    }
    invented = _("Invented edition, for demonstration.") if shown.edition.is_fictional else ""
    return " ".join(filter(None, [sentences[shown_date.kind], invented]))
