# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards that the public may check, each in one query and its prefetches: what is hidden costs what is unknown."""

from laureats.models import Award
from laureats.models.award import AwardQuerySet
from laureats.public.awards import public_awards


def checkable_award_or_none(*, slug: str, edition: str) -> Award | None:
    """Return the public award that the page of a label shows, one taken back or known from sources included."""
    return _with_page().filter(territory__laureate_page__slug=slug, edition__code=edition).first()


def certified_award_or_none(*, edition: str, reference: str) -> Award | None:
    """Return the public award that was sealed for the file of that reference, one taken back included."""
    sealed = _with_page().filter(frozen_at__isnull=False)
    return sealed.filter(edition__code=edition, candidature__reference=reference).first()


def _with_page() -> AwardQuerySet:
    return public_awards().select_related("candidature", "territory__laureate_page")
