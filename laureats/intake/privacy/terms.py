# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When the people of each edition are erased, and when they were."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from label.models import Edition
from laureats.intake.texts import purge_day
from laureats.models import EditionIntake


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """`day` is None for an edition without any date; `purged_at` while nothing was erased yet."""

    edition: Edition
    candidatures: int
    day: date | None
    purged_at: datetime | None


def list_terms() -> list[Term]:
    """Return the terms of the editions that have candidatures, the latest first. One query."""
    editions = Edition.objects.select_related("intake").annotate(number=Count("candidatures")).filter(number__gt=0)
    return [_term_of(edition) for edition in editions.order_by("-year", "code")]


def _term_of(edition: Edition) -> Term:
    intake = getattr(edition, "intake", None) or EditionIntake(edition=edition)
    number: int = edition.number  # type: ignore[attr-defined]
    return Term(edition=edition, candidatures=number, day=purge_day(intake), purged_at=intake.purged_at)
