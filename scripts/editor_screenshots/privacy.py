# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The measurement of the audience: what an administrator sets, and what a visitor is asked."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.main_job import log_in


def draw(page: Page, *, save: Any) -> None:
    page.context.clear_cookies()
    log_in(page, "admin")
    page.goto("/admin/settings/core/audiencemeasurement/")
    page.check("[name=is_on]")
    page.fill("[name=matomo_address]", "https://stats.example.org/")
    page.fill("[name=matomo_site]", "3")
    page.click("[data-chooser-action-choose]")
    page.fill(".modal-body [name=q]", "Mentions")
    page.click(".modal-body a.choose-page:has-text('Mentions légales')")
    page.wait_for_selector(".modal-body", state="detached")
    save("reglage")
    page.click(".actions button[type=submit], footer button[type=submit]")
    page.context.clear_cookies()
    page.goto("/")
    save("question")
    page.click("[data-audience=refuse]")
    page.locator("[data-audience=ask]").scroll_into_view_if_needed()
    save("pied-de-page")
