# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every row tells of its edition: where it is known from, and how much of it is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q

from label.models import Edition
from laureats.models.award import Award
from laureats.public.addresses import local_address, site_address
from laureats.public.editions import EditionFacts, read_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelCounts:
    """Of the labels of an edition that are told: how many stand without their level, how many sources dispute."""

    without_level: int = 0
    disputed: int = 0


NONE_TOLD = LabelCounts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """How much of each released edition is known, and where the site is."""

    facts: Mapping[int, EditionFacts]
    counts: Mapping[int, LabelCounts]
    site: str
    palmares: str

    def palmares_of(self, edition: Edition) -> str:
        return f"{self.site}{self.palmares}{edition.year}/" if self.palmares else f"{self.site}/"

    def source_of(self, edition: Edition) -> str:
        """Return the source of an edition that this site did not release, else where its results are published."""
        is_sourced = edition.source and not self.facts[edition.pk].is_ours
        return edition.source if is_sourced else self.palmares_of(edition)

    def knows_levels(self, edition: Edition) -> bool:
        """Tell whether every label told has its level; of an edition of which no label is known, no level is."""
        facts = self.facts[edition.pk]
        return bool(facts.known or facts.is_complete) and not self.counts.get(edition.pk, NONE_TOLD).without_level

    def is_disputed(self, edition: Edition) -> bool:
        return bool(self.counts.get(edition.pk, NONE_TOLD).disputed)


def read_sources() -> Sources:
    # The pages import these modules.
    from laureats.models.pages import PalmaresPage

    facts = {fact.edition.pk: fact for fact in read_facts(Edition.objects.released())}
    return Sources(facts=facts, counts=_count_labels(), site=site_address(), palmares=local_address(PalmaresPage))


def _count_labels() -> dict[int, LabelCounts]:
    lacks_level = Q(level=None, withdrawn_at=None)
    counted = Award.objects.public().order_by().values("edition").annotate(
        without_level=Count("pk", filter=lacks_level), contested=Count("pk", filter=Q(disputed=True))
    )  # fmt: skip
    return {
        row["edition"]: LabelCounts(without_level=row["without_level"], disputed=row["contested"]) for row in counted
    }
