# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The measurement of the audience, as a visitor meets it: nothing leaves before a yes, nor after a no."""

import shutil
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.demo_server import manage, serve_seeded
from tests.browser.fake_matomo import serve_fake_matomo

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
# As an administrator does, but for the address: the form takes no Matomo without TLS, and this one is on the machine.
TURN_ON = """
from core.models import AudienceMeasurement
from wagtail.models import Page, Site
AudienceMeasurement.objects.create(
    site=Site.objects.get(), is_on=True, matomo_address="{address}", matomo_site=7,
    privacy_page=Page.objects.get(slug="mentions-legales"),
)
"""
BANNER = "section.audience"
ACCEPT, REFUSE, ASK = (f"[data-audience={name}]" for name in ("accept", "refuse", "ask"))
SEVEN_MONTHS = 7 * 30 * 24 * 60 * 60 * 1000


@pytest.fixture(scope="module")
def measured(seeded_files, tmp_path_factory):
    """Return the address of a demonstration that measures its audience, and the Matomo that it tells."""
    directory = shutil.copytree(seeded_files, tmp_path_factory.mktemp("measured") / "site")
    with serve_fake_matomo() as matomo:
        manage(directory, "shell", "-c", TURN_ON.format(address=matomo.address))
        with serve_seeded(directory) as address:
            yield address, matomo


@pytest.fixture
def matomo(measured):
    measured[1].requests.clear()
    return measured[1]


@contextmanager
def open_page(chromium, address, *, script="", **options):
    context = chromium.new_context(**{"base_url": address, "locale": "fr-FR"} | options)
    if script:
        context.add_init_script(script)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: message.type == "error" and page.complaints.append(message.text))
    yield page
    context.close()


@pytest.fixture
def page(chromium, measured, matomo):
    with open_page(chromium, measured[0]) as page:
        yield page


def go(page, address="/"):
    page.goto(address, wait_until="networkidle")


def stored(page):
    return [page.evaluate("localStorage.length"), len(page.context.cookies())]


def test_nothing_is_loaded_nor_stored_before_an_answer(page, matomo):
    go(page)
    go(page, "/laureats/arles/")

    assert page.locator(BANNER).is_visible()
    assert (matomo.requests, stored(page), page.complaints) == ([], [0, 0], [])


def test_after_a_refusal_nothing_is_loaded_and_nobody_is_asked_again(page, matomo):
    go(page)
    page.click(REFUSE)
    told = page.locator("#audience-told").text_content()
    go(page, "/criteres/")

    assert (page.locator(BANNER).is_visible(), matomo.requests, page.context.cookies()) == (False, [], [])
    assert told.replace("\xa0", " ") == "Refusé : vos visites ne sont pas comptées."


def test_after_a_yes_visits_are_told_without_cookies_nor_questions(page, matomo):
    go(page, "/laureats/?q=Arles&year=2018")
    page.click(ACCEPT)
    matomo.wait_for_visits(1)
    go(page, "/criteres/")

    home = page.evaluate("location.origin")
    told = {"idsite": "7", "cookies": "none"}
    assert matomo.wait_for_visits(2) == [told | {"url": f"{home}/laureats/"}, told | {"url": f"{home}/criteres/"}]
    assert set(matomo.list_paths()) == {"/matomo/matomo.js", "/matomo/matomo.php"}
    assert ("POST", "/matomo/matomo.php") in matomo.requests
    assert (stored(page), page.complaints, page.locator(BANNER).is_visible()) == ([1, 0], [], False)


def test_the_foot_of_each_page_asks_again_and_a_no_is_heard(page, matomo):
    go(page)
    page.click(ACCEPT)
    matomo.wait_for_visits(1)
    go(page, "/laureats/")
    matomo.wait_for_visits(2)
    page.click(ASK)
    focused = page.evaluate("document.activeElement.id")
    page.click(REFUSE)
    back = page.evaluate("document.activeElement.dataset.audience")
    matomo.requests.clear()
    go(page, "/criteres/")

    assert (focused, back, matomo.requests) == ("audience-title", "ask", [])


def test_an_answer_holds_six_months(page, matomo):
    go(page)
    page.evaluate(
        f"localStorage.setItem('audience', JSON.stringify({{choice: 'accept', on: Date.now() - {SEVEN_MONTHS}}}))"
    )
    go(page)

    assert (page.locator(BANNER).is_visible(), matomo.requests) == (True, [])


@pytest.mark.parametrize("kept", ["yes", "{}", "null", '{"choice": "accept", "on": "soon"}'])
def test_what_stands_in_the_place_of_an_answer_is_none(kept, page, matomo):
    go(page)
    page.evaluate("kept => localStorage.setItem('audience', kept)", kept)
    go(page)

    assert (page.locator(BANNER).is_visible(), matomo.requests, page.complaints) == (True, [], [])


@pytest.mark.parametrize(
    "signal",
    [
        "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})",
        "Object.defineProperty(navigator, 'doNotTrack', {value: '1'})",
    ],
)
def test_a_browser_that_refuses_tracking_is_asked_nothing(signal, chromium, measured, matomo):
    accepted = "try { localStorage.setItem('audience', JSON.stringify({choice: 'accept', on: Date.now()})) } catch {}"
    with open_page(chromium, measured[0], script=f"{signal}; {accepted}") as page:
        go(page)

        shown = [page.locator(part).is_visible() for part in (BANNER, ASK)]
    assert (shown, matomo.requests) == ([False, False], [])


def test_without_javascript_nothing_is_asked_nor_loaded(chromium, measured, matomo):
    with open_page(chromium, measured[0], java_script_enabled=False) as page:
        go(page)

        shown = [page.locator(part).is_visible() for part in (BANNER, ASK)]
    assert (shown, matomo.requests) == ([False, False], [])


def test_both_answers_are_alike(page):
    go(page)

    looks = [
        page.locator(button).evaluate(
            "e => { const s = getComputedStyle(e); return ["
            " e.offsetWidth, e.offsetHeight, s.color, s.backgroundColor, s.borderColor, s.fontSize, s.fontWeight] }"
        )
        for button in (ACCEPT, REFUSE)
    ]
    assert looks[0] == looks[1]


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/", "/en/"])
def test_the_question_has_no_violation_and_covers_nothing(address, scheme, width, chromium, measured):
    viewport = {"width": width, "height": 700}
    with open_page(chromium, measured[0], viewport=viewport, color_scheme=scheme) as page:
        go(page, address)

        violations = [each["id"] for each in Axe().run(page).response["violations"]]
        page.click(f"{BANNER} {REFUSE}")
        violations += [each["id"] for each in Axe().run(page).response["violations"]]
        page.click(ASK)
        bottom, top = (
            page.locator(part).evaluate("(e, side) => e.getBoundingClientRect()[side]", side)
            for part, side in ((BANNER, "bottom"), ("header.site-header", "top"))
        )
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert (violations, bottom <= top, wide) == ([], True, False)


def test_the_keyboard_alone_answers(page, matomo):
    go(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    on_link = page.evaluate("document.activeElement.textContent.trim()")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert (on_link, page.locator(BANNER).is_visible(), matomo.requests) == ("En savoir plus", False, [])


def test_nothing_moves_when_the_question_comes(page):
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => {"
        " for (const entry of list.getEntries()) window.moved += entry.value"
        "}).observe({type: 'layout-shift', buffered: true})"
    )
    go(page)

    assert page.evaluate("window.moved") < 0.02
