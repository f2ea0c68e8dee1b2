# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ceremony as the calendar of whoever is invited takes it (iCalendar, RFC 5545 and 5546).

It is published, not requested: a calendar would answer a request by a mail that nobody here reads, and the answer is
given on the page. The personal link is not in it: calendars are shared.
"""

from datetime import UTC, date
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vCalAddress

from core.atom import clean
from label.moments import is_day_only
from laureats.models import CandidatureMail, Invitation

MEDIA_TYPE = "text/calendar; method=PUBLISH; charset=utf-8"


def write_invitation_calendar(invitation: Invitation, *, mail: CandidatureMail) -> bytes:
    """Return the event at the hour and place last told; the same bytes for the same mail and the same telling."""
    with translation.override(settings.LANGUAGE_CODE):
        calendar = Calendar()
        calendar.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//{_host()}//FR")
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        if not is_day_only(invitation.told_hour):
            calendar.add_component(_write_zone(timezone.localdate(invitation.told_hour).year))
        calendar.add_component(_write_event(invitation, mail=mail))
        content: bytes = calendar.to_ical()
        return content


def _write_zone(year: int) -> Timezone:
    return Timezone.from_tzid(settings.TIME_ZONE, first_date=date(year - 1, 1, 1), last_date=date(year + 1, 1, 1))


def _write_event(invitation: Invitation, *, mail: CandidatureMail) -> Event:
    candidature = invitation.candidature
    edition = candidature.edition
    event = Event()
    # For good: what tells that the hour moved names the same event, with a higher sequence.
    event.add("uid", f"{edition.code}-invitation-{invitation.pk}@{_host()}")
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", mail.created_at.astimezone(UTC).replace(microsecond=0))
    event.add("organizer", _organizer())
    told = {"site": settings.WAGTAIL_SITE_NAME, "edition": edition.name}
    event.add("summary", clean(_("Ceremony – %(site)s (%(edition)s)") % told))
    event.add("description", clean(_("Answer on the page whose address is in the mail of the invitation.")))
    if invitation.told_place:
        event.add("location", clean(invitation.told_place))
    held_at = timezone.localtime(invitation.told_hour)
    event.add("dtstart", held_at.date() if is_day_only(held_at) else held_at)
    event.add("transp", "OPAQUE")
    return event


def _organizer() -> vCalAddress:
    address = vCalAddress(f"mailto:{settings.CANDIDATES_REPLY_TO or settings.DEFAULT_FROM_EMAIL}")
    address.params["CN"] = settings.WAGTAIL_SITE_NAME
    return address


def _host() -> str:
    return urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or ""
