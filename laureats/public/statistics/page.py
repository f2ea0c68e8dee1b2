# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that the page of statistics shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from label.kinds import Kind
from label.models import Edition
from laureats.atlas.reading import read_atlas
from laureats.departments import name_with_code
from laureats.public.addresses import local_address
from laureats.public.editions import read_facts
from laureats.public.listing.awards import ListedAward, read_awards
from laureats.public.statistics.by_body import RankedRow, Shade, rank_bodies, shade_of, shades_in_use
from laureats.public.statistics.by_domain import domains_by_edition
from laureats.public.statistics.by_year import tables_by_scale
from laureats.regions import region_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A département of the map, drawn in the shade of its bodies, none where it has no row."""

    path: str
    shade: str
    row: RankedRow | None


def statistics_context() -> dict[str, Any]:
    """Return the figures of all released editions, with as many queries whatever there is."""
    # The pages import these modules.
    from laureats.models.pages import LaureateIndexPage

    editions = Edition.objects.released().order_by("-year", "code").prefetch_related("levels")
    facts = read_facts(editions)
    awards = read_awards()
    address = local_address(LaureateIndexPage)
    return {
        "facts": facts,
        "is_partial": any(not fact.is_complete for fact in facts),
        "award_count": len(awards),
        "body_count": count_bodies(awards),
        "scales": tables_by_scale(facts, awards=awards),
        "kinds": rank_bodies(awards, facet="kind", label_of=kind_name, list_address=address),
        **_places(awards, list_address=address),
        "domains": domains_by_edition(fact.edition for fact in facts),
        "map_address": f"{address}carte/" if address else "",
    }


def count_bodies(awards: Sequence[ListedAward]) -> int:
    return len({award.territory for award in awards})


def _places(awards: Sequence[ListedAward], *, list_address: str) -> dict[str, Any]:
    departments = rank_bodies(awards, facet="department", label_of=name_with_code, list_address=list_address)
    return {
        "regions": rank_bodies(awards, facet="region", label_of=region_name, list_address=list_address),
        "departments": departments,
        "outside_regions": count_bodies([award for award in awards if not award.region]),
        "outside_departments": count_bodies([award for award in awards if not award.department]),
        "atlas": read_atlas(),
        "lands": _lands(departments),
        "shades": _shades(departments),
    }


def _lands(departments: Sequence[RankedRow]) -> list[Land]:
    rows = {row.code: row for row in departments}
    outlines = [outline for frame in read_atlas().frames for outline in frame.outlines.items()]
    return [Land(path=path, row=rows.get(code), shade=_shade(rows.get(code))) for code, path in outlines]


def _shade(row: RankedRow | None) -> str:
    return shade_of(row.bodies) if row else ""


def _shades(departments: Sequence[RankedRow]) -> list[Shade]:
    return shades_in_use(row.bodies for row in departments)


def kind_name(code: str) -> str:
    return str(Kind(code).label)
