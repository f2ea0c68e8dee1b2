# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of laureates: filters, rows and pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Max, Q, QuerySet
from django.utils.translation import gettext as _

from laureats.departments import department_name
from laureats.models.award import Award
from laureats.models.territory import Territory
from laureats.public.addresses import laureate_addresses
from laureats.public.list_choices import Choices, ListChoices, read_choices
from laureats.public.list_filters import (
    SORT_BY_AWARD,
    SORT_BY_NAME,
    ListFilters,
    matching_awards,
    matching_territories,
    read_filters,
)

LAUREATES_A_PAGE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterField:
    """A filter of the form: its choices, and the one in force."""

    name: str
    label: str
    choices: Choices
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaureateRow:
    """A body in the list; `found` are its awards that the filters ask for, when they ask for some."""

    territory: Territory
    address: str
    last_award: Award
    award_count: int
    found: list[Award]

    @property
    def department(self) -> str:
        return department_name(self.territory.department)


def laureate_list_context(parameters: Mapping[str, str]) -> dict[str, Any]:
    """Return the list of laureates that the address asks for."""
    choices = read_choices()
    filters = read_filters(parameters=parameters, choices=choices)
    page = Paginator(_sorted_territories(filters), LAUREATES_A_PAGE).get_page(parameters.get("page"))
    return {
        "filters": filters,
        "fields": _fields(choices=choices, filters=filters),
        "sort_choices": {SORT_BY_NAME: _("Name"), SORT_BY_AWARD: _("Latest label")},
        "count": page.paginator.count,
        "laureates": page,
        "rows": _show_rows(page=page, filters=filters),
    }


def _fields(*, choices: ListChoices, filters: ListFilters) -> list[FilterField]:
    labels = {
        "year": _("Year"),
        "level": _("Level obtained"),
        "mention": _("Mention"),
        "kind": _("Kind of body"),
        "department": _("Département"),
    }
    return [
        FilterField(name=name, label=label, choices=getattr(choices, name), value=getattr(filters, name))
        for name, label in labels.items()
    ]


def _sorted_territories(filters: ListFilters) -> QuerySet[Territory]:
    territories = matching_territories(filters)
    # Slugs sort in the order of the alphabet, names in that of the database: "Échirolles" after "Zuydcoote".
    if filters.sort == SORT_BY_NAME:
        return territories.order_by("slug", "pk")
    released = Q(awards__edition__released_at__isnull=False, awards__withdrawn_at__isnull=True)
    return territories.annotate(last_year=Max("awards__edition__year", filter=released)).order_by(
        "-last_year", "slug", "pk"
    )


def _show_rows(*, page: Page[Territory], filters: ListFilters) -> list[LaureateRow]:
    territories = list(page)
    addresses = laureate_addresses(territory.pk for territory in territories)
    awards = _awards_by_territory(territories)
    found = set(matching_awards(filters).filter(territory__in=territories).values_list("pk", flat=True))
    return [
        LaureateRow(
            territory=territory,
            address=addresses.get(territory.pk, ""),
            last_award=awards[territory.pk][0],
            award_count=len(awards[territory.pk]),
            found=[award for award in awards[territory.pk] if filters.narrows_awards and award.pk in found],
        )
        for territory in territories
    ]


def _awards_by_territory(territories: Iterable[Territory]) -> dict[int, list[Award]]:
    """Return the public awards that each body holds, latest first."""
    awards: dict[int, list[Award]] = {}
    listed = (
        Award.objects.public().standing().filter(territory__in=list(territories)).select_related("edition", "level")
    )
    listed = listed.prefetch_related("edition__levels")
    for award in listed.order_by("-edition__year", "edition__code"):
        awards.setdefault(award.territory_id, []).append(award)
    return awards
