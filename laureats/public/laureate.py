# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One laureate: its page, its awards and those of the bodies that it succeeded."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch

from laureats.departments import department_name, name_with_code
from laureats.models.award import BadgeFile
from laureats.models.territory import Territory
from laureats.public.addresses import addresses_under, local_address
from laureats.public.awards import ShownAward, public_awards, show_awards
from laureats.public.comparison import compare_scores
from laureats.public.edition_links import EditionLinks, links_of_editions
from laureats.public.labelled import labelled_pages
from laureats.public.neighbours import find_neighbours
from laureats.public.succession import predecessor_ids
from laureats.public.timeline import TimelineEntry, build_timeline
from laureats.public.years import build_years, last_public_year
from laureats.regions import region_name

if TYPE_CHECKING:
    from laureats.models import LaureatePage


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLink:
    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inheritance:
    """The awards that a predecessor obtained under its own name."""

    name: str
    address: str
    timeline: list[TimelineEntry]


def laureate_page_or_none(slug: str) -> "LaureatePage | None":
    """Return the live page of a body that has a public award, its own or a predecessor's."""
    page: LaureatePage | None = labelled_pages().select_related("territory").filter(slug=slug).first()
    return page


def laureate_context(territory: Territory) -> dict[str, Any]:
    """Return what the page of a body shows of its results."""
    # The pages import these modules.
    from laureats.models import LaureateIndexPage

    own, others = _split_awards(territory)
    links = links_of_editions(shown.award.edition for shown in chain(own, *others.values()))
    timeline = build_timeline(own, links=links)
    standing = [entry for entry in timeline if not entry.is_withdrawn]
    current = standing[0] if standing else None
    index_address = local_address(LaureateIndexPage)
    return {
        "territory": territory,
        "department": name_with_code(territory.department),
        "region": _region(territory),
        "index_address": index_address,
        "current": current,
        "scores": compare_scores(current.award, earlier=[entry.award for entry in standing[1:]]) if current else None,
        "held_count": len(standing),
        "timeline": timeline,
        "years": build_years(timeline, last=last_public_year()),
        "inheritances": [_inherit(awards, links=links) for awards in others.values()],
        "successors": _successors(territory, index_address=index_address),
        "neighbours": find_neighbours(territory, index_address=index_address),
        "is_fictional": territory.is_fictional or any(shown.award.edition.is_fictional for shown in own),
    }


def _region(territory: Territory) -> str:
    """Return the name of the région, or nothing overseas, where the département bears the same one."""
    region = region_name(territory.region)
    return "" if region == department_name(territory.department) else region


def _body_ids(territory: Territory) -> set[int]:
    return {territory.pk, *predecessor_ids(territory.pk)}


def _split_awards(territory: Territory) -> tuple[list[ShownAward], dict[int, list[ShownAward]]]:
    """Return the body's own public awards, and those of each of its predecessors."""
    badges = Prefetch("badge_files", queryset=BadgeFile.objects.defer("content"))
    awards = public_awards().filter(territory__in=_body_ids(territory))
    shown = show_awards(awards.prefetch_related("edition__domains", badges))
    by_body: dict[int, list[ShownAward]] = defaultdict(list)
    for row in shown:
        by_body[row.award.territory_id].append(row)
    return by_body.pop(territory.pk, []), by_body


def _inherit(awards: list[ShownAward], *, links: Mapping[int, EditionLinks]) -> Inheritance:
    name = awards[0].award.territory.display_name
    return Inheritance(name=name, address=awards[0].address, timeline=build_timeline(awards, links=links))


def _successors(territory: Territory, *, index_address: str) -> list[NamedLink]:
    """Return the bodies that succeeded this one directly."""
    successions = list(territory.successions.select_related("successor").order_by("happened_on"))
    successors = [succession.successor_id for succession in successions]
    addresses = addresses_under(index_address, territory_ids=successors)
    return [
        NamedLink(name=succession.successor.display_name, address=addresses.get(succession.successor_id, ""))
        for succession in successions
    ]
