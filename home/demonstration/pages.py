# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The editorial pages of the demonstration, in French, from one file that holds both languages."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from wagtail.models import Locale, Page, Site

# A page or a text as `demo/pages.json` holds it.
Entry = dict[str, Any]
CONTENT_FIELDS = ("introduction", "body", "questions")


def read_pages(path: Path) -> list[Entry]:
    entries: list[Entry] = json.loads(path.read_text(encoding="utf-8"))
    return entries


def create_pages(entries: list[Entry]) -> Page:
    """Create the French tree in place of Wagtail's welcome page, and return its home page."""
    root = Page.get_first_root_node()
    welcome = root.get_children().first()
    home = _create(entries[0], parent=root)
    Site.objects.update(root_page=home, site_name="Territoire Numérique Libre", is_default_site=True, **read_address())
    if welcome is not None:
        welcome.delete()
    home.refresh_from_db()
    return home


def read_address() -> dict[str, Any]:
    """Return where the demonstration is served: the code and the QR codes of kits lead there."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    return {"hostname": address.hostname, "port": port}


def walk(entries: list[Entry]) -> Iterator[Entry]:
    """Yield every page of the file, parents first."""
    for entry in entries:
        yield entry
        yield from walk(entry.get("children", []))


def _create(entry: Entry, *, parent: Page) -> Page:
    page = apps.get_model(entry["type"])(
        title=entry["title"]["fr"],
        slug=entry["slug"]["fr"],
        show_in_menus=entry.get("menu", False),
        locale=Locale.get_default(),
        introduction=entry["introduction"]["fr"],
        **_content(entry),
    )
    parent.add_child(instance=page)
    page.save_revision().publish()
    for child in entry.get("children", []):
        _create(child, parent=page)
    return page


def _content(entry: Entry) -> dict[str, Any]:
    content: dict[str, Any] = {"body": [(kind, in_french(value)) for kind, value in entry["body"]]}
    if "questions" in entry:
        content["questions"] = [
            ("question", {"question": question["fr"], "answer": answer["fr"]})
            for question, answer in entry["questions"]
        ]
    if "date" in entry:
        content["date"] = date.fromisoformat(entry["date"])
    return content


def in_french(value: Any) -> Any:
    """Keep the French of a text, or of a list of texts."""
    return [item["fr"] for item in value] if isinstance(value, list) else value["fr"]
