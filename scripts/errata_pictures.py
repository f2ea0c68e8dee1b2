# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of docs/secretariat/errata.md: a contestation of a released edition, and the erratum that answers it."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.main_job import EDITION

LETTER = {"name": "Courrier de la mairie.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
REASON = " La note du critère avait été reportée sur la mauvaise ligne."


def draw_errata(page: Page, save: Callable[..., None]) -> None:
    """Record a contestation, uphold it, and publish its erratum; `save` keeps what the window shows under a name."""
    _record_contestation(page)
    _uphold(page)
    save(page, "100-contestation")
    page.click("main a:has-text('Préparer l’erratum')")
    page.select_option("[name=level]", "3")
    page.fill("[name=reason]", page.input_value("[name=reason]") + REASON)
    page.click("[name=deed][value=show]")
    save(page, "101-erratum-apercu")
    page.click("[name=deed][value=publish]")
    page.wait_for_url(f"**{EDITION}errata/")
    save(page, "102-chaine-des-errata")
    page.goto("/palmares/2027/")
    save(page, "103-errata-publics", show="[id^=corrections-]")


def _record_contestation(page: Page) -> None:
    page.goto(f"{EDITION}contestations/ajouter/")
    page.select_option("[name=candidature]", label="exemple-2027-0002 – Clairlogis-en-Plaine")
    page.fill("[name=received_on]", "2026-11-20")
    page.fill("[name=received_from]", "La maire, par courrier")
    page.fill("[name=grounds]", "La note du critère OD-2 ignore le portail de données ouvert en mars.")
    page.fill("[name=barred]", "Le juré Arnaudet, qui a noté ce critère.")
    page.set_input_files("[name=pieces]", files=[LETTER])
    page.click("main form button[type=submit]")


def _uphold(page: Page) -> None:
    page.check("[name=outcome][value=upheld]")
    page.fill("[name=answer]", "La note avait été reportée sur la mauvaise ligne.")
    page.fill("[name=answered_on]", "2026-11-27")
    page.click("[name=deed][value=answer]")
    page.wait_for_selector("main a:has-text('Préparer l’erratum')")
