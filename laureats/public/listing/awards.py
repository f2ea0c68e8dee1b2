# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every public award that stands, in short."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from label.models import Level, Mention
from laureats.body_names import make_slug
from laureats.models.award import Award
from laureats.public.mentions import GivenMention, name_mentions
from laureats.regions import region_of

# Stands for a level that no source gives.
UNKNOWN_LEVEL = "unknown"
COLUMNS = (
    "pk",
    "territory_id",
    "edition_id",
    "edition__year",
    "level_id",
    "mentions",
    "territory__slug",
    "territory__kind",
    "territory__department",
    "territory__region",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAward:
    """An award with what it takes to filter, sort and draw it.

    `levels` is the scale of its edition, lowest first; `mentions` are their names in the reader's language, by slug of
    the French one, so that an address means the same in each language. The rest is of the body as it is now.
    """

    pk: int
    edition: int
    territory: int
    slug: str
    kind: str
    department: str
    region: str
    year: int
    level: Level | None
    levels: tuple[Level, ...]
    mentions: dict[str, str]

    @property
    def level_code(self) -> str:
        return self.level.code if self.level else UNKNOWN_LEVEL


def read_awards() -> list[ListedAward]:
    """Return the public awards that stand, latest first, with three queries."""
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for mention in Mention.objects.filter(edition__released_at__isnull=False):
        mentions[mention.edition_id].append(mention)
    return _list_awards(mentions=mentions)


def read_awards_in_french() -> list[ListedAward]:
    """Return the same with two queries, for who shows no mention: they have the names then given."""
    return _list_awards(mentions={})


def _list_awards(*, mentions: Mapping[int, Iterable[Mention]]) -> list[ListedAward]:
    scales: dict[int, list[Level]] = defaultdict(list)
    for level in Level.objects.filter(edition__released_at__isnull=False).order_by("edition", "sort_order", "id"):
        scales[level.edition_id].append(level)
    awards = Award.objects.public().standing().order_by("-edition__year", "edition__code", "pk")
    return [
        _list_award(row, scale=scales[row["edition_id"]], mentions=mentions.get(row["edition_id"], ()))
        for row in awards.values(*COLUMNS)
    ]


def _list_award(row: dict[str, Any], *, scale: Iterable[Level], mentions: Iterable[Mention]) -> ListedAward:
    levels = tuple(scale)
    department = row["territory__department"]
    return ListedAward(
        pk=row["pk"],
        edition=row["edition_id"],
        territory=row["territory_id"],
        slug=row["territory__slug"],
        kind=row["territory__kind"],
        department=department,
        region=region_of(region=row["territory__region"], department=department),
        year=row["edition__year"],
        level=next((level for level in levels if level.pk == row["level_id"]), None),
        levels=levels,
        mentions=_name_mentions(row["mentions"], known=mentions),
    )


def _name_mentions(given: list[GivenMention], *, known: Iterable[Mention]) -> dict[str, str]:
    names = name_mentions(given, known=known)
    return {make_slug(mention["name"]): name for mention, name in zip(given, names, strict=True)}
