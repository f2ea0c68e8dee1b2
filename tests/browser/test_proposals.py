# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A laureate completes its page by the link of a mail, without JavaScript, and an editor accepts it."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import open_window
from tests.browser.mails import read_mails, read_text
from tests.browser.main_job import log_in
from tests.laureats.proposals.factories import draw

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
TESTIMONY = "Nos agents ne reviendraient pas en arrière."
PHOTO = {"name": "mairie.jpg", "mimeType": "image/jpeg", "buffer": draw(size=(900, 600))}


@pytest.fixture(scope="module")
def demo_site(own_site):
    return own_site


@pytest.fixture
def laureate(chromium, demo_site):
    """Return the telephone of someone at the town hall, without JavaScript."""
    options = {"viewport": {"width": 390, "height": 844}, "locale": "fr-FR", "java_script_enabled": False}
    context = chromium.new_context(base_url=demo_site, **options)
    page = context.new_page()
    yield page
    context.close()


def write_to_first_laureate(editor):
    """Send one link from the admin."""
    editor.click("a[href='/admin/pages-laureats/']")
    editor.click("main a[href='/admin/pages-laureats/courriels/']")
    boxes = editor.locator("[name=bodies]")
    for number in range(1, boxes.count()):
        boxes.nth(number).uncheck()
    boxes.first.check()
    editor.click("[name=deed][value=send]:not([aria-hidden])")


def fill_in(page, *, website):
    page.fill("#id_testimony", TESTIMONY)
    page.fill("#id_testimony_author", "Camille Martin, adjointe au numérique")
    page.fill("#id_website", website)
    page.fill("#id_sender_name", "Camille Martin")
    page.check("#id_consent")


def list_violations(page, *, path):
    """Return what axe finds on the form that shows its faults."""
    page.goto(path)
    page.click(".proposal [type=submit]")
    page.wait_for_selector("#faults")
    return Axe().run(page).response["violations"]


def test_a_page_is_completed_from_the_mail_to_the_acceptance(chromium, demo_site, own_files, laureate):
    with open_window(chromium, demo_site=demo_site) as editor:
        log_in(editor, "communication")
        write_to_first_laureate(editor)
        (path,) = re.findall(r"/votre-page/[\w-]+/", read_text(read_mails(own_files)[-1]))

        laureate.goto(path)
        fill_in(laureate, website="javascript:alert(1)")
        laureate.set_input_files("#id_picture-1-file", PHOTO)
        laureate.fill("#id_picture-1-description", "La mairie")
        laureate.fill("#id_picture-1-credit", "A. Durand")
        laureate.click(".proposal [type=submit]")
        assert laureate.locator("#faults li a").get_attribute("href") == "#id_website"
        laureate.wait_for_load_state("load")
        assert laureate.locator(".proposal__kept img").evaluate("image => image.naturalWidth") == 900

        fill_in(laureate, website="https://www.ville.example")
        laureate.click(".proposal [type=submit]")
        assert laureate.locator(".notice__title").inner_text() == "Votre proposition est reçue. Merci\u202f!"

        editor.goto("/admin/pages-laureats/")
        editor.click(".desk-event a")
        editor.wait_for_selector("[name=deed][value=accept]")
        assert editor.locator("[name=parts]:checked").count() == editor.locator("[name=parts]").count() > 2
        editor.click("[name=deed][value=accept]")
        editor.wait_for_selector(".messages li")
        assert editor.locator(".messages").inner_text().strip().startswith("Accepté")

        # What the form now begins with is what the page has.
        laureate.goto(path)
        assert laureate.locator("#id_testimony").input_value() == TESTIMONY
        assert laureate.locator(".proposal__present img").get_attribute("alt") == "La mairie"
        # Anyone reads it now.
        laureate.click("main .arrow-link")
        assert laureate.locator("section[aria-labelledby=testimony] blockquote").inner_text() == TESTIMONY
        assert laureate.locator(".photo__picture").get_attribute("alt") == "La mairie"
        assert laureate.locator("a[href='https://www.ville.example']").count() == 1
        assert editor.complaints == []

    with open_window(chromium, demo_site=demo_site) as colleague:
        assert list_violations(colleague, path=path) == []
