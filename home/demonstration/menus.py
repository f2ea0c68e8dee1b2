# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menus of the demonstration and where to write to us, from one file that holds both languages."""

import json
from pathlib import Path
from typing import Any

from wagtail.models import Locale, Page, Site

from core.models import Menu, SiteContacts
from home.demonstration.pages import in_french
from home.demonstration.translations import translate_snippets


def read_menus(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def create_menus(document: dict[str, Any]) -> None:
    """Create the French menus and the contacts; a menu that names a page that there is not raises `KeyError`."""
    locale = Locale.get_default()
    for described in document["menus"]:
        items = [("page", {"page": page, "label": ""}) for page in _find_pages(described["pages"], locale=locale)]
        text = in_french(described.get("text", ""))
        Menu.objects.create(place=described["place"], locale=locale, text=text, items=items)
    contacts = document["contacts"]
    social = [("link", link) for link in contacts["social"]]
    SiteContacts.objects.update_or_create(
        site=Site.objects.get(), defaults={"mail": contacts["mail"], "social": social}
    )


def _find_pages(slugs: list[str], *, locale: Locale) -> list[Page]:
    pages = {page.slug: page for page in Page.objects.filter(slug__in=slugs, locale=locale).order_by("-path")}
    return [pages[slug] for slug in slugs]


def translate_menus(document: dict[str, Any]) -> None:
    """Publish the English twin of each menu; its pages lead to their own twins."""
    translate_snippets(Menu.objects.all(), texts=document)
