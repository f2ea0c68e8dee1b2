# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the address of a list says: the same filters are always written in the same order."""

from dataclasses import replace
from urllib.parse import urlencode

from laureats.public.listing.filters import SORT_BY_NAME, ListFilters

# The address of the list itself, from one of its own.
PLAIN = "./"


def write_query(filters: ListFilters) -> str:
    """Return the parameters of these filters, without those that change nothing."""
    sort = "" if filters.sort == SORT_BY_NAME else filters.sort
    asked = {"q": filters.text, **filters.chosen, "sort": sort}
    return urlencode({name: value for name, value in asked.items() if value})


def address_of(filters: ListFilters) -> str:
    """Return the address of these filters, from the list itself: "?year=2023"."""
    query = write_query(filters)
    return f"?{query}" if query else PLAIN


def address_with(filters: ListFilters, *, facet: str, value: str) -> str:
    """Return the address of the filters in force with this value, or without the facet when the value is blank."""
    return address_of(replace(filters, **{facet: value}))


def canonical_query(filters: ListFilters, *, page: int = 1) -> str:
    """Return the parameters of the one address of what is shown: the order of rows is no other content."""
    query = write_query(replace(filters, sort=SORT_BY_NAME))
    return "&".join(filter(None, [query, f"page={page}" if page > 1 else ""]))


def is_for_search_engines(filters: ListFilters) -> bool:
    """Tell whether an address is worth finding: one filter at most, else there would be thousands of them."""
    return not filters.text and len(filters.chosen) <= 1
