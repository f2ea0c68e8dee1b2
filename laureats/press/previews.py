# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the texts of a palmarès will read like: with the sealed figures, or with invented ones."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import translation

from label.models import Edition
from laureats.models import Palmares
from laureats.palmares.sealing import read_content
from laureats.press.figures import count_figures
from laureats.press.placeholders import Placeholder, fill_plain, find_faults, list_placeholders
from laureats.press.samples import sample_figures
from laureats.press.texts import LANGUAGES

PREVIEWED = ("fr", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPreview:
    """One text as it will be; a text with faults is shown as it is written, below them."""

    field: str
    language: str
    words: str
    faults: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`is_sample` when the figures are invented; `placeholders` are in French."""

    is_sample: bool
    placeholders: list[Placeholder]
    texts: list[ShownPreview]


def preview_with_samples(*, edition: Edition, texts: Mapping[str, str]) -> Preview:
    """Return the texts, by field, with invented figures."""
    placeholders = {language: _samples_in(language, edition=edition) for language in PREVIEWED}
    shown = _show(texts, placeholders=placeholders)
    return Preview(is_sample=True, placeholders=placeholders["fr"], texts=shown)


def preview_with_sealed(*, palmares: Palmares, texts: Mapping[str, str]) -> Preview:
    """Return the texts with the sealed figures, for whoever may see them before the hour."""
    placeholders = {language: _sealed_in(language, palmares=palmares) for language in PREVIEWED}
    shown = _show(texts, placeholders=placeholders)
    return Preview(is_sample=False, placeholders=placeholders["fr"], texts=shown)


def _show(texts: Mapping[str, str], *, placeholders: Mapping[str, list[Placeholder]]) -> list[ShownPreview]:
    return [
        _show_text(texts[field], field=field, placeholders=placeholders[language])
        for field, language in LANGUAGES.items()
        if texts[field].strip()
    ]


def _show_text(text: str, *, field: str, placeholders: list[Placeholder]) -> ShownPreview:
    faults = [fault.message for fault in find_faults(text, placeholders=placeholders)]
    words = text if faults else fill_plain(text, placeholders=placeholders)
    return ShownPreview(field=field, language=LANGUAGES[field], words=words, faults=faults)


def _samples_in(language: str, *, edition: Edition) -> list[Placeholder]:
    with translation.override(language):
        return list_placeholders(sample_figures(edition))


def _sealed_in(language: str, *, palmares: Palmares) -> list[Placeholder]:
    with translation.override(language):
        figures = count_figures(edition=palmares.edition, content=read_content(palmares))
        return list_placeholders(figures)
