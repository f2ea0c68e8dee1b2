# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Past awards on the site: a page for each body, a badge for each level that a source gives, and open data."""

from laureats.assets.storing import store_badges
from laureats.models import Award, Territory
from laureats.open_data.versions import write_version
from laureats.palmares.pages import prepare_laureate_pages, publish_laureate_pages


def publish_history() -> None:
    """Give every body with a public award its page and badges, then write open data. What is there already stays."""
    holders = list(Territory.objects.filter(awards__in=Award.objects.public()).distinct().order_by("pk"))
    prepare_laureate_pages(holders)
    publish_laureate_pages(holders)
    store_badges(list(Award.objects.public().filter(level__isnull=False).select_related("level", "edition")))
    write_version()
