# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Invitations answered with the keyboard alone and without JavaScript, and results read behind their links."""

import pytest

from tests.browser.accessibility.axe import install_axe, list_violations
from tests.browser.conftest import open_window
from tests.browser.mails import find_links, read_mails
from tests.browser.main_job import log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SEND = "[name=deed][value=send]:not([aria-hidden])"


@pytest.fixture(scope="module")
def demo_site(own_site):
    return own_site


def send_to_all(page, *, room):
    page.goto(f"/admin/bureau/{room}/")
    # The message of a page before would be taken for that of the sending.
    with page.expect_navigation():
        page.click(SEND)
    page.wait_for_selector(".messages li")


def find_link(files, *, recipient, page):
    """Return the address that the last mail to someone holds."""
    links = [find_links(mail, page=f"{page}/") for mail in read_mails(files, to=recipient)]
    return [link for found in links for link in found][-1]


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def type_in_turn(page, *words):
    """Type in a field, then in each of those that follow it."""
    for word in words:
        page.keyboard.type(word)
        press(page, "Tab")


def test_a_clerk_answers_with_the_keyboard_and_the_desk_counts(chromium, demo_site, own_files, clerk):
    with open_window(chromium, demo_site=demo_site) as secretary:
        log_in(secretary)
        send_to_all(secretary, room="exemple-2027/ceremonie")
        address = find_link(own_files, recipient="numerique1@example.org", page="ceremonie")

        # Nothing chosen: the summary leads to the first thing to do.
        clerk.goto(address)
        clerk.locator(".invitation [type=submit]").press("Enter")
        assert clerk.locator("#faults li a").get_attribute("href") == "#id_reply_0"
        clerk.locator("#id_reply_0").focus()
        press(clerk, "Space", "Tab")
        type_in_turn(clerk, "Camille Martin", "Directrice du numérique", "Alex Roux")
        clerk.locator("#id_note").focus()
        type_in_turn(clerk, "Train de 17 h.")
        press(clerk, "Enter")
        assert clerk.locator("#answered .notice__title").inner_text().startswith("Votre réponse est enregistrée")
        assert clerk.locator("#id_name-2").input_value() == "Alex Roux"

        secretary.goto("/admin/bureau/exemple-2027/ceremonie/")
        assert secretary.locator(".desk-counts dd").all_inner_texts()[:2] == ["1", "2"]
        assert secretary.complaints == []

        secretary.goto(address)
        secretary.click(".invitation [type=submit]")
        install_axe(secretary)
        assert list_violations(secretary) == []


def test_a_body_without_a_label_reads_a_page_of_its_own(chromium, demo_site, own_files, clerk):
    with open_window(chromium, demo_site=demo_site) as secretary:
        log_in(secretary)
        send_to_all(secretary, room="exemple-2026/lettres")
        address = find_link(own_files, recipient="numerique6@example.org", page="resultat")

        clerk.goto(address)
        assert "ne vous décerne pas le label" in clerk.locator("main").inner_text()
        with clerk.expect_download() as download:
            clerk.click("main .button")
        assert download.value.suggested_filename == "resultat-exemple-2026-0006.pdf"

        secretary.goto(address)
        install_axe(secretary)
        assert list_violations(secretary) == []
