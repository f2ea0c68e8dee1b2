# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a reader narrows the list of laureates, and what it means for the query."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from laureats.body_names import make_slug, split_designation
from laureats.models.award import Award, AwardQuerySet
from laureats.models.territory import FormerName, Territory
from laureats.public.awards import mention_names
from laureats.public.list_choices import UNKNOWN_LEVEL, ListChoices

TEXT_LENGTH = 200
SORT_BY_NAME, SORT_BY_AWARD = "name", "award"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFilters:
    """The filters in force; an empty string is no filter."""

    text: str = ""
    year: str = ""
    level: str = ""
    kind: str = ""
    department: str = ""
    mention: str = ""
    sort: str = SORT_BY_NAME

    @property
    def narrows(self) -> bool:
        return any([self.text, self.kind, self.department, self.narrows_awards])

    @property
    def narrows_awards(self) -> bool:
        return any([self.year, self.level, self.mention])


def read_filters(*, parameters: Mapping[str, str], choices: ListChoices) -> ListFilters:
    """Return the filters asked for; a value that is no choice is ignored."""

    def chosen(name: str) -> str:
        value = parameters.get(name, "")
        return value if value in getattr(choices, name) else ""

    return ListFilters(
        text=parameters.get("q", "").replace("\x00", "").strip()[:TEXT_LENGTH],
        year=chosen("year"),
        level=chosen("level"),
        kind=chosen("kind"),
        department=chosen("department"),
        mention=chosen("mention"),
        sort=SORT_BY_AWARD if parameters.get("sort") == SORT_BY_AWARD else SORT_BY_NAME,
    )


def matching_awards(filters: ListFilters) -> AwardQuerySet:
    """Return the public awards that have the year, the level and the mention asked for, all together."""
    conditions: dict[str, Any] = {}
    if filters.year:
        conditions["edition__year"] = int(filters.year)
    if filters.level == UNKNOWN_LEVEL:
        conditions["level__isnull"] = True
    elif filters.level:
        conditions["level__code"] = filters.level
    if filters.mention:
        conditions["pk__in"] = _awards_with_mention(filters.mention)
    return Award.objects.public().standing().filter(**conditions)


def matching_territories(filters: ListFilters) -> QuerySet[Territory]:
    """Return the bodies with such an award, of the kind and département asked for, under the name asked for."""
    territories = Territory.objects.filter(Exists(matching_awards(filters).filter(territory=OuterRef("pk"))))
    if filters.kind:
        territories = territories.filter(kind=filters.kind)
    if filters.department:
        territories = territories.filter(department=filters.department)
    for word in search_words(filters.text):
        once_called_so = FormerName.objects.filter(territory=OuterRef("pk"), slug__contains=word)
        territories = territories.filter(Q(slug__contains=word) | Exists(once_called_so))
    return territories


def search_words(text: str) -> list[str]:
    """Return the words to look for in slugs, where accents, capitals and apostrophes do not count.

    The words that say what the body is ("Ville d'Angoulême") are no part of its slug.
    """
    name = split_designation(text).rest.replace("'", " ")
    return list(filter(None, map(make_slug, name.split())))


def _awards_with_mention(mention: str) -> list[int]:
    """Return the awards with a mention of that slug: SQLite cannot look into JSON lists, and mentions are few."""
    awards = Award.objects.public().standing().exclude(mentions=[])
    return [award.pk for award in awards if mention in map(make_slug, mention_names(award))]
