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
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Site

from home.demonstration.values import Library, as_stream, in_language

# A page or a text as `demo/pages.json` holds it.
Entry = dict[str, Any]


def read_pages(path: Path) -> list[Entry]:
    entries: list[Entry] = json.loads(path.read_text(encoding="utf-8"))
    return entries


def create_pages(entries: list[Entry], *, library: Library | None = None) -> Page:
    """Create the French tree in place of Wagtail's welcome page, and return its home page."""
    root = Page.get_first_root_node()
    welcome = root.get_children().first()
    home = _create(entries[0], parent=root)
    Site.objects.update(root_page=home, site_name="Territoire Numérique Libre", is_default_site=True, **read_address())
    if welcome is not None:
        welcome.delete()
    # Blocks lead to pages: all stand before any is filled.
    for entry in walk(entries):
        fill_page(entry, library=library or Library())
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


def add_page(entry: Entry, *, parent: Page, **fields: Any) -> Page:
    """Create the empty French page of an entry."""
    page: Page = apps.get_model(entry["type"])(
        title=entry["title"]["fr"],
        slug=entry["slug"]["fr"],
        show_in_menus=entry.get("menu", False),
        locale=Locale.get_default(),
        introduction=entry["introduction"]["fr"],
        **fields,
    )
    parent.add_child(instance=page)
    return page


def fill_page(entry: Entry, *, library: Library) -> None:
    """Publish the page of an entry with what is particular to it."""
    page_class = apps.get_model(entry["type"])
    page = page_class.objects.filter(slug=entry["slug"]["fr"], locale=Locale.get_default()).order_by("path").get()
    for name, value in _content(entry, library=library).items():
        is_stream = isinstance(page_class._meta.get_field(name), StreamField)
        setattr(page, name, as_stream(value) if is_stream else value)
    page.save_revision().publish()


def _create(entry: Entry, *, parent: Page) -> Page:
    page = add_page(entry, parent=parent)
    for child in entry.get("children", []):
        _create(child, parent=page)
    return page


def _content(entry: Entry, *, library: Library) -> dict[str, Any]:
    """Return what is particular to the page: its body, its questions, its date, and any other field of its class."""
    content: dict[str, Any] = {"body": entry["body"], **entry.get("fields", {})}
    if "questions" in entry:
        content["questions"] = [
            ["question", {"question": question, "answer": answer}] for question, answer in entry["questions"]
        ]
    if "date" in entry:
        content["date"] = date.fromisoformat(entry["date"])
    return {name: in_french(value, library=library) for name, value in content.items()}


def in_french(value: Any, *, library: Library | None = None) -> Any:
    """Keep the French of every text of a value, whatever holds it."""
    return in_language(value, language="fr", library=library)
