# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The English of the demonstration's pages, given to wagtail-localize as a translator would give it."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import extract_strings

from home.demonstration.pages import Entry, walk


def translate_pages(entries: list[Entry]) -> None:
    """Publish the English twin of every page of the file that has none yet, parents first.

    A page that someone has taken away since, or renamed, is left alone.
    """
    english, _created = Locale.objects.get_or_create(language_code="en")
    vocabulary = dict(_pairs(list(walk(entries))))
    for entry in walk(entries):
        page = Page.objects.filter(slug=entry["slug"]["fr"], locale=Locale.get_default()).order_by("path").first()
        if page is not None and not page.has_translation(english):
            _translate(page.specific, locale=english, vocabulary=vocabulary)


def _translate(page: Page, *, locale: Locale, vocabulary: dict[str, str]) -> None:
    """Publish the twin of a page. Words that are not those of the file any more stay in French."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    segments = StringSegment.objects.filter(source=source, string__data__in=vocabulary)
    for segment in segments.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": vocabulary[segment.string.data]},
        )
    translation.save_target(publish=True)


def _pairs(entries: list[Entry]) -> Iterator[tuple[str, str]]:
    """Yield every translatable piece of the file as wagtail-localize cuts it, with its English."""
    for text in _texts(entries):
        french, english = extract_strings(text["fr"])[1], extract_strings(text["en"])[1]
        for (source, _links), (target, _more_links) in zip(french, english, strict=True):
            yield source.data, target.data


def _texts(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict) and set(value) == {"fr", "en"}:
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
