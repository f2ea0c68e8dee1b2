# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The laureates: one row an award, of every released edition."""

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone

from label.kinds import Kind
from laureats.api.bodies import identifier_of
from laureats.departments import department_name
from laureats.models.award import Award, BadgeFile
from laureats.open_data.shapes import Part, Row, Value
from laureats.open_data.sources import Sources, read_sources
from laureats.public.awards import ShownAward, public_awards, show_awards
from laureats.public.badges import badge_links
from laureats.public.scores import published_scores
from laureats.regions import region_name, region_of


def read_awards() -> list[Row]:
    """Return the public awards, latest edition first, with a fixed number of queries."""
    sources = read_sources()
    return [describe_award(shown, sources=sources) for shown in list_awards()]


def list_awards() -> list[ShownAward]:
    badges = Prefetch("badge_files", queryset=BadgeFile.objects.defer("content"))
    shown = show_awards(public_awards().prefetch_related("edition__domains", badges))
    return sorted(shown, key=lambda row: (-row.award.edition.year, row.award.edition.code))


def describe_award(shown: ShownAward, *, sources: Sources) -> dict[str, Value]:
    award = shown.award
    return {
        # As the API names it, so that both can be put side by side.
        "id": f"{award.edition.code}/{identifier_of(award.territory, slug=shown.page_slug)}",
        "edition": award.edition.code,
        "year": award.edition.year,
        "is_fictional": award.edition.is_fictional or award.territory.is_fictional,
        **_describe_body(shown),
        **(_describe_level(award) if award.withdrawn_at is None else _NO_LEVEL),
        "withdrawn_on": timezone.localdate(award.withdrawn_at) if award.withdrawn_at else None,
        "corrected_on": max((timezone.localdate(each.published_at) for each in award.errata.all()), default=None),
        "disputed": award.disputed,
        "list_is_complete": sources.facts[award.edition_id].is_complete,
        "note": award.note,
        "source": tuple(award.sources) or (sources.source_of(award.edition),),
        "page": f"{sources.site}{shown.address}" if shown.address else "",
        "badge": _badge_address(shown, site=sources.site),
    }


def _describe_body(shown: ShownAward) -> dict[str, Value]:
    award, territory = shown.award, shown.award.territory
    region = region_of(region=territory.region, department=award.department)
    return {
        "siren": territory.siren or "",
        "insee_code": territory.insee_code,
        "name": shown.name,
        "current_name": territory.display_name,
        "kind": award.kind,
        "kind_name": str(Kind(award.kind).label),
        "department": award.department,
        "department_name": department_name(award.department),
        "region": region,
        "region_name": region_name(region),
        "population": award.population,
        "current_population": territory.population,
        "latitude": territory.latitude,
        "longitude": territory.longitude,
    }


_NO_LEVEL: dict[str, Value] = {
    "level_known": False,
    "level": "",
    "level_name": "",
    "mentions": (),
    "opinion": "",
    "total": None,
    "domain_scores": (),
}


def _describe_level(award: Award) -> dict[str, Value]:
    scores = published_scores(award)
    parts: list[Part] = [{"code": each.code, "score": each.points} for each in scores.domains] if scores else []
    return {
        "level_known": award.level is not None,
        "level": award.level.code if award.level else "",
        "level_name": award.level.name if award.level else "",
        "mentions": tuple(mention["name"] for mention in award.mentions),
        "opinion": award.opinion,
        "total": scores.total if scores else None,
        "domain_scores": tuple(parts),
    }


def _badge_address(shown: ShownAward, *, site: str) -> str:
    """Return the address that always leads to the badge as last corrected, nothing where there is none."""
    if not any(link.extension == "svg" for link in badge_links(shown)):
        return ""
    return site + reverse("laureats_badge_edition", args=[shown.page_slug, shown.award.edition.code, "svg"])
