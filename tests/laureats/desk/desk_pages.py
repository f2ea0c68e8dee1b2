# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the desk, and what a secretary does and reads there."""

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

CODE = "2026"


def desk_address(code=CODE):
    return reverse("desk_edition", args=[code])


def release_address(code=CODE):
    return reverse("desk_release", args=[code])


def send_address(subject, code=CODE):
    return reverse("desk_import", args=[code, subject])


def done_address(subject, check_address, code=CODE):
    """Return the address of the summary of the files that were checked at that address."""
    batch = check_address.rstrip("/").rpartition("/")[2]
    return reverse("desk_import_done", args=[code, subject, batch])


def send(client, subject, *uploads, code=CODE):
    """Send files, and return the answer."""
    files = [SimpleUploadedFile(upload.name, upload.content) for upload in uploads]
    return client.post(send_address(subject, code), {"spreadsheets": files})


def check(client, subject, *uploads):
    """Send files, and return the address of their preview with the preview itself."""
    address = send(client, subject, *uploads).url
    return address, client.get(address)


def confirm(client, address, preview, **ticked):
    """Press the button that confirms this preview."""
    data = {"deed": "confirm", "fingerprint": preview.context["preview"].fingerprint, **ticked}
    return client.post(address, data, follow=True)


def rows_of(response, *, table=0):
    """Return the cells of the body of a table of the page, row by row."""
    body = read_page(response).select(".desk-table tbody")[table]
    return [[_words(cell) for cell in row(["th", "td"])] for row in body("tr")]


def buttons_of(response):
    """Return the deeds that the forms of the page offer."""
    return [button["value"] for button in read_page(response)("button", attrs={"name": "deed"})]


def words_of(response, selector):
    return [_words(element) for element in read_page(response).select(selector)]


def read_page(response):
    """Return the page as a browser reads it; Wagtail's own markup is not ours to judge."""
    return BeautifulSoup(response.content, "html.parser")


def count_queries(deed):
    with CaptureQueriesContext(connection) as queries:
        deed()
    return len(queries)


def _words(element):
    return " ".join(element.get_text().split())
