# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A clerk finds their body and asks for its file, with a keyboard and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.axe import install_axe, list_violations
from tests.browser.conftest import open_window
from tests.browser.mails import find_links, read_mails
from tests.browser.unscripted import reach

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WINDOWS = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 390, "height": 844}}
ADDRESSES = ("/candidater/?q=saint+denis", "/en/application/?q=saint+denis", "/candidater/autre-organisme/")


@pytest.fixture(scope="module")
def demo_site(own_site):
    return own_site


def test_clerk_goes_from_the_search_to_the_confirmation_by_keyboard(clerk, own_files):
    clerk.goto("/candidater/")
    reach(clerk, "#body-words")
    clerk.keyboard.type("puy en velay")
    clerk.keyboard.press("Enter")
    clerk.wait_for_url("**/candidater/?q=*")
    assert clerk.locator(".bodies__name").all_inner_texts() == ["Ville du Puy-en-Velay", "CA du Puy-en-Velay"]

    reach(clerk, ".bodies__name")
    clerk.keyboard.press("Enter")
    clerk.wait_for_url("**/organisme/*/")
    reach(clerk, "#id_name")
    clerk.keyboard.type("Camille Martin")
    clerk.keyboard.press("Tab")
    clerk.keyboard.type("camille@")
    clerk.keyboard.press("Enter")
    assert clerk.locator("#faults a").get_attribute("href") == "#id_email"
    assert clerk.locator("#id_name").input_value() == "Camille Martin"

    clerk.fill("#id_email", "camille@le-puy.example")
    clerk.keyboard.press("Enter")
    expect(clerk.locator("main .notice")).to_contain_text("camille@le-puy.example")

    (path,) = find_links(read_mails(own_files)[-1], page="ouvrir/")
    clerk.goto(path)
    assert clerk.locator("main dd").all_inner_texts() == ["Ville du Puy-en-Velay", "Complet", "Camille Martin"]
    reach(clerk, "main form [type=submit]")


def test_bodies_show_as_one_types(chromium, demo_site):
    with open_window(chromium, demo_site=demo_site) as page:
        page.goto("/candidater/")
        page.locator("#body-words").press_sequentially("puy en vel")
        expect(page.locator(".bodies__name")).to_have_text(["Ville du Puy-en-Velay", "CA du Puy-en-Velay"])
        expect(page.locator("#found-status")).to_have_text("2 organismes répondent à «\u00a0puy en vel\u00a0»")
        assert page.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", WINDOWS)
def test_pages_where_one_begins_have_no_fault(chromium, demo_site, window, scheme):
    with open_window(chromium, demo_site=demo_site) as page:
        page.set_viewport_size(WINDOWS[window])
        page.emulate_media(color_scheme=scheme)
        violations = []
        for address in ADDRESSES:
            page.goto(address)
            violations += look_at(page)
        page.click("main form [type=submit]")
        page.wait_for_selector("#faults")
        violations += look_at(page)

        assert (violations, page.complaints) == ([], [])


def look_at(page):
    install_axe(page)
    return list_violations(page)
