# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Translations that lack words: nobody reads them, or French would stand under another language."""

from django.conf import settings
from wagtail.models import Page


def is_unfinished(page: Page) -> bool:
    """Tell whether translators have still words of the page to give; one kept by hand has none."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return False
    return count_missing_words(page) > 0


def count_missing_words(page: Page) -> int:
    """Return how many pieces of text of the page wait for their translation."""
    from wagtail_localize.models import Translation  # Its models need ours.

    under_way = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    translation = under_way.filter(enabled=True).first()
    if translation is None:
        return 0
    total, given = translation.get_progress()
    return int(total - given)
