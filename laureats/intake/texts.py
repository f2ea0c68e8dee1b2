# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What those who apply are told of their data, and agree to: the words of the edition, else the usual ones."""

from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from label.models.edition import in_current_language
from laureats.models import EditionIntake

RETENTION = timedelta(days=2 * 365)
PURPOSE = _(
    "What you write here serves to examine the candidature of your body, to invite it to the ceremony and to publish "
    "the results. The name of the elected representative and their function may be published with the label; nothing "
    "else of what you give about people ever is. The secretariat and the jury read it, nobody else."
)
CONSENT = _(
    "I apply for my body with its agreement, the people I name know it, and what I send is true to my knowledge."
)


def intake_of(edition: Edition) -> EditionIntake:
    """Return how an edition takes candidatures: its own row, else the defaults, unsaved."""
    return EditionIntake.objects.filter(edition=edition).first() or EditionIntake(edition=edition)


def tell_purpose(intake: EditionIntake) -> str:
    return in_current_language(french=intake.purpose, english=intake.purpose_en) if intake.purpose else str(PURPOSE)


def tell_consent(intake: EditionIntake) -> str:
    return in_current_language(french=intake.consent, english=intake.consent_en) if intake.consent else str(CONSENT)


def purge_day(intake: EditionIntake) -> date | None:
    """Return the day on which personal data are erased: the one that was set, else two years after the results."""
    if intake.purge_on:
        return intake.purge_on
    edition = intake.edition
    last = edition.results_at and timezone.localdate(edition.results_at)
    since = last or edition.closes_on
    return since and since + RETENTION
