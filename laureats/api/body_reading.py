# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bodies made ready to be told: what stands around them is read once a minute, whatever their number."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpRequest

from laureats.api.bodies import identifier_of, kind_names, page_slugs
from laureats.api.body_records import KinPart, Reason
from laureats.api.lineage import Lineage, read_lineage
from laureats.api.links import Links, read_links
from laureats.departments import department_name
from laureats.models.territory import Succession, Territory
from laureats.regions import region_name, region_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyContext:
    """What the records of bodies share."""

    links: Links
    slugs: Mapping[int, str]
    lineage: Lineage
    kinds: Mapping[str, str]


def read_context(request: HttpRequest) -> BodyContext:
    return BodyContext(
        links=read_links(request),
        slugs=page_slugs(request),
        lineage=read_lineage(request),
        kinds=kind_names(request),
    )


def describe_fields(body: Territory, *, context: BodyContext, resource: str) -> dict[str, Any]:
    """Return the fields that every record of a body has; `resource` is the one that it stands in."""
    slug, lineage = context.slugs.get(body.pk, ""), context.lineage
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
        "kind_name": context.kinds[body.kind],
        "department": body.department or None,
        "department_name": department_name(body.department) or None,
        "region": region or None,
        "region_name": region_name(region) or None,
        "population": body.population,
        "latitude": None if body.latitude is None else float(body.latitude),
        "longitude": None if body.longitude is None else float(body.longitude),
        "website": body.website or None,
        "former_names": lineage.former_names.get(body.pk, []),
        "predecessors": [
            _describe_kin(each, body=each.predecessor, context=context) for each in lineage.precessions.get(body.pk, [])
        ],
        "successors": [
            _describe_kin(each, body=each.successor, context=context) for each in lineage.successions.get(body.pk, [])
        ],
        "is_fictional": body.is_fictional,
        "url": context.links.resource(resource, identifier),
        "page": context.links.laureate(slug),
    }


def _describe_kin(succession: Succession, *, body: Territory, context: BodyContext) -> KinPart:
    identifier = identifier_of(body, slug=context.slugs.get(body.pk, ""))
    return KinPart(
        id=identifier,
        display_name=body.display_name,
        happened_on=succession.happened_on,
        reason=cast("Reason", succession.reason),
        url=context.links.resource("territories", identifier),
    )
