# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label in three figures, for the home page."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from label.models import Edition
from laureats.models.award import Award, Palmares
from laureats.public.editions import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigures:
    """Bodies with a standing award, their départements, and the editions released: no invented one counts."""

    laureates: Figure
    departments: Figure
    editions: Figure


def key_figures() -> KeyFigures | None:
    """Count what is public, with two queries; none while nothing is. Editions known in part give least numbers."""
    complete = _tell_completeness()
    if not complete:
        return None
    awards = Award.objects.public().standing().filter(edition__is_fictional=False)
    known = awards.aggregate(
        bodies=Count("territory", distinct=True),
        departments=Count("department", distinct=True, filter=~Q(department="")),
    )
    is_minimum = not all(complete)
    return KeyFigures(
        laureates=Figure(number=known["bodies"], is_minimum=is_minimum),
        departments=Figure(number=known["departments"], is_minimum=is_minimum),
        editions=Figure(number=len(complete)),
    )


def _tell_completeness() -> list[bool]:
    """Tell of each released edition whether all its awards are known, as `EditionFacts.is_complete` does."""
    editions = Edition.objects.released().filter(is_fictional=False).order_by()
    known = editions.annotate(
        known=Count("awards", filter=Q(awards__withdrawn_at=None)),
        is_ours=Exists(Palmares.objects.filter(edition=OuterRef("pk"), released_at__isnull=False)),
    )
    rows = known.values_list("known", "labelled_count", "is_ours")
    return [is_ours or number == labelled for number, labelled, is_ours in rows]
