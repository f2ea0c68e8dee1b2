# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The filters as links, each with the number of bodies that it would leave."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from laureats.public.listing.addresses import address_with
from laureats.public.listing.awards import ListedAward
from laureats.public.listing.choices import ListChoices
from laureats.public.listing.filters import FACETS, ListFilters, matching_awards, values_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetLink:
    """A value of a filter. The one in force leads to the list without it."""

    label: str
    count: int
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A filter with the values that leave something; `current` is the label of the one in force."""

    name: str
    label: str
    links: list[FacetLink]
    current: str

    @property
    def removal(self) -> str:
        return next((link.address for link in self.links if link.is_current), "")


def read_facets(
    awards: Iterable[ListedAward], *, choices: ListChoices, filters: ListFilters, named: Collection[int] | None
) -> list[Facet]:
    """Return the facets: each counts within the others, so that one of its values can be changed for another."""
    listed = list(awards)
    labels = facet_labels()
    facets = []
    for name in FACETS:
        found = matching_awards(listed, filters=replace(filters, **{name: ""}), named=named)
        links = _links(name, choices=getattr(choices, name), filters=filters, counts=_count_bodies(found, facet=name))
        current = getattr(choices, name).get(getattr(filters, name), "")
        facets.append(Facet(name=name, label=labels[name], links=links, current=current))
    return [facet for facet in facets if facet.links]


def facet_labels() -> dict[str, str]:
    return {
        "year": _("Year"),
        "level": _("Level obtained"),
        "mention": _("Mention"),
        "kind": _("Kind of body"),
        "region": _("Région"),
        "department": _("Département"),
    }


def _count_bodies(awards: Iterable[ListedAward], *, facet: str) -> dict[str, int]:
    bodies: dict[str, set[int]] = defaultdict(set)
    for award in awards:
        for value in values_of(award, facet=facet):
            bodies[value].add(award.territory)
    return {value: len(found) for value, found in bodies.items()}


def _links(facet: str, *, choices: dict[str, str], filters: ListFilters, counts: dict[str, int]) -> list[FacetLink]:
    current = getattr(filters, facet)
    return [
        FacetLink(
            label=label,
            count=counts.get(value, 0),
            address=address_with(filters, facet=facet, value="" if value == current else value),
            is_current=value == current,
        )
        for value, label in choices.items()
        if value in counts or value == current
    ]
