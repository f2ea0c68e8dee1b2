# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The map of the laureates, and the table that says the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from laureats.atlas.reading import read_atlas
from laureats.departments import name_with_code
from laureats.models.territory import Territory
from laureats.public.addresses import laureate_addresses
from laureats.public.listing.addresses import canonical_query
from laureats.public.listing.awards import ListedAward
from laureats.public.listing.list_page import shared_context, territories_of
from laureats.public.listing.map_points import legend_of, map_points, mark_of, spot_of
from laureats.public.listing.results import Results, SortHeader, find_results


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A body in the table under the map."""

    territory: Territory
    address: str
    award: ListedAward
    # Its level and year.
    words: str
    is_placed: bool

    @property
    def department(self) -> str:
        return name_with_code(self.territory.department)


def laureate_map_context(parameters: Mapping[str, str]) -> dict[str, Any]:
    """Return the map that the address asks for. Its table has every body, so that it says all that the map does."""
    results = find_results(parameters)
    territories = territories_of(results.bodies)
    addresses = laureate_addresses(territories)
    rows = _rows(results, territories=territories, addresses=addresses)
    return {
        **shared_context(results),
        "canonical_query": canonical_query(results.filters),
        "atlas": read_atlas(),
        "points": map_points(results.bodies, territories=territories, addresses=addresses),
        "legend": legend_of(results.bodies),
        "headers": _headers(results),
        "rows": rows,
        "unplaced": [row for row in rows if not row.is_placed],
    }


def _rows(results: Results, *, territories: dict[int, Territory], addresses: dict[int, str]) -> list[MapRow]:
    return [
        MapRow(
            territory=territories[body.territory],
            address=addresses.get(body.territory, ""),
            award=body.shown,
            words=f"{mark_of(body.shown).words}, {body.shown.year}",
            is_placed=spot_of(territories[body.territory]) is not None,
        )
        for body in results.bodies
    ]


def _headers(results: Results) -> list[SortHeader]:
    return [
        results.header("name", label=_("Name")),
        results.header("kind", label=_("Kind of body")),
        results.header("department", label=_("Département")),
        results.header("level", label=_("Level")),
        results.header("award", label=_("Year")),
    ]
