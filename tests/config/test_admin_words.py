# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every word of ours that the admin shows is French to those who read French."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import Field
from django.test import RequestFactory
from django.utils.translation import override
from wagtail import blocks
from wagtail.admin.menu import admin_menu, reports_menu, settings_menu
from wagtail.admin.panels import PanelGroup
from wagtail.admin.viewsets import viewsets
from wagtail.fields import StreamField
from wagtail.images.models import AbstractRendition
from wagtail.log_actions import registry as log_actions

from core.models import User

pytestmark = pytest.mark.django_db

OUR_APPS = ("core", "home", "label", "laureats", "search")
# The same in both languages: names, codes, and words that French and English share.
SAME = {
    "---------", "action", "archive", "articles", "Articles", "Badge", "badge", "Bluesky", "bonus", "Bronze",
    "candidature", "Candidature", "Candidatures", "candidatures", "code", "Code", "collection", "Collections",
    "commune", "Commune", "contestation", "Contestations", "contestations", "CSV", "Date", "date", "Description",
    "description", "Document", "document", "documents", "Documents", "département", "Errata", "errata",
    "Erratum", "erratum",
    "format", "GIP", "image", "Image", "Images", "images", "import", "imports", "Imports", "initiative", "Initiative",
    "Initiatives", "initiatives", "Introduction", "introduction", "Invitation", "JSON", "Kit", "kit", "kits", "Label",
    "latitude", "licence", "LinkedIn", "Logo", "longitude", "mail", "Mastodon", "maximum", "mention", "Mention",
    "Mentions", "mentions", "menu", "Menus", "menus", "Note", "note", "note publique", "ODS", "ODT", "opinion",
    "organisation", "Page", "page", "Pages", "Palmarès", "palmarès", "PDF", "PeerTube", "Photo", "photo", "Photos",
    "photos", "points", "population", "Programme", "programme", "public", "Public.", "Question", "question",
    "questions", "quorum", "région", "SHA-256", "SIREN", "Sites", "slug", "source", "Source", "sources", "succession",
    "successions", "Successions", "Support", "SVG", "total", "type", "Type", "XLSX", "Workflows", "Locales",
    "invitation", "invitations", "occasion", "version", "Message",
}  # fmt: skip


def own_models():
    """Return the models that people see: sizes of pictures are the machine's."""
    models = [model for model in apps.get_models() if model._meta.app_label in OUR_APPS]
    return [model for model in models if not issubclass(model, AbstractRendition)]


def words_of_models() -> Iterator[tuple[str, object]]:
    for model in own_models():
        meta = model._meta
        yield f"{meta.label}", meta.verbose_name
        # Django makes a plural of its own where none is given: the admin then shows none.
        yield f"{meta.label} plural", meta.original_attrs.get("verbose_name_plural", "")
        for field in meta.get_fields():
            if isinstance(field, Field) and is_ours(field, model=model):
                yield from words_of_field(f"{meta.label}.{field.name}", field)


def is_ours(field, *, model):
    """Tell whether a field of a model is declared by us: those of Wagtail's own bases have its words."""
    bases = [base for base in model.__mro__ if field.name in getattr(base, "__dict__", {})]
    return field.model is model and field.editable and not field.auto_created and is_own_class(bases[-1])


def is_own_class(base):
    return base.__module__.split(".")[0] in OUR_APPS


def words_of_field(place, field):
    yield place, field.verbose_name
    yield f"{place}.help_text", field.help_text
    yield from ((f"{place}={value}", label) for value, label in field.flatchoices)
    if isinstance(field, StreamField):
        yield from words_of_block(place, field.stream_block)


def words_of_block(place, block):
    yield f"{place}.label", block.label
    yield f"{place}.help_text", getattr(block.meta, "help_text", "")
    if isinstance(block, blocks.ChoiceBlock):
        yield from ((f"{place}={value}", label) for value, label in block.field.choices)
    children = getattr(block, "child_blocks", None) or {"item": getattr(block, "child_block", None)}
    for name, child in children.items():
        # Wagtail's own blocks have its words; those of a list have the words of the list.
        if child is not None and (name != "item" or isinstance(child, blocks.StructBlock)):
            yield from words_of_block(f"{place}.{name}", child)


def words_of_panels():
    for model in own_models():
        for panel in getattr(model, "content_panels", getattr(model, "panels", [])):
            yield from words_of_panel(model._meta.label, panel)


def words_of_panel(place, panel):
    yield f"{place} panel", getattr(panel, "heading", "")
    yield f"{place} panel", getattr(panel, "help_text", "")
    if isinstance(panel, PanelGroup):
        for child in panel.children:
            yield from words_of_panel(place, child)


def words_of_menus():
    request = RequestFactory().get("/admin/")
    request.user = User(is_superuser=True, is_active=True)
    for menu in (admin_menu, reports_menu, settings_menu):
        yield from ((f"menu {item.url}", item.label) for item in menu.menu_items_for_request(request))
    for viewset in (each for each in viewsets.viewsets if is_own_class(type(each))):
        yield f"viewset {viewset.name}", getattr(viewset, "menu_label", "")


def words_of_log_actions():
    for action, label in log_actions.get_choices():
        if action.split(".")[0] in OUR_APPS:
            yield f"log {action}", label


SOURCES = {
    "models": words_of_models,
    "panels": words_of_panels,
    "menus": words_of_menus,
    "log actions": words_of_log_actions,
}


@pytest.mark.parametrize("words", SOURCES.values(), ids=SOURCES)
def test_every_label_differs_in_french(words):
    shown = {}
    for language in ("en", "fr"):
        with override(language):
            shown[language] = {place: str(text) for place, text in words() if text}

    same = {f"{place}: {text}" for place, text in shown["fr"].items() if shown["en"].get(place) == text}
    assert {line for line in same if line.partition(": ")[2] not in SAME} == set()
    assert len(shown["fr"]) > 1
