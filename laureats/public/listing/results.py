# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the address asks for, read once for the list and for the map."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.formats import format_number
from laureats.public.listing.addresses import address_of
from laureats.public.listing.awards import ListedAward, read_awards
from laureats.public.listing.bodies import ListedBody, aria_sort_of, group_bodies, sort_after, sort_bodies
from laureats.public.listing.choices import ListChoices, choices_of
from laureats.public.listing.facets import Facet, read_facets
from laureats.public.listing.filters import ListFilters, bodies_named, matching_awards, read_filters

# What a sentence names first.
DESCRIBED = ("department", "region", "kind", "level", "mention", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class SortHeader:
    """The header of a column that sorts."""

    label: str
    address: str
    aria_sort: str
    is_number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All public awards, the filters in force, and the bodies that these leave, sorted."""

    awards: list[ListedAward]
    choices: ListChoices
    filters: ListFilters
    named: Collection[int] | None
    bodies: list[ListedBody]

    @property
    def facets(self) -> list[Facet]:
        return read_facets(self.awards, choices=self.choices, filters=self.filters, named=self.named)

    @property
    def title(self) -> str:
        """Return "14 laureates – Île-de-France, 2023"."""
        number = len(self.bodies)
        counted = ngettext("%(number)s laureate", "%(number)s laureates", number) % {"number": format_number(number)}
        words = self._describe()
        return f"{counted} – {words}" if words else counted

    def _describe(self) -> str:
        chosen = self.filters.chosen
        words = [getattr(self.choices, name)[chosen[name]] for name in DESCRIBED if name in chosen]
        if self.filters.text:
            words.append(_("“%(words)s”") % {"words": self.filters.text})
        return ", ".join(words)

    def header(self, column: str, *, label: str, is_number: bool = False) -> SortHeader:
        sort = self.filters.sort
        return SortHeader(
            label=label,
            address=address_of(replace(self.filters, sort=sort_after(column, sort=sort))),
            aria_sort=aria_sort_of(column, sort=sort),
            is_number=is_number,
        )


def find_results(parameters: Mapping[str, str]) -> Results:
    """Return what the address asks for, with two queries, three when it names a body."""
    awards = read_awards()
    choices = choices_of(awards)
    filters = read_filters(parameters=parameters, choices=choices)
    named = bodies_named(filters.text)
    found = matching_awards(awards, filters=filters, named=named)
    bodies = sort_bodies(group_bodies(awards, found=found), sort=filters.sort)
    return Results(awards=awards, choices=choices, filters=filters, named=named, bodies=bodies)
