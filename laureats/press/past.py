# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What earlier palmarès tell: who was labelled, of which kinds and at which levels, as far as it is known."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from label.kinds import Kind
from label.models import Edition
from laureats.models import Award, Succession
from laureats.public.editions import read_facts

# Bodies of one family: the first metropolis is no first once a community has had the label.
INTERMUNICIPAL = frozenset({Kind.CC, Kind.CA, Kind.CU, Kind.METRO, Kind.MET69, Kind.EPCI, Kind.EPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Earlier awards. `labelled` holds bodies and their successors; levels go by name, in small letters.

    `is_first_edition` when there is no earlier one; `is_complete` tells whether every award of every earlier edition is
    known, levels aside.
    """

    is_first_edition: bool
    labelled: frozenset[int]
    families: frozenset[str]
    levels: frozenset[str]
    is_complete: bool
    knows_every_level: bool


def read_past(edition: Edition) -> Past:
    """Return what the editions of earlier years tell to everyone, with a fixed number of queries.

    What is invented is compared with what is invented, what is real with what is real.
    """
    earlier = list(Edition.objects.released().filter(year__lt=edition.year, is_fictional=edition.is_fictional))
    awards = list(Award.objects.public().standing().filter(edition__in=earlier).select_related("level"))
    is_complete = all(fact.is_complete for fact in read_facts(earlier))
    return Past(
        is_first_edition=not earlier,
        labelled=_with_successors(award.territory_id for award in awards),
        families=frozenset(family_of(award.kind) for award in awards),
        levels=frozenset(award.level.name.lower() for award in awards if award.level),
        is_complete=is_complete,
        knows_every_level=is_complete and all(award.level for award in awards),
    )


def family_of(kind: str) -> str:
    return Kind.EPCI.value if kind in INTERMUNICIPAL else kind


def _with_successors(territory_ids: Iterable[int]) -> frozenset[int]:
    """Return these bodies and those that succeeded them, directly or through others: an award is inherited."""
    successors = defaultdict(set)
    for predecessor, successor in Succession.objects.order_by().values_list("predecessor", "successor"):
        successors[predecessor].add(successor)
    reached: set[int] = set()
    to_visit = set(territory_ids)
    while to_visit:
        reached |= to_visit
        to_visit = {successor for body in to_visit for successor in successors[body]} - reached
    return frozenset(reached)
