# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often a juror's link may be used to send or fetch a file: reading a spreadsheet costs seconds."""

from laureats import personal_links
from laureats.models import JurorLink

MAX_ATTEMPTS = 30


def is_within_attempts(link: JurorLink) -> bool:
    """Count one attempt, and tell whether it is one too many within the hour of the first."""
    return personal_links.is_within_attempts(f"juror-link-attempts:{link.pk}", limit=MAX_ATTEMPTS)
