# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every kind of public page, in both languages and at both widths, as a browser and an accessibility checker see it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.page_types import PAGE_TYPES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WIDTHS = (1280, 390)
QUESTION = "Brest"


def find_violations(page):
    """Return what axe finds at both widths, and what makes the page wider than its window."""
    violations = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        results = Axe().run(page).response["violations"]
        violations += [(width, each["id"], [node["html"] for node in each["nodes"]]) for each in results]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            violations.append((width, "wider than the window", [page.url]))
    return violations


def english_address(page):
    link = page.locator("link[rel=alternate][hreflang=en]")
    return link.get_attribute("href") if link.count() else None


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=[page_type.name for page_type in PAGE_TYPES])
def test_a_page_has_no_violation_in_either_language(page_type, page):
    page.goto(page_type.address)
    french, english = find_violations(page), []
    languages = [page.locator("html").get_attribute("lang")]
    if twin := english_address(page):
        page.goto(twin)
        english = find_violations(page)
        languages.append(page.locator("html").get_attribute("lang"))

    # The browser itself reports the status of a page that is not there.
    complaints = [each for each in page.complaints if "404" not in each or not page_type.is_missing]
    assert (french, english, complaints) == ([], [], [])
    assert languages == (["fr"] if page_type.is_missing else ["fr", "en"])


@pytest.mark.parametrize("question", [QUESTION, "introuvable"])
def test_search_has_no_violation_in_either_language(question, page):
    page.goto("/")
    page.click("header a:has(use[href='#search'])")
    page.fill("main [name=q]", question)
    page.press("main [name=q]", "Enter")
    page.wait_for_url(f"**/?q={question}**")
    french = find_violations(page)
    page.goto(english_address(page))
    english = find_violations(page)

    assert (french, english, page.complaints) == ([], [], [])
