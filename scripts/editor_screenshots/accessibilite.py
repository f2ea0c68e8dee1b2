# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The accessibility statement, on the site and in its form."""

from collections.abc import Callable

from playwright.sync_api import Page

SEARCH = "/admin/pages/search/?q=Accessibilité"


def draw(page: Page, *, save: Callable[..., None]) -> None:
    page.goto("/accessibilite/")
    save("declaration")
    page.goto(SEARCH)
    page.click("main table a[href$='/edit/'] >> nth=0")
    page.wait_for_selector("#id_audited_on")
    save("audit", show="#id_contact_mail")
