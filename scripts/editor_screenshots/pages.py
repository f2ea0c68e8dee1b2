# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of docs/redaction/pages.md: the home page, the page of an edition, and each block as it is chosen."""

from collections.abc import Callable

from playwright.sync_api import Page
from wagtail.blocks import StreamBlock

from home.models import HomePage
from label.models import ApplyPage, DomainExplanation, FAQPage
from laureats.models import EditionPage

WIDTH, HEIGHT = 1280, 860
NARROW = 720
# Milliseconds for the preview of a block to be drawn in its frame.
MOMENT = 3000
# What is drawn, by stream: the name of a block names its picture.
STREAMS = (
    (HomePage, "body"),
    (ApplyPage, "steps"),
    (DomainExplanation, "body"),
    (FAQPage, "questions"),
    (EditionPage, "programme"),
    (EditionPage, "speakers"),
)
Save = Callable[..., None]


def draw(page: Page, *, save: Save) -> None:
    page.goto("/")
    save("accueil")
    page.goto("/edition-exemple-2026/")
    save("edition")
    draw_choice(page, save=save)
    for model, field in STREAMS:
        stream: StreamBlock = model._meta.get_field(field).stream_block
        for name, block in stream.child_blocks.items():
            draw_block(page, name=name, identifier=block.definition_prefix, save=save)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})


def draw_choice(page: Page, *, save: Save) -> None:
    """Show how a block is chosen, with its description and its preview."""
    page.goto(f"/admin/pages/{HomePage.objects.get(locale__language_code='fr').pk}/edit/")
    page.get_by_title("Insérer un bloc").last.click()
    page.locator(".w-combobox__option-row", has_text="Chiffres clés").get_by_role("button").click()
    page.wait_for_timeout(MOMENT)
    save("choisir")


def draw_block(page: Page, *, name: str, identifier: str, save: Save) -> None:
    """Show a block as its preview draws it, no higher than it is."""
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    page.goto(f"/admin/block-preview/?id={identifier}")
    page.evaluate("document.querySelector('main').style.flex = 'none'")
    height = page.locator("main").evaluate("main => Math.ceil(main.lastElementChild.getBoundingClientRect().bottom)")
    page.set_viewport_size({"width": NARROW, "height": height + 24})
    save(f"bloc-{name.replace('_', '-')}")
