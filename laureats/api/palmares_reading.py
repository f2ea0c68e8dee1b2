# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The results of editions, from what their pages show."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count
from django.urls import reverse

from core.api.records import Name
from laureats.api.award_files import describe_change
from laureats.api.bodies import identifier_of
from laureats.api.links import Links
from laureats.api.palmares_records import CorrectionPart, FilePart, LaureateLine, LevelCount
from laureats.models.award import Award, Palmares
from laureats.models.release import PalmaresFile
from laureats.public.awards import ShownAward
from laureats.public.corrections import ShownCorrection
from laureats.public.editions import EditionFacts


def count_levels(edition_ids: Iterable[int]) -> dict[int, Counter[int | None]]:
    """Return by edition how many awards stand at each level, by key, none for an unknown one; in one query."""
    awards = Award.objects.public().standing().filter(edition__in=list(edition_ids)).order_by()
    counts: dict[int, Counter[int | None]] = defaultdict(Counter)
    for edition, level, number in awards.values_list("edition", "level").annotate(number=Count("pk")):
        counts[edition][level] = number
    return counts


def read_fingerprints(edition_ids: Iterable[int]) -> dict[int, str]:
    """Return by edition the fingerprint of what was sealed, for those that this site released."""
    released = Palmares.objects.filter(edition__in=list(edition_ids), released_at__isnull=False)
    return dict(released.order_by().values_list("edition", "fingerprint"))


def describe_facts(
    facts: EditionFacts, *, fingerprints: Mapping[int, str], counts: Counter[int | None], links: Links
) -> dict[str, Any]:
    """Return the fields that a summary and whole results share, the levels aside."""
    edition = facts.edition
    return {
        "edition": edition.code,
        "year": edition.year,
        "name": edition.local_name,
        "is_fictional": edition.is_fictional,
        "released_at": edition.released_at,
        "fingerprint": fingerprints.get(edition.pk),
        "is_complete": facts.is_complete,
        "candidates": facts.candidates.number if facts.candidates else None,
        "labelled": facts.labelled.number,
        "labelled_is_minimum": facts.labelled.is_minimum,
        "unknown_level_count": counts[None],
        "url": links.resource("palmares", edition.code),
        "page": links.whole(f"{links.palmares}{edition.year}/") if links.palmares else None,
    }


def list_levels(facts: EditionFacts, *, counts: Counter[int | None]) -> list[LevelCount]:
    levels = facts.edition.levels.all()
    return [LevelCount(code=level.code, name=level.local_name, count=counts[level.pk]) for level in levels]


def describe_line(row: ShownAward, *, links: Links, slugs: Mapping[int, str]) -> LaureateLine:
    award = row.award
    slug = slugs.get(award.territory_id, "")
    identifier = identifier_of(award.territory, slug=slug)
    names = zip(award.mentions, row.mentions, strict=True)
    return LaureateLine(
        id=f"{award.edition.code}/{identifier}",
        display_name=row.name,
        slug=slug or None,
        mentions=[Name(code=given["code"], name=name) for given, name in names],
        page=links.laureate(slug),
        url=links.resource("awards", award.edition.code, identifier),
    )


def describe_file(file: PalmaresFile, *, code: str, links: Links) -> FilePart:
    return FilePart(
        name=file.name,
        media_type=file.media_type,
        size=file.size,
        sha256=file.sha256,
        url=links.site + reverse("laureats_palmares_file", args=[code, file.name]),
    )


def describe_correction(correction: ShownCorrection) -> CorrectionPart:
    return CorrectionPart(
        published_at=correction.at,
        reason=correction.reason,
        fingerprint=correction.fingerprint,
        name=correction.name,
        changes=[describe_change(change) for change in correction.changes],
        added=[award.name for award in correction.awards],
    )
