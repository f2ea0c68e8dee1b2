# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every public award that stands, in short."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from label.models import Level
from label.models.edition import in_current_language
from laureats.body_names import make_slug
from laureats.models.award import Award
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
    """Return the public awards that stand, latest first, with two queries."""
    scales: dict[int, list[Level]] = defaultdict(list)
    for level in Level.objects.filter(edition__released_at__isnull=False).order_by("edition", "sort_order", "id"):
        scales[level.edition_id].append(level)
    awards = Award.objects.public().standing().order_by("-edition__year", "edition__code", "pk")
    return [_list_award(row, scale=scales[row["edition_id"]]) for row in awards.values(*COLUMNS)]


def _list_award(row: dict[str, Any], *, scale: Iterable[Level]) -> ListedAward:
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
        mentions=dict(map(_name_mention, row["mentions"])),
    )


def _name_mention(mention: dict[str, str]) -> tuple[str, str]:
    name = in_current_language(french=mention["name"], english=mention.get("name_en", ""))
    return make_slug(mention["name"]), name
