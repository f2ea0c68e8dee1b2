# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The evening of the results, from a phone 360 pixels wide: seal, schedule, put off, hold, publish."""

import shutil

import pytest

from tests.browser.conftest import open_window
from tests.browser.demo_server import manage, serve_seeded
from tests.browser.main_job import DECISIONS, EDITION, RECUSALS, WORKBOOKS, log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PALMARES = f"{EDITION}palmares/"
LIVE = f"{PALMARES}direct/"


@pytest.fixture(scope="module")
def decided_site(seeded_files, tmp_path_factory):
    """Return the address of a demonstration whose waiting edition is decided."""
    directory = shutil.copytree(seeded_files, tmp_path_factory.mktemp("decided") / "site")
    manage(directory, "import_recusals", "exemple-2027", RECUSALS, "--confirm")
    manage(directory, "import_jury_sheets", "exemple-2027", *WORKBOOKS, "--confirm")
    manage(directory, "import_decisions", "exemple-2027", DECISIONS, "--confirm")
    with serve_seeded(directory) as base_url:
        yield base_url


@pytest.fixture
def phone(chromium, decided_site):
    with open_window(chromium, demo_site=decided_site) as page:
        page.set_viewport_size({"width": 360, "height": 740})
        yield page


@pytest.fixture
def phone_without_scripts(chromium, decided_site):
    size = {"width": 360, "height": 740}
    context = chromium.new_context(base_url=decided_site, java_script_enabled=False, viewport=size)
    yield context.new_page()
    context.close()


def press(page, deed):
    page.click(f"[name=deed][value={deed}]")


def sentence(page):
    return page.locator("#live-state").inner_text()


def fits(page):
    page.wait_for_load_state()
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_nothing_covers_the_live_page_without_scripts(phone_without_scripts):
    log_in(phone_without_scripts)
    phone_without_scripts.goto(LIVE)

    # The way on is there before the seal and after the release: the other test may have come first.
    phone_without_scripts.click("main a.live-button")

    assert not phone_without_scripts.url.endswith(LIVE)


def test_a_release_is_run_from_a_phone(phone):
    log_in(phone)
    phone.goto(PALMARES)
    press(phone, "seal")
    phone.fill("[name=results_at]", "2099-12-05T18:00")
    press(phone, "schedule")
    phone.click(f"a[href='{LIVE}']")
    assert (sentence(phone), fits(phone)) == ("Les résultats seront publics le 5 décembre 2099 à 18:00.", True)

    phone.click(".live-delays button >> nth=1")
    assert sentence(phone) == "Les résultats seront publics le 5 décembre 2099 à 18:30."

    press(phone, "hold")
    assert sentence(phone).startswith("La publication est suspendue")

    phone.click("a[href$='/direct/publier/']")
    assert fits(phone)
    press(phone, "release")
    assert sentence(phone).startswith("Les résultats sont publics depuis le")
    phone.click("main a[href$='/palmares/2027/']")
    assert (phone.locator("h1").inner_text() != "", phone.complaints) == (True, [])
