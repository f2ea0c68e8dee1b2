# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages still tell to those who choose their own colours, or who want nothing to move."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
STYLE = "(element, name) => getComputedStyle(element)[name]"
MOVING = """() => [...document.querySelectorAll('*')].filter((element) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
  return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
}).length"""


@pytest.fixture
def forced_page(page):
    """Return a window where the reader has chosen the colours."""
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    return page


def style_of(page, selector, name):
    return page.locator(selector).first.evaluate(STYLE, name)


@pytest.mark.parametrize(
    ("address", "current", "other", "name"),
    [
        ("/laureats/", ".menu-wide [aria-current]", ".menu-wide .menu__link:not([aria-current])", "borderBottomColor"),
        ("/laureats/", ".chip[aria-current]", "a.chip:not([aria-current])", "backgroundColor"),
        ("/laureats/", ".pagination__link[aria-current]", "a.pagination__link:not([aria-current])", "backgroundColor"),
        ("/laureats/?year=2018", ".facet__button--on", ".facet__button:not(.facet__button--on)", "backgroundColor"),
        ("/palmares/statistiques/", ".bar-key--shade-1", ".bar-key--shade-5", "backgroundColor"),
        ("/palmares/statistiques/", ".bar__part--shade-2", ".bar__part--shade-5", "fill"),
        ("/laureats/carte/", "a.map__point", ".map__land", "fill"),
    ],
)
def test_chosen_colours_still_tell_one_from_the_other(forced_page, address, current, other, name):
    forced_page.goto(address)

    assert style_of(forced_page, current, name) != style_of(forced_page, other, name)


def test_chosen_colours_still_tell_the_level_by_its_signs(forced_page):
    forced_page.goto("/palmares/2018/")
    signs = forced_page.locator(".level__signs:has(.level__sign--off)").first

    assert signs.locator("use[href='#sign-on']").count() > 0
    assert signs.locator("use[href='#sign-off']").count() > 0
    assert signs.evaluate(STYLE, "color") == style_of(forced_page, "h1", "color")


def test_chosen_colours_still_show_the_focus(forced_page):
    forced_page.goto("/laureats/")
    forced_page.keyboard.press("Tab")
    forced_page.keyboard.press("Tab")

    assert forced_page.locator(":focus").evaluate(STYLE, "outlineStyle") == "solid"
    assert forced_page.locator(":focus").evaluate(STYLE, "outlineWidth") == "3px"


@pytest.mark.parametrize("address", ["/", "/laureats/", "/laureats/sourcevive/kit/"])
def test_nothing_moves_for_who_wants_no_motion(page, address):
    page.goto(address)
    assert page.evaluate(MOVING) > 0

    page.emulate_media(reduced_motion="reduce")

    assert page.evaluate(MOVING) == 0


@pytest.mark.parametrize("address", ["/", "/edition-exemple-2026/"])
def test_on_paper_buttons_are_read_without_their_ground(page, address):
    page.emulate_media(media="print")
    page.goto(address)
    ink = page.locator("h1").first.evaluate(STYLE, "color")

    grounds = page.locator("main .button").evaluate_all(
        "buttons => buttons.map(b => getComputedStyle(b).backgroundColor)"
    )
    inks = page.locator("main .button").evaluate_all("buttons => buttons.map(b => getComputedStyle(b).color)")

    assert (set(grounds), set(inks)) == ({"rgba(0, 0, 0, 0)"}, {ink})
