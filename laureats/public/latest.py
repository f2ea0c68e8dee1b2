# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The last results, in short, for the home page."""

from dataclasses import dataclass

from label.models import Edition
from laureats.public.addresses import local_address
from laureats.public.awards import ShownAward, public_awards, show_awards


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestPalmares:
    """The edition released last, how many of its awards are known, and those at the highest level reached."""

    edition: Edition
    year: int
    award_count: int
    top_awards: list[ShownAward]
    address: str


def latest_palmares() -> LatestPalmares | None:
    """Return the results of the latest released edition, or none while nothing is released."""
    released = Edition.objects.released().prefetch_related("levels")
    edition = released.order_by("-year", "-released_at", "code").first()
    if edition is None:
        return None
    # The pages import these modules.
    from laureats.models.pages import PalmaresPage

    awards = list(public_awards().standing().filter(edition=edition))
    highest = max((award.level.sort_order for award in awards if award.level), default=None)
    top = [award for award in awards if award.level and award.level.sort_order == highest]
    address = local_address(PalmaresPage)
    return LatestPalmares(
        edition=edition,
        year=edition.year,
        award_count=len(awards),
        top_awards=show_awards(top),
        address=f"{address}{edition.year}/" if address else "",
    )
