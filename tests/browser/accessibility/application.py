# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of somebody who applies, walked from the body that was found to the pages behind the link of its file."""

import re
from urllib.parse import urlsplit

from tests.browser.accessibility.reading import read_languages, send_form
from tests.browser.mails import find_links, read_mails

FOUND = "/candidater/?q=puy+en+velay"
EMAIL = "camille@le-puy.example"
ASKED, ASK_REFUSED, ASK_SENT, CONFIRMED = (
    "request of a file",
    "request of a file, refused",
    "request of a file, sent",
    "link of a request",
)
# The pages of a file, by what follows its secret.
FILE_PAGES = {
    "": "file",
    "personnes/": "file, its people",
    "domaine/STR/": "file, a domain",
    "relecture/": "file, preview",
    "envoi/": "file, sending",
    "retrait/": "file, withdrawal",
}
# What no address alone leads to: it is read in the language of the form that was sent.
ANSWERS = (ASK_REFUSED, ASK_SENT)
WALKED = (ASKED, CONFIRMED, *FILE_PAGES.values())


def read_application(page, *, files):
    """Return the readings of each page, in each language; `files` is where the demonstration writes its mails."""
    readings = _read_request(page)
    (asked,) = find_links(read_mails(files, to=EMAIL)[-1], page="ouvrir/")
    readings += read_languages(page, name=CONFIRMED, address=asked)
    page.goto(asked)
    with page.expect_navigation():
        page.click("main form [type=submit]")
    file = urlsplit(page.url).path
    for end, name in FILE_PAGES.items():
        readings += read_languages(page, name=name, address=f"{file}{end}")
    for reading in readings:
        reading.address = hide_keys(reading.address)
    return readings


def hide_keys(address):
    """Return an address without what differs from one demonstration to the next: the number of a body, a secret."""
    return re.sub(r"(?<=/organisme/)\d+|(?<=/dossier/)[^/]+", "…", address)


def _read_request(page):
    page.goto(FOUND)
    body = page.locator(".bodies__name").first.get_attribute("href")
    readings = read_languages(page, name=ASKED, address=body)
    page.goto(body)
    readings.append(send_form(page, name=ASK_REFUSED))
    page.fill("#id_name", "Camille Martin")
    page.fill("#id_email", EMAIL)
    return [*readings, send_form(page, name=ASK_SENT)]
