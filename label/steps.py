# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dates that the steps of an application take from the edition that runs or comes next."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from label.models.edition import Edition

STEP_DATES = [
    ("opening", _("Opening of applications")),
    ("closing", _("Closing of applications")),
    ("ceremony", _("Ceremony")),
    ("results", _("Results")),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDate:
    """The day of a step, under its name; `place` may be empty."""

    label: str
    day: date
    place: str = ""

    @property
    def is_past(self) -> bool:
        return self.day < timezone.localdate()


def date_of_step(step: str, *, edition: Edition) -> StepDate | None:
    """Return the day that an edition gives a step, or none while it is not set."""
    moments = {"ceremony": edition.ceremony_at, "results": edition.results_at}
    days = {
        "opening": edition.opens_on,
        "closing": edition.closes_on,
        **{name: timezone.localdate(moment) for name, moment in moments.items() if moment},
    }
    day = days.get(step)
    if day is None:
        return None
    place = edition.ceremony_place if step == "ceremony" else ""
    return StepDate(label=str(dict(STEP_DATES)[step]), day=day, place=place)
