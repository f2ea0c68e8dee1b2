# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of docs/redaction/actualites-et-presse.md."""

from collections.abc import Callable

from playwright.sync_api import Page

ARTICLE, RELEASE = "labels-2018-a-bordeaux", "labels-2018-decernes-a-22-collectivites"


def draw(page: Page, *, save: Callable[..., None]) -> None:
    page.goto("/actualites/")
    save("liste")
    open_form(page, slug=ARTICLE)
    save("article")
    open_form(page, slug=RELEASE)
    save("communique")
    page.goto(f"/presse/{RELEASE}/")
    save("communique-public")
    page.goto("/presse/")
    save("espace-presse")


def open_form(page: Page, *, slug: str) -> None:
    """Open the form of a page of the demonstration: its key changes from one demonstration to the next."""
    found = page.request.get(f"/admin/api/main/pages/?slug={slug}").json()["items"]
    page.goto(f"/admin/pages/{found[0]['id']}/edit/")
    page.wait_for_selector("#id_title")
