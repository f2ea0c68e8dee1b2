# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How far translations have come, as wagtail-localize counts it."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, Max, OuterRef
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationLog, TranslationSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One translation under way.

    `taken_at` is when the words of the source were last taken; `written_at` when the twin was last written from the
    translated ones; `touched_at` when a translator last gave one.
    """

    source: int
    is_enabled: bool
    taken_at: datetime
    written_at: datetime | None
    touched_at: datetime | None
    done: int
    total: int

    @property
    def is_written(self) -> bool:
        """Tell whether the twin holds all that was translated and taken."""
        latest = max(filter(None, (self.taken_at, self.touched_at)))
        return self.written_at is not None and self.written_at >= latest


def read_progress(*, source: Locale, target: Locale) -> dict[UUID, Progress]:
    """Return the translations from one language to another, by translation key, in five queries."""
    totals = _count_segments(source=source)
    done = _count_segments(source=source, target=target)
    written = dict(_latest(TranslationLog.objects.filter(locale=target), by="source", column="created_at"))
    touched = dict(_latest(StringTranslation.objects.filter(locale=target), by="context__object", column="updated_at"))
    translations = Translation.objects.filter(source__locale=source, target_locale=target)
    rows = translations.values_list("source", "source__object", "source__last_updated_at", "enabled")
    return {
        key: Progress(
            source=pk,
            is_enabled=enabled,
            taken_at=taken_at,
            written_at=written.get(pk),
            touched_at=touched.get(key),
            done=done.get(pk, 0),
            total=totals.get(pk, 0),
        )
        for pk, key, taken_at, enabled in rows
    }


def read_contents(source: Locale) -> dict[UUID, Any]:
    """Return what the sources of snippets held when their words were taken, by translation key."""
    sources = TranslationSource.objects.filter(locale=source).exclude(object__content_type__model=Page._meta.model_name)
    return {key: json.loads(content) for key, content in sources.values_list("object", "content_json")}


def _count_segments(*, source: Locale, target: Locale | None = None) -> dict[int, int]:
    """Return how many pieces of text each source has, or how many of them have a sound translation."""
    segments = StringSegment.objects.filter(source__locale=source)
    if target is not None:
        given = StringTranslation.objects.filter(
            translation_of=OuterRef("string"), context=OuterRef("context"), locale=target, has_error=False
        )
        segments = segments.filter(Exists(given))
    return dict(segments.values_list("source").annotate(Count("pk")).order_by())


def _latest(rows: Any, *, by: str, column: str) -> Any:
    return rows.values_list(by).annotate(Max(column)).order_by()
