# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Published pictures drawn again with the artwork of the day: the only way in which they change."""

from collections.abc import Iterable

from django.db import transaction

from laureats.assets.storing import store_badges
from laureats.models import Award, BadgeFile
from laureats.palmares.caches import purge_after_commit


@transaction.atomic
def rebuild_pictures(awards: Iterable[Award]) -> list[BadgeFile]:
    """Store a new revision where bytes differ, and have caches forget the last one. Return the files written."""
    listed = list(awards)
    written = store_badges(listed)
    if written:
        for edition in {award.edition for award in listed}:
            purge_after_commit(edition)
    return written
