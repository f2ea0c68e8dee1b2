# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the files of the demonstration write for what a block holds: texts in two languages, pictures, pages."""

from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Locale, Page

from core.models import CustomDocument, CustomImage


@dataclass(frozen=True, kw_only=True)
class Library:
    """What a value may name, by name."""

    pictures: dict[str, CustomImage] = field(default_factory=dict)
    documents: dict[str, CustomDocument] = field(default_factory=dict)


def in_language(value: Any, *, language: str, library: Library | None = None) -> Any:
    """Return a value as blocks take it, in one language: what it names is found, whatever holds it."""
    if isinstance(value, list):
        return [in_language(each, language=language, library=library) for each in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"fr", "en"}:
        return value[language]
    if "picture" in value and library:
        return _find_picture(value, language=language, library=library)
    if "document" in value and library:
        return library.documents[value["document"]]
    if set(value) == {"slug"}:
        return Page.objects.filter(slug=value["slug"], locale=Locale.get_default()).first()
    return {name: in_language(each, language=language, library=library) for name, each in value.items()}


def as_stream(value: Any) -> Any:
    """Return the blocks of a stream, which files write as pairs in lists."""
    return [tuple(block) for block in value]


def _find_picture(value: dict[str, Any], *, language: str, library: Library) -> CustomImage:
    """Return the picture with the words for those who cannot see it, or none for an ornament."""
    image = library.pictures[value["picture"]]
    words = value.get("alt")
    image.contextual_alt_text = words[language] if words else ""
    image.decorative = words is None
    return image
