# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the previews of the home page's blocks show: nothing of it is read from the site."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.public.editions import Figure
from laureats.public.key_figures import KeyFigures
from laureats.public.latest import ShortPalmares


def sample_campaign() -> Edition:
    today = timezone.localdate()
    return Edition(name=_("Sample edition"), opens_on=today - timedelta(days=30), closes_on=today + timedelta(days=60))


def sample_figures() -> KeyFigures:
    return KeyFigures(
        laureates=Figure(number=120, is_minimum=True),
        departments=Figure(number=48, is_minimum=True),
        editions=Figure(number=10),
    )


def sample_palmares() -> ShortPalmares:
    edition = Edition(name=_("Sample edition"), candidate_count=27)
    year = timezone.localdate().year
    return ShortPalmares(edition=edition, year=year, award_count=26, is_complete=True, top_awards=[], address="#")
