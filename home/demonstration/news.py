# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The news of the demonstration, from one file: categories and articles, in both languages.

They come after the editions that they tell.
"""

import json
from pathlib import Path
from typing import Any

from django.apps import apps
from wagtail.models import Locale, Page

from core.models import CustomImage
from home.demonstration.drawings import draw_pictures
from home.demonstration.pages import Entry, in_french
from home.demonstration.translations import translate_pages
from home.models import NewsCategory, NewsIndexPage
from label.models import Edition

FILE = "demo/actualites/actualites.json"


def write_news(root: Path) -> None:
    """Publish the articles under the news; nothing on a site without news."""
    index = NewsIndexPage.objects.filter(locale=Locale.get_default()).order_by("path").first()
    if index is None:
        return
    document = _read(root)
    categories = {entry["slug"]["fr"]: _create_category(entry) for entry in document["categories"]}
    pictures = draw_pictures(root / "demo/actualites")
    for entry in document["articles"]:
        _publish(entry, parent=index, **_facts(entry, categories=categories, pictures=pictures))


def translate_news(root: Path) -> None:
    """Publish the English twins that are missing: categories before the articles that bear them."""
    document = _read(root)
    english, _created = Locale.objects.get_or_create(language_code="en")
    for entry in document["categories"]:
        category = NewsCategory.objects.filter(slug=entry["slug"]["fr"], locale=Locale.get_default()).first()
        if category is not None and not category.has_translation(english):
            twin = category.copy_for_translation(english)
            twin.name, twin.slug = entry["name"]["en"], entry["slug"]["en"]
            twin.save()
    translate_pages(document["articles"])


def _read(root: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((root / FILE).read_text(encoding="utf-8"))
    return document


def _create_category(entry: dict[str, Any]) -> NewsCategory:
    words = in_french(entry)
    category: NewsCategory = NewsCategory.objects.create(locale=Locale.get_default(), **words)
    return category


def _facts(entry: Entry, *, categories: dict[str, NewsCategory], pictures: dict[str, CustomImage]) -> dict[str, Any]:
    return {
        "category": categories[entry["category"]],
        "picture": pictures.get(entry.get("picture", "")),
        "results_of": Edition.objects.filter(code=entry.get("edition", "")).first(),
    }


def _publish(entry: Entry, *, parent: Page, **facts: Any) -> None:
    page: Page = apps.get_model(entry["type"])(
        slug=entry["slug"]["fr"],
        title=entry["title"]["fr"],
        introduction=entry["introduction"]["fr"],
        body=[(kind, in_french(value)) for kind, value in entry["body"]],
        locale=Locale.get_default(),
        **in_french(entry.get("fields", {})),
        **facts,
    )
    if "date" in entry:
        page.date = entry["date"]
    parent.add_child(instance=page)
    page.save_revision().publish()
