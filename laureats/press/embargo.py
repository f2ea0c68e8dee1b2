# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What papers made before the hour say of it."""

from datetime import datetime

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.formats import format_long_date
from label.models import Edition

# Papers of the label are French, whatever language they are asked in.
LANGUAGE = "fr"


def describe_embargo(edition: Edition) -> str:
    """Return what is written on every page under embargo, nothing once the results are public."""
    if edition.is_released:
        return ""
    with translation.override(LANGUAGE):
        if edition.results_at is None:
            return _("UNDER EMBARGO until the results are published")
        moment = timezone.localtime(edition.results_at)
        told = {"day": format_long_date(moment), "hour": _tell_hour(moment)}
        return _("UNDER EMBARGO until %(day)s at %(hour)s") % told


def _tell_hour(moment: datetime) -> str:
    """Return "18 h", "18 h 30", with spaces that do not break."""
    return date_format(moment, "G\u00a0\\h\u00a0i" if moment.minute else "G\u00a0\\h")
