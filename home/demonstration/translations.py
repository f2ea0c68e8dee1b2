# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The English of the demonstration, given to wagtail-localize as a translator would give it.

Files of the demonstration hold both languages side by side, `{"fr": "Le label", "en": "The label"}`, wherever a text
may stand. Records are created in French (`home.demonstration.pages.in_french` keeps that side of any value), then:

    translate_snippets(Menu.objects.all(), texts=read_json("demo/menus.json"))

publishes the English twin of each French record that has none. `texts` is any value with such pairs in it: they are
found however deep they lie. Categories are translated before the articles that bear them, menus and pages in any order.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.models import Locale, Page, TranslatableMixin
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue, extract_strings

from home.demonstration.pages import Entry, walk


def translate_pages(entries: list[Entry]) -> None:
    """Publish the English twin of every page of the file that has none yet, parents first.

    A page that someone has taken away since, or renamed, is left alone.
    """
    translate_snippets(_pages_of(entries), texts=entries)


def translate_snippets(records: Iterable[TranslatableMixin], *, texts: Any) -> None:
    """Publish the English twin of every French record that has none yet: snippets, or pages, parents first."""
    english, _created = Locale.objects.get_or_create(language_code="en")
    vocabulary = dict(_pairs(texts))
    for record in records:
        if record.locale_id != english.pk and not record.has_translation(english):
            _translate(record, locale=english, vocabulary=vocabulary)


def _pages_of(entries: list[Entry]) -> Iterator[Page]:
    for entry in walk(entries):
        page = Page.objects.filter(slug=entry["slug"]["fr"], locale=Locale.get_default()).order_by("path").first()
        if page is not None:
            yield page.specific


def _translate(record: TranslatableMixin, *, locale: Locale, vocabulary: dict[str, str]) -> None:
    """Publish the twin of a record. Words that are not those of the file any more stay in French."""
    source, _created = TranslationSource.update_or_create_from_instance(record)
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


def _pairs(value: Any) -> Iterator[tuple[str, str]]:
    """Yield every translatable piece of a value as wagtail-localize cuts it, with its English."""
    for text in _texts(value):
        # A plain text is one piece, its lines included.
        yield StringValue.from_plaintext(text["fr"]).data, StringValue.from_plaintext(text["en"]).data
        french, english = extract_strings(text["fr"])[1], extract_strings(text["en"])[1]
        for (source, _links), (target, _more_links) in zip(french, english, strict=True):
            yield source.data, target.data


def _texts(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict) and set(value) == {"fr", "en"}:
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
