# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of docs/redaction/traductions.md: a page changed in French, and its English brought up to date."""

from collections.abc import Callable

from playwright.sync_api import Page

REPORT = "/admin/localize/reports/translations/"


def draw(page: Page, *, save: Callable[..., None]) -> None:
    change_title(page)
    page.goto("/admin/")
    save("accueil", "#panel-translations-section")
    page.goto(REPORT)
    save("rapport")
    page.click("main a[href^='/admin/localize/update/']")
    save("mise-a-jour")
    page.click("main form [type=submit]")
    page.goto(REPORT)
    page.click("main tbody a >> nth=0")
    page.wait_for_selector("text=Télécharger un fichier PO")
    save("editeur")


def change_title(page: Page) -> None:
    """Publish the legal notice under another title."""
    page.goto("/admin/pages/search/?q=Mentions")
    page.click("main a:has-text('Mentions légales') >> nth=0")
    page.fill("[name=title]", "Mentions légales et crédits")
    page.click("footer [data-w-dropdown-target=toggle]")
    page.click("[name=action-publish]")
    page.wait_for_load_state("networkidle")
