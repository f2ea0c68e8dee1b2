# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of docs/redaction/editer.md and liens-et-controles.md."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser import editor_day

TITLE = "Rentrée du libre"


def draw(page: Page, *, save: Callable[..., None]) -> None:
    save("accueil")
    editor_day.write_article(page, title=TITLE, heading="LE PALMARÈS EST PUBLIC", text="Le règlement est prêt.")
    editor_day.open_side_panel(page, "preview")
    page.frame_locator("#w-preview-iframe").locator("h1").wait_for()
    save("apercu")
    editor_day.open_side_panel(page, "checks")
    page.wait_for_selector("[data-side-panel=checks] >> text=Un titre est tout en capitales")
    save("controles")
    page.locator("footer .w-dropdown__toggle, .footer .w-dropdown__toggle").first.click()
    save("boutons")
    editor_day.press(page, "action-publish")
    save("publie")
    page.goto("/admin/snippets/label/domainexplanation/")
    save("textes")
    page.goto("/admin/reports/liens/")
    with page.expect_navigation():
        page.click("main form button[type=submit]")
    save("liens")
