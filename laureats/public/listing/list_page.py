# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of laureates, page by page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from laureats.departments import department_name
from laureats.models.territory import Territory
from laureats.public.addresses import laureate_addresses, statistics_address
from laureats.public.listing.addresses import PLAIN, address_of, canonical_query, is_for_search_engines, write_query
from laureats.public.listing.awards import ListedAward
from laureats.public.listing.bodies import ListedBody
from laureats.public.listing.results import Results, find_results

LAUREATES_A_PAGE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class LaureateRow:
    """A body in the list; `found` are its awards that the filters ask for, when they ask for some."""

    territory: Territory
    address: str
    last_award: ListedAward
    award_count: int
    found: list[ListedAward]

    @property
    def department(self) -> str:
        return department_name(self.territory.department)


def laureate_list_context(parameters: Mapping[str, str]) -> dict[str, Any]:
    """Return the list of laureates that the address asks for."""
    results = find_results(parameters)
    page = Paginator(results.bodies, LAUREATES_A_PAGE).get_page(parameters.get("page"))
    filters = results.filters
    return {
        **shared_context(results),
        "canonical_query": canonical_query(filters, page=page.number),
        "laureates": page,
        "headers": _headers(results),
        "rows": _show_rows(page, narrows_awards=filters.narrows_awards),
    }


def shared_context(results: Results) -> dict[str, Any]:
    """Return what the list and the map both show."""
    return {
        "statistics_address": statistics_address(),
        "filters": results.filters,
        "facets": results.facets,
        "plain_address": PLAIN,
        "text_removal": address_of(replace(results.filters, text="")),
        "query": write_query(results.filters),
        "count": len(results.bodies),
        "results_title": results.title,
        "is_indexed": is_for_search_engines(results.filters),
    }


def territories_of(bodies: Iterable[ListedBody]) -> dict[int, Territory]:
    return Territory.objects.in_bulk([body.territory for body in bodies])


def _headers(results: Results) -> dict[str, Any]:
    return {
        "name": results.header("name", label=_("Name")),
        "award": results.header("award", label=_("Latest label")),
        "count": results.header("count", label=_("Labels"), is_number=True),
    }


def _show_rows(bodies: Iterable[ListedBody], *, narrows_awards: bool) -> list[LaureateRow]:
    listed = list(bodies)
    territories = territories_of(listed)
    addresses = laureate_addresses(territories)
    return [
        LaureateRow(
            territory=territories[body.territory],
            address=addresses.get(body.territory, ""),
            last_award=body.awards[0],
            award_count=len(body.awards),
            found=body.found if narrows_awards else [],
        )
        for body in listed
    ]
