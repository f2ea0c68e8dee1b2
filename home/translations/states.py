# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the translation of each page and each snippet stands, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import TextChoices
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import get_edit_url

from home.translations.progress import Progress, read_contents, read_progress
from home.translations.records import SourceRecord, Twin, read_sources, read_twins, source_locale


class State(TextChoices):
    """In the order in which translators deal with them."""

    MISSING = "missing", _("Not translated")
    OUTDATED = "outdated", _("Out of date")
    UNFINISHED = "unfinished", _("Words left to translate")
    UNPUBLISHED = "unpublished", _("To be published")
    DONE = "done", _("Up to date")


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationRow:
    """One record in one language; `since` is the change that the translation does not follow yet.

    `done` and `total` count pieces of text: both are 0 for a translation kept by hand.
    """

    record: SourceRecord
    locale: Locale
    state: State
    since: datetime | None = None
    done: int = 0
    total: int = 0
    address: str = ""

    @property
    def percent(self) -> int | None:
        return self.done * 100 // self.total if self.total else None


def read_rows() -> list[TranslationRow]:
    """Return every record in every other language, what waits first, with as many queries whatever there is.

    A draft that was sent to no translator waits for nothing: it may never be public.
    """
    source = source_locale()
    records, contents = read_sources(source), read_contents(source)
    rows = []
    for locale in Locale.objects.exclude(pk=source.pk).order_by("language_code"):
        twins, progress = read_twins(locale), read_progress(source=source, target=locale)
        rows += [
            _row(
                record,
                locale=locale,
                twin=twins.get(record.key),
                progress=progress.get(record.key),
                contents=contents,
            )
            for record in records
            if record.is_live or record.key in twins
        ]
    order = list(State)
    return sorted(rows, key=lambda row: order.index(row.state))


def list_waiting(rows: list[TranslationRow]) -> list[TranslationRow]:
    """Keep what awaits a translator."""
    return [row for row in rows if row.state != State.DONE]


def _row(
    record: SourceRecord, *, locale: Locale, twin: Twin | None, progress: Progress | None, contents: Mapping[Any, Any]
) -> TranslationRow:
    if twin is None:
        return TranslationRow(
            record=record, locale=locale, state=State.MISSING, address=_submit_address(record, locale)
        )
    if progress is None or not progress.is_enabled:
        return _hand_kept_row(record, locale=locale, twin=twin)
    state = _find_state(record, twin=twin, progress=progress, content=contents.get(record.key))
    return TranslationRow(
        record=record,
        locale=locale,
        state=state,
        since=record.changed_at if state == State.OUTDATED else None,
        done=progress.done,
        total=progress.total,
        address=_next_address(record, twin=twin, progress=progress, state=state),
    )


def _find_state(record: SourceRecord, *, twin: Twin, progress: Progress, content: Any) -> State:
    if _has_changed(record, progress=progress, content=content):
        return State.OUTDATED
    if progress.done < progress.total:
        return State.UNFINISHED
    return State.DONE if twin.is_live and progress.is_written else State.UNPUBLISHED


def _has_changed(record: SourceRecord, *, progress: Progress, content: Any) -> bool:
    if record.changed_at:
        return record.changed_at > progress.taken_at
    return record.content is not None and record.content != content


def _hand_kept_row(record: SourceRecord, *, locale: Locale, twin: Twin) -> TranslationRow:
    """Return the row of a translation without wagtail-localize: its last publication alone tells what it follows."""
    is_late = bool(record.changed_at and twin.published_at and record.changed_at > twin.published_at)
    state = State.OUTDATED if is_late else State.DONE if twin.is_live else State.UNPUBLISHED
    since = record.changed_at if is_late else None
    return TranslationRow(
        record=record, locale=locale, state=state, since=since, address=_edit_address(record, pk=twin.pk)
    )


def _submit_address(record: SourceRecord, locale: Locale) -> str:
    if record.is_page:
        address = reverse("wagtail_localize:submit_page_translation", args=[record.pk])
    else:
        meta = record.model._meta
        place = [meta.app_label, meta.model_name, record.pk]
        address = reverse("wagtail_localize:submit_snippet_translation", args=place)
    return f"{address}?select_locale={locale.language_code}"


def _next_address(record: SourceRecord, *, twin: Twin, progress: Progress, state: State) -> str:
    """Return where the next deed is done: taking the new words, else giving or publishing their translation."""
    if state == State.OUTDATED:
        return reverse("wagtail_localize:update_translations", args=[progress.source])
    return _edit_address(record, pk=twin.pk)


def _edit_address(record: SourceRecord, *, pk: int) -> str:
    if record.is_page:
        return reverse("wagtailadmin_pages:edit", args=[pk])
    return get_edit_url(record.model(pk=pk)) or ""
