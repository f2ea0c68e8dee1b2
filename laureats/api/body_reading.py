# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bodies made ready to be told, with as many queries whatever their number."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from label.kinds import Kind
from laureats.api.bodies import identifier_of, page_slugs
from laureats.api.body_records import KinPart, Reason
from laureats.api.links import Links, read_links
from laureats.departments import department_name
from laureats.models.territory import FormerName, Succession, Territory
from laureats.regions import region_name, region_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyContext:
    """What the records of some bodies share, by body."""

    links: Links
    slugs: Mapping[int, str]
    former_names: Mapping[int, list[str]] = field(default_factory=dict)
    predecessors: Mapping[int, list[KinPart]] = field(default_factory=dict)
    successors: Mapping[int, list[KinPart]] = field(default_factory=dict)


def read_bodies(bodies: Sequence[Territory], *, known: QuerySet[Territory], request: HttpRequest) -> BodyContext:
    """Return what stands around bodies; `known` are all that the public may know of."""
    keys = {body.pk for body in bodies}
    links = read_links(request)
    slugs = page_slugs(request)
    predecessors: dict[int, list[KinPart]] = defaultdict(list)
    successors: dict[int, list[KinPart]] = defaultdict(list)
    for each in _read_kin(keys, known=known):
        if each.successor_id in keys:
            predecessors[each.successor_id].append(_describe_kin(each, body=each.predecessor, links=links, slugs=slugs))
        if each.predecessor_id in keys:
            successors[each.predecessor_id].append(_describe_kin(each, body=each.successor, links=links, slugs=slugs))
    return BodyContext(
        links=links,
        slugs=slugs,
        former_names=_read_former_names(keys),
        predecessors=predecessors,
        successors=successors,
    )


def _read_kin(keys: Collection[int], *, known: QuerySet[Territory]) -> QuerySet[Succession]:
    """Return the successions of bodies that the public knows: what came before one is told if it is known too."""
    told = Q(successor__in=keys, predecessor__in=known) | Q(predecessor__in=keys)
    return Succession.objects.filter(told).select_related("predecessor", "successor")


def describe_fields(body: Territory, *, context: BodyContext, resource: str) -> dict[str, Any]:
    """Return the fields that every record of a body has; `resource` is the one that it stands in."""
    slug = context.slugs.get(body.pk, "")
    identifier = identifier_of(body, slug=slug)
    region = region_of(region=body.region, department=body.department)
    return {
        "id": identifier,
        "siren": body.siren,
        "insee_code": body.insee_code or None,
        "slug": slug or None,
        "name": body.name,
        "display_name": body.display_name,
        "kind": body.kind,
        "kind_name": str(Kind(body.kind).label),
        "department": body.department or None,
        "department_name": department_name(body.department) or None,
        "region": region or None,
        "region_name": region_name(region) or None,
        "population": body.population,
        "latitude": None if body.latitude is None else float(body.latitude),
        "longitude": None if body.longitude is None else float(body.longitude),
        "website": body.website or None,
        "former_names": context.former_names.get(body.pk, []),
        "predecessors": context.predecessors.get(body.pk, []),
        "successors": context.successors.get(body.pk, []),
        "is_fictional": body.is_fictional,
        "url": context.links.resource(resource, identifier),
        "page": context.links.laureate(slug),
    }


def _describe_kin(succession: Succession, *, body: Territory, links: Links, slugs: Mapping[int, str]) -> KinPart:
    identifier = identifier_of(body, slug=slugs.get(body.pk, ""))
    return KinPart(
        id=identifier,
        display_name=body.display_name,
        happened_on=succession.happened_on,
        reason=cast("Reason", succession.reason),
        url=links.resource("territories", identifier),
    )


def _read_former_names(keys: Collection[int]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = defaultdict(list)
    found = FormerName.objects.filter(territory__in=keys).order_by("name", "pk")
    for territory, name in found.values_list("territory", "name"):
        names[territory].append(name)
    return names
