# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a reader narrows the laureates, and which bodies that leaves."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from laureats.body_names import ABBREVIATIONS, make_slug, split_designation
from laureats.models.award import Award
from laureats.models.territory import FormerName, Territory
from laureats.public.listing.awards import ListedAward
from laureats.public.listing.choices import ListChoices

TEXT_LENGTH = 200
SORT_BY_NAME = "name"
# Each column has its natural order; a hyphen before it turns the order round.
SORTED_COLUMNS = (SORT_BY_NAME, "kind", "department", "level", "award", "count")
FACETS = ("year", "level", "mention", "kind", "region", "department")
OF_THE_AWARD = ("year", "level", "mention")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFilters:
    """The filters in force; an empty string is no filter."""

    text: str = ""
    year: str = ""
    level: str = ""
    mention: str = ""
    kind: str = ""
    region: str = ""
    department: str = ""
    sort: str = SORT_BY_NAME

    @property
    def narrows(self) -> bool:
        return bool(self.text or self.chosen)

    @property
    def narrows_awards(self) -> bool:
        return any(getattr(self, name) for name in OF_THE_AWARD)

    @property
    def chosen(self) -> dict[str, str]:
        """Return the value of each facet in force."""
        return {name: getattr(self, name) for name in FACETS if getattr(self, name)}


def read_filters(*, parameters: Mapping[str, str], choices: ListChoices) -> ListFilters:
    """Return the filters asked for; a value that is no choice is ignored."""
    asked = {name: parameters.get(name, "") for name in FACETS}
    sort = parameters.get("sort", "")
    return ListFilters(
        text=parameters.get("q", "").replace("\x00", "").strip()[:TEXT_LENGTH],
        sort=sort if sort.removeprefix("-") in SORTED_COLUMNS else SORT_BY_NAME,
        **{name: value for name, value in asked.items() if value in getattr(choices, name)},
    )


def matching_awards(
    awards: Iterable[ListedAward], *, filters: ListFilters, named: Collection[int] | None
) -> list[ListedAward]:
    """Return the awards that have all that is asked for; `named` are the bodies of that name, none for any name."""
    chosen = filters.chosen
    return [
        award
        for award in awards
        if (named is None or award.territory in named)
        and all(value in values_of(award, facet=facet) for facet, value in chosen.items())
    ]


def values_of(award: ListedAward, *, facet: str) -> Collection[str]:
    """Return what an award has of a facet."""
    if facet == "mention":
        return award.mentions
    if facet == "year":
        return (str(award.year),)
    value: str = award.level_code if facet == "level" else getattr(award, facet)
    return (value,) if value else ()


def bodies_named(text: str) -> set[int] | None:
    """Return the labelled bodies whose name, of today or of once, holds these words: one query.

    No words, no query: none stands for all of them.
    """
    words = search_words(text)
    if not words:
        return None
    labelled = Award.objects.public().standing().filter(territory=OuterRef("pk"))
    territories = filter_named(Territory.objects.filter(Exists(labelled)).order_by(), words=words)
    return set(territories.values_list("pk", flat=True))


def filter_named(territories: QuerySet[Territory], *, words: Iterable[str]) -> QuerySet[Territory]:
    """Keep the bodies whose name, of today or of once, holds all these words."""
    for word in words:
        alike = Q(slug__contains=word) | Q(slug__contains=_spell_out(word))
        once_called_so = FormerName.objects.filter(alike, territory=OuterRef("pk"))
        territories = territories.filter(alike | Exists(once_called_so))
    return territories


def search_words(text: str) -> list[str]:
    """Return the words to look for in slugs, where accents, capitals and apostrophes do not count.

    The words that say what the body is ("Ville d'Angoulême") are no part of its slug.
    """
    name = split_designation(text).rest.replace("'", " ")
    return list(filter(None, map(make_slug, name.split())))


def _spell_out(word: str) -> str:
    """Return a word of a slug with Saint for St."""
    return "-".join(ABBREVIATIONS.get(part, part) for part in word.split("-"))
