# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The results of an edition in short: the last ones for the home page, its own for the page of an edition."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from label.models import Edition
from laureats.models.award import Award, Palmares
from laureats.public.addresses import addresses_under, local_addresses
from laureats.public.awards import ShownAward, show_at


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortPalmares:
    """A released edition, how many of its awards are known, and those at the highest level reached."""

    edition: Edition
    year: int
    award_count: int
    # Whether these are all its awards.
    is_complete: bool
    top_awards: list[ShownAward]
    address: str


def latest_palmares() -> ShortPalmares | None:
    """Return the results of the latest released edition, or none while nothing is released."""
    released = Edition.objects.released().prefetch_related("levels")
    ours = Palmares.objects.filter(edition=OuterRef("pk"), released_at__isnull=False)
    edition: Any = released.annotate(is_ours=Exists(ours)).order_by("-year", "-released_at", "code").first()
    return palmares_in_short(edition, is_ours=edition.is_ours) if edition else None


def palmares_in_short(edition: Edition, *, is_ours: bool) -> ShortPalmares:
    """Return the results of a released edition.

    The home page reads them at each visit: no award is read for more than its name and its level.
    """
    # The pages import these modules.
    from laureats.models.pages import LaureateIndexPage, PalmaresPage

    awards = list(Award.objects.public().standing().filter(edition=edition).select_related("level", "territory"))
    highest = max((award.level.sort_order for award in awards if award.level), default=None)
    top = [award for award in awards if award.level and award.level.sort_order == highest]
    palmares, laureates = local_addresses(PalmaresPage, LaureateIndexPage)
    addresses = addresses_under(laureates, territory_ids=[award.territory_id for award in top])
    return ShortPalmares(
        edition=edition,
        year=edition.year,
        award_count=len(awards),
        is_complete=is_ours or len(awards) == edition.labelled_count,
        top_awards=show_at(top, addresses=addresses),
        address=f"{palmares}{edition.year}/" if palmares else "",
    )
