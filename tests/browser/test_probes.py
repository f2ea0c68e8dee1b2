# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The checks of pages find the faults that they are there to find."""

import pytest

from tests.browser.accessibility.reading import PROBES, check_page
from tests.browser.accessibility.states import ENLARGED, enter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PALE_AT_NIGHT = "<style>@media (prefers-color-scheme: dark) { p { background: #888; color: #999 } }</style><p>Pâle</p>"
FRAME = """<!doctype html><html lang="fr"><head><title>Essai</title><style>a { outline: 3px solid #000 }</style></head>
<body><main><h1>Essai</h1>{}</main></body></html>"""


@pytest.fixture
def blank_page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def checks_that_find(page, inside):
    page.set_content(FRAME.replace("{}", inside))
    page.evaluate(PROBES)
    return {check for check, found in check_page(page).items() if found}


@pytest.mark.parametrize(
    ("inside", "checks"),
    [
        ("<p>Rien à dire.</p>", set()),
        ("<p style='color: #aaa'>Pâle</p>", {"axe"}),
        (PALE_AT_NIGHT, {"axe"}),
        ("<p style='width: 400px; background: #eee'>Large</p>", {"window", "enlargement", "spacing"}),
        ("<p style='height: 1.2em; line-height: 1.2em; overflow: hidden; width: 9em'>Quelques mots</p>", {"spacing"}),
        ("<div style='overflow-x: auto'><p style='width: 900px'>Long</p></div>", {"enlargement", "spacing"}),
        ("<a href='#a' style='outline: none'>Lien</a>", {"keyboard"}),
        ("<a href='#a' style='outline: 2px solid #ddd'>Lien</a>", {"keyboard"}),
        ("<p><a href='#a' style='display: inline-block; min-height: 24px'>Lien</a></p>", set()),
    ],
)
def test_each_fault_is_found_by_its_checks(blank_page, inside, checks):
    assert checks_that_find(blank_page, inside) == checks


def test_focus_hidden_under_something_is_a_fault(blank_page):
    cover = "<div style='position: fixed; inset: 0; background: #fff'></div>"
    blank_page.set_content(FRAME.replace("{}", f"<a href='#a'>Lien</a>{cover}"))
    blank_page.evaluate(PROBES)
    blank_page.keyboard.press("Tab")

    assert blank_page.evaluate("probes.readFocus()") == ['focus under something else: <a href="#a">Lien</a>']


def test_focus_that_goes_back_is_a_fault(blank_page):
    blank_page.set_content(FRAME.replace("{}", "<a href='#a'>Second</a><a href='#b' tabindex='1'>Premier</a>"))
    blank_page.evaluate(PROBES)
    blank_page.keyboard.press("Tab")
    assert blank_page.evaluate("probes.readFocus()") == []
    blank_page.keyboard.press("Tab")

    assert blank_page.evaluate("probes.readFocus()") == ['focus goes back: <a href="#a">Second</a>']


def test_text_said_but_not_shown_is_not_cut(blank_page):
    hidden = "<span style='position: absolute; width: 1px; height: 1px; overflow: hidden'>Pour les lecteurs</span>"
    blank_page.set_content(FRAME.replace("{}", hidden))
    blank_page.evaluate(PROBES)
    enter(blank_page, ENLARGED)

    assert blank_page.evaluate("probes.listCut()") == []
