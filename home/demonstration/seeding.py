# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Seeding: once, whole, and never over anything else."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.models import CustomDocument, CustomImage, User
from home.demonstration.accounts import create_accounts
from home.demonstration.announcements import write_announcements
from home.demonstration.drafts import write_drafts
from home.demonstration.edition_pages import create_edition_pages
from home.demonstration.editions import create_editions, is_demonstration_released
from home.demonstration.explanations import explain_domains
from home.demonstration.laureates import write_words
from home.demonstration.library import store_documents, store_pictures
from home.demonstration.menus import create_menus, read_menus, translate_menus
from home.demonstration.news import translate_news, write_news
from home.demonstration.pages import create_pages, read_pages
from home.demonstration.portraits import show_faces
from home.demonstration.silence import run_silently
from home.demonstration.translations import translate_pages
from home.demonstration.values import Library
from home.links.checking import check_links
from label.models import Edition, Person
from laureats.models import Territory

# Wagtail's own root and welcome page.
PAGES_OF_AN_EMPTY_SITE = 2
RECORDS = (Edition, Person, Territory, User, CustomImage, CustomDocument)

# Tells a person what is being done.
Tell = Callable[[str], object]


class DemoState(Enum):
    EMPTY = "empty"
    SEEDED = "seeded"
    FOREIGN = "foreign"


def find_state() -> DemoState:
    """Tell whether the database is empty, holds the demonstration, or holds anything else."""
    if is_demonstration_released():
        return DemoState.SEEDED
    holds_records = any(model._default_manager.exists() for model in RECORDS)
    is_foreign = holds_records or Page.objects.count() > PAGES_OF_AN_EMPTY_SITE
    return DemoState.FOREIGN if is_foreign else DemoState.EMPTY


@transaction.atomic
def seed_demonstration(*, root: Path, tell: Tell) -> None:
    """Load everything in one transaction: interrupted, it leaves the database empty."""
    tell(_("Accounts and pages…"))
    create_accounts()
    library = Library(pictures=store_pictures(root / "demo/images"), documents=store_documents(root / "demo/documents"))
    create_pages(read_pages(root / "demo/pages.json"), library=library)
    create_menus(read_menus(root / "demo/menus.json"))
    tell(_("Public bodies of France…"))
    run_silently("load_territories", root / "data/collectivites-2026.csv")
    tell(_("Past editions, their juries and awards…"))
    run_silently("load_history", root / "data")
    tell(_("Three sample editions: one released, one at its jury, one that takes candidatures…"))
    create_editions(root / "demo")
    create_edition_pages(read_pages(root / "demo/edition-pages.json"), library=library)
    explain_domains(root / "demo/explications.json")
    show_faces(library)
    write_words(root / "demo")
    write_news(root)
    write_announcements(root / "demo")
    write_drafts(root)


def translate_demonstration(root: Path) -> None:
    """Publish the English pages and menus that are missing, one transaction each.

    Not within the one above: wagtail-localize publishes after the commit, from objects read before it.
    """
    for name in ("pages", "edition-pages"):
        translate_pages(read_pages(root / f"demo/{name}.json"))
    translate_news(root)
    translate_menus(read_menus(root / "demo/menus.json"))


def check_own_links() -> None:
    """Fill in the report of links, without asking anything of another site: their links are without an answer."""
    check_links(seconds=0.0)
