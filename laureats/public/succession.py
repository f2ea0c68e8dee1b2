# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who succeeded whom: past awards stay with the body that obtained them."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from laureats.models.territory import Succession, Territory


def predecessor_ids(territory_id: int) -> set[int]:
    """Return the bodies that this one succeeded, directly or through others."""
    # All at once: they are few, and a chain read link by link would cost a query each.
    links = Succession.objects.order_by().values_list("successor", "predecessor")
    return _reach(links=links, start=territory_id)


def heirs_of(territories: QuerySet[Territory]) -> set[int]:
    """Return the bodies that succeeded one of these, directly or through others, in one query."""
    origin = Exists(territories.filter(pk=OuterRef("predecessor")))
    links = list(Succession.objects.order_by().values_list("predecessor", "successor", origin))
    targets = [(predecessor, successor) for predecessor, successor, _is_origin in links]
    origins = {predecessor for predecessor, _successor, is_origin in links if is_origin}
    return set().union(*(_reach(links=targets, start=origin) for origin in origins))


def _reach(*, links: Iterable[tuple[int, int]], start: int) -> set[int]:
    targets = defaultdict(set)
    for origin, target in links:
        targets[origin].add(target)
    reached: set[int] = set()
    to_visit = {start}
    while to_visit:
        to_visit = set().union(*(targets[body] for body in to_visit)) - reached - {start}
        reached |= to_visit
    return reached
