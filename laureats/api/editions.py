# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The released editions with their words, read once a minute in each language for every answer, as pages are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language

from core.api.records import Name
from core.page_memory import remember
from label.models import Domain, Edition, Level, Mention
from laureats.models.award import Palmares


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedEdition:
    """`is_complete`: whether all its awards are known. Names are those of the language asked for."""

    edition: Edition
    is_complete: bool
    levels: Mapping[int, Level] = field(default_factory=dict)
    level_names: Mapping[int, Name] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    mention_names: Mapping[str, str] = field(default_factory=dict)
    domains: tuple[Domain, ...] = ()


def released_editions(request: HttpRequest) -> dict[int, ReleasedEdition]:
    """Return the released editions by key, latest first."""
    return remember(("api", "editions", get_language()), _read_editions, request=request)


def _read_editions() -> dict[int, ReleasedEdition]:
    editions = Edition.objects.released().order_by("-year", "code")
    # Any: what is annotated has no type.
    known: QuerySet[Any] = editions.annotate(
        known=Count("awards", filter=Q(awards__withdrawn_at=None)),
        is_ours=Exists(Palmares.objects.filter(edition=OuterRef("pk"), released_at__isnull=False)),
    )
    return {
        edition.pk: ReleasedEdition(
            edition=edition,
            # As `EditionFacts.is_complete` tells it.
            is_complete=edition.is_ours or edition.known == edition.labelled_count,
            levels={level.pk: level for level in edition.levels.all()},
            level_names={level.pk: Name(code=level.code, name=level.local_name) for level in edition.levels.all()},
            mentions=tuple(edition.mentions.all()),
            mention_names={mention.name: mention.local_name for mention in edition.mentions.all()},
            domains=tuple(edition.domains.all()),
        )
        for edition in known.prefetch_related("levels", "mentions", "domains")
    }
