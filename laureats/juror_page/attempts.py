# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often a personal link may be used to send or fetch a file: reading a spreadsheet costs seconds."""

from django.core.cache import cache

from laureats.models import JurorLink

MAX_ATTEMPTS = 30
SECONDS = 60 * 60


def is_within_attempts(link: JurorLink) -> bool:
    """Count one attempt, and tell whether it is one too many within the hour of the first."""
    key = f"juror-link-attempts:{link.pk}"
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) <= MAX_ATTEMPTS
    except ValueError:  # The hour ended between the two lines.
        return True
