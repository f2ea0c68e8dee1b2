# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The calendar of an edition, as far as it is known."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate:
    label: str
    day: date
    place: str = ""


def key_dates(edition: Edition) -> list[KeyDate]:
    """Return the known dates of an edition, in the order of a campaign."""
    known = [
        (_("Applications open"), edition.opens_on, ""),
        (_("Applications close"), edition.closes_on, ""),
        (_("Jury meeting"), edition.jury_meets_on, ""),
        (_("Ceremony"), _local_day(edition.ceremony_at), edition.ceremony_place),
        (_("Results published"), _local_day(edition.results_at), ""),
    ]
    return [KeyDate(label=label, day=day, place=place) for label, day, place in known if day]


def _local_day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None
