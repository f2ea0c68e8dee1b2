# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page used with the keyboard alone where nothing can be evaluated: JavaScript is off."""

import pytest

MOST_TABS = 120


def reach(page, selector):
    """Press Tab until what `selector` names has the focus."""
    for _press in range(MOST_TABS):
        if page.locator(f"{selector}:focus").count():
            return
        page.keyboard.press("Tab")
    pytest.fail(f"The keyboard does not reach {selector} on {page.url}.")


def type_at(page, selector, text):
    reach(page, selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def press_at(page, selector, *, key="Enter"):
    """Press a key on a link or a button, and wait for the page that it leads to."""
    reach(page, selector)
    with page.expect_navigation():
        page.keyboard.press(key)


def press_enter(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")
