# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A visitor who has a keyboard alone goes from the home page to the code of a badge, and back to the top of a page."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.keyboard import follow, reach
from tests.browser.accessibility.states import NARROW, WIDE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
FOCUS_IS_IN_WINDOW = """() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}"""


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def width(request):
    return request.param


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def keyboard_page(request, chromium, demo_site, width):
    options = {"viewport": {"width": width, "height": 800}, "locale": "fr-FR", "java_script_enabled": request.param}
    context = chromium.new_context(base_url=demo_site, **options)
    page = context.new_page()
    yield page
    context.close()


def focused(page, attribute):
    return page.evaluate(f"document.activeElement.{attribute}")


def open_menu(page, *, width):
    if width == NARROW:
        reach(page, "Menu")
        page.keyboard.press("Enter")


def test_the_whole_visit_is_made_with_the_keyboard(keyboard_page, width):
    page = keyboard_page
    page.goto("/")
    reach(page, "Aller au contenu")
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()

    open_menu(page, width=width)
    follow(page, "Lauréats")
    reach(page, "Année")
    page.keyboard.press("Enter")
    follow(page, "2026")
    assert page.url.endswith("/laureats/?year=2026")

    follow(page, "Ville de Sourcevive")
    # Its kit is not made in these tests, and no link says so: its page answers nonetheless to who types its address.
    page.goto(f"{page.url}kit/")
    reach(page, "Code HTML")
    page.keyboard.press("Control+a")
    code = focused(page, "value")
    assert code.startswith("<a href=")
    assert (focused(page, "selectionStart"), focused(page, "selectionEnd")) == (0, len(code))

    follow(page, "English")
    assert page.url.endswith("/en/laureates/sourcevive/kit/")
    follow(page, "Search")
    reach(page, "Words to look for")
    page.keyboard.type("Arles")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    follow(page, "Ville d'Arles")
    assert page.url.endswith("/en/laureates/arles/")


def go_back_to_top(page, *, address):
    page.goto(address)
    reach(page, "Haut de page")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.tagName === 'H1'")


@pytest.mark.parametrize("address", ["/criteres/", "/laureats/", "/laureats/sourcevive/"])
def test_back_to_top_moves_the_focus_to_the_main_heading(page, address):
    go_back_to_top(page, address=address)

    assert focused(page, "innerText") == page.locator("h1").inner_text()
    assert page.evaluate(FOCUS_IS_IN_WINDOW)


def test_back_to_top_needs_neither_room_nor_scripts(keyboard_page):
    go_back_to_top(keyboard_page, address="/palmares/2026/")

    assert keyboard_page.evaluate(FOCUS_IS_IN_WINDOW)


def test_a_short_page_offers_no_way_back(page):
    page.goto("/verification/")

    assert page.locator(".to-top__link").is_visible() is False


def test_the_code_of_a_badge_is_copied_by_its_button(chromium, demo_site):
    context = chromium.new_context(base_url=demo_site, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/laureats/sourcevive/kit/")

    reach(page, "Copier – Code HTML")
    page.keyboard.press("Enter")
    page.wait_for_selector(".copied__done:not(:empty)")

    assert page.evaluate("navigator.clipboard.readText()").startswith("<a href=")
    assert page.locator(".copied__done").first.inner_text() == "Copié."
    context.close()
