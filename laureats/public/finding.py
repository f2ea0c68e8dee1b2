# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The laureates that a search may find, with their names, of today and of once, and the places where they are."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.open_pages import open_pages
from label.kinds import Kind
from laureats import departments, naming, regions
from laureats.models.award import Award
from laureats.models.territory import FormerName, Territory
from laureats.public.listing.awards import ListedAward, read_awards_in_french
from laureats.public.succession import heirs_of

COLUMNS = (
    "pk",
    "slug",
    "territory_id",
    "territory__kind",
    "territory__name",
    "territory__display_name_override",
    "territory__department",
    "territory__region",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindableLaureate:
    """A labelled body with a page; `award` is its latest, none for one that succeeded a labelled body."""

    page: int
    slug: str
    kind: str
    title: str
    names: tuple[str, ...]
    department: str
    places: tuple[str, ...]
    award: ListedAward | None

    @property
    def kind_name(self) -> str:
        return str(Kind(self.kind).label)


def findable_laureates() -> list[FindableLaureate]:
    """Return them with five queries, however many they are.

    A body whose only label was taken back is none of them; one that succeeded a labelled body is.
    """
    from laureats.models import LaureatePage  # The pages import these modules.

    latest: dict[int, ListedAward] = {}
    for award in read_awards_in_french():
        latest.setdefault(award.territory, award)
    heirs = heirs_of(Territory.objects.filter(pk__in=Award.objects.public().standing().values("territory")))
    former: dict[int, list[str]] = defaultdict(list)
    for territory, name in FormerName.objects.order_by("pk").values_list("territory_id", "name"):
        former[territory].append(name)
    pages = open_pages(LaureatePage.objects.all()).order_by("pk").values(*COLUMNS)
    return [
        _describe(page, award=latest.get(page["territory_id"]), former=former)
        for page in pages
        if page["territory_id"] in latest or page["territory_id"] in heirs
    ]


def _describe(
    page: Mapping[str, Any], *, award: ListedAward | None, former: Mapping[int, list[str]]
) -> FindableLaureate:
    kind, name, department = page["territory__kind"], page["territory__name"], page["territory__department"]
    title = page["territory__display_name_override"] or naming.display_name(kind=kind, name=name)
    region = regions.region_of(region=page["territory__region"], department=department)
    return FindableLaureate(
        page=page["pk"],
        slug=page["slug"],
        kind=kind,
        title=title,
        names=(title, name, *former.get(page["territory_id"], ())),
        department=departments.name_with_code(department),
        places=(department, departments.department_name(department), regions.region_name(region)),
        award=award,
    )
