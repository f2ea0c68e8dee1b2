# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole way of a clerk, from the search of their town to the receipt: by keyboard alone, without JavaScript."""

import re

import pytest
from playwright.sync_api import TimeoutError as NothingHappened
from playwright.sync_api import expect

from tests.browser.mails import find_links, read_mails
from tests.browser.unscripted import press_at, press_enter, reach, type_at

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PEOPLE = {
    "referent_name": "Dominique Robert",
    "referent_role": "Maire",
    "referent_email": "maire@le-puy.example",
    "manager_role": "Secrétaire de mairie",
    "manager_email": "camille@le-puy.example",
}
# What must be answered, and one more: the rest of each page is left as it came.
TEXTS = {"STR": "STR.politique", "LOG": "LOG.logiciels"}
CHOICES = {"STR": "STR.deliberation-yes", "FMT": "FMT.bureautique-1"}
EVIDENCE = "STR.deliberation-piece"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture(scope="module")
def demo_site(own_site):
    return own_site


def open_link(clerk, mail, *, page):
    (path,) = find_links(mail, page=page)
    clerk.goto(path)


def field(code):
    return f"[id='question-{code}']"


def ask_for_file(clerk):
    clerk.goto("/candidater/")
    type_at(clerk, "#body-words", "puy en velay")
    press_enter(clerk)
    press_at(clerk, ".bodies__name")
    type_at(clerk, "#id_name", "Camille Martin")
    type_at(clerk, "#id_email", "camille@le-puy.example")
    press_enter(clerk)
    expect(clerk.locator("main .notice")).to_contain_text("camille@le-puy.example")


def answer_domains(clerk):
    """Go through every page of the form, from the first to the file."""
    press_at(clerk, ".application-start .button")
    seen = []
    while match := re.search(r"/domaine/(\w+)/", clerk.url):
        seen.append(match[1])
        answer_page(clerk, match[1])
        press_at(clerk, ".application__buttons button:first-child")
    return seen


def answer_page(clerk, domain):
    if domain in TEXTS:
        type_at(clerk, field(TEXTS[domain]), "Une délibération, et deux agents formés.")
    if domain in CHOICES:
        reach(clerk, field(CHOICES[domain]))
        clerk.keyboard.press("Space")
    if domain == "STR":
        reach(clerk, field(EVIDENCE))
        choose_file(clerk, {"name": "délibération.pdf", "mimeType": "application/pdf", "buffer": PDF})


def choose_file(clerk, file):
    """Open the chooser by the keyboard. A page that is still being drawn may let the first key pass."""
    for _attempt in range(3):
        try:
            with clerk.expect_file_chooser(timeout=8_000) as chooser:
                clerk.keyboard.press("Space")
        except NothingHappened:
            continue
        chooser.value.set_files(file)
        return
    pytest.fail("No chooser opened.")


def name_people(clerk):
    press_at(clerk, "main a[href$='/personnes/']")
    for name, text in PEOPLE.items():
        type_at(clerk, f"#id_{name}", text)
    press_enter(clerk)
    expect(clerk.locator(".notice[role=status]")).to_contain_text("enregistrées")


def send_file(clerk):
    press_at(clerk, "main .arrow-link[href^='/dossier/']")
    press_at(clerk, "main a[href$='/relecture/']")
    assert clerk.locator("#faults").count() == 0
    press_at(clerk, "main a[href$='/envoi/']")
    reach(clerk, "#id_consent")
    clerk.keyboard.press("Space")
    press_at(clerk, "main form [type=submit]")


def test_a_clerk_goes_from_the_search_to_the_receipt_with_the_keyboard_alone(clerk, own_files):
    ask_for_file(clerk)
    (first,) = read_mails(own_files, to="camille@le-puy.example")
    open_link(clerk, first, page="ouvrir/")
    press_at(clerk, "main form [type=submit]")
    assert answer_domains(clerk) == ["STR", "FMT", "LOG", "ECO", "DON"]
    name_people(clerk)
    send_file(clerk)

    reach(clerk, "main .button[href$='accuse-de-reception.pdf']")
    with clerk.expect_download() as download:
        clerk.keyboard.press("Enter")
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    (*_before, receipt) = read_mails(own_files, to="camille@le-puy.example")
    (pdf,) = receipt.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content_type()) == (download.value.suggested_filename, "application/pdf")

    (mandate,) = read_mails(own_files, to="maire@le-puy.example")
    open_link(clerk, mandate, page="mandat/")
    press_at(clerk, "button[value=confirm]")
    expect(clerk.locator(".notice[role=status]")).to_contain_text("le mandat est confirmé")
    open_link(clerk, read_mails(own_files, to="camille@le-puy.example")[1], page="")
    expect(clerk.locator("main")).to_contain_text("Votre dossier est envoyé")
