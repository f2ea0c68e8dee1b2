# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the bodies that the public knows come from: their former names and who succeeded whom, read once a minute."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest

from core.page_memory import remember
from laureats.api.bodies import labelled_bodies
from laureats.models.territory import FormerName, Succession, Territory
from laureats.public.succession import heirs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """`heirs`: those known for whom they succeeded. By body: the successions to it, those of it, and its names."""

    heirs: frozenset[int]
    precessions: Mapping[int, Sequence[Succession]]
    successions: Mapping[int, Sequence[Succession]]
    former_names: Mapping[int, Sequence[str]]


def read_lineage(request: HttpRequest) -> Lineage:
    return remember(("api", "lineage"), _read_lineage, request=request)


def _read_lineage() -> Lineage:
    heirs = heirs_of(labelled_bodies())
    known = labelled_bodies(heirs=heirs)
    precessions: dict[int, list[Succession]] = defaultdict(list)
    successions: dict[int, list[Succession]] = defaultdict(list)
    # Whoever succeeded a known body is known: what came before one is told if it is known too.
    told = Succession.objects.filter(predecessor__in=known).select_related("predecessor", "successor")
    for each in told.order_by("-happened_on", "pk"):
        precessions[each.successor_id].append(each)
        successions[each.predecessor_id].append(each)
    return Lineage(
        heirs=frozenset(heirs),
        precessions=precessions,
        successions=successions,
        former_names=_read_former_names(known),
    )


def _read_former_names(known: QuerySet[Territory]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = defaultdict(list)
    found = FormerName.objects.filter(territory__in=known).order_by("name", "pk")
    for territory, name in found.values_list("territory", "name"):
        names[territory].append(name)
    return names
