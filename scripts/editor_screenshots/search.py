# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of the guide to the search."""

from typing import Any

from playwright.sync_api import Page


def draw(page: Page, *, save: Any) -> None:
    page.goto("/recherche/?q=libre")
    save("resultats", show=".search-form")
    page.goto("/recherche/?q=logiciel+lbre")
    save("rien", show=".search-form")
