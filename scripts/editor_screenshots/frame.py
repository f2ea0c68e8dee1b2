# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of docs/redaction/menus-et-identite.md."""

from typing import Protocol

from playwright.sync_api import Page


class Save(Protocol):
    def __call__(self, name: str, show: str = "") -> None: ...


def draw(page: Page, *, save: Save) -> None:
    # As readers see it, without the bar of editors.
    page.context.clear_cookies()
    page.goto("/criteres/")
    save("haut")
    save("pied", show=".site-footer")
