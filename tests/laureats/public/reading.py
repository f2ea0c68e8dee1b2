# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a reader finds in an answer."""

from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.timezone import localtime

from core.formats import format_long_date


def read(response):
    """Return the document of an answer, whatever its status."""
    return BeautifulSoup(response.content, "html.parser")


def text_of(element):
    """Return the words of an element, on one line."""
    return " ".join(element.get_text(" ").split())


def texts(document, selector):
    return [text_of(element) for element in document.select(selector)]


def day_of(erratum):
    """Return the day of a correction as an English page writes it."""
    with translation.override("en"):
        return format_long_date(localtime(erratum.published_at))


def count_queries(*, client, address):
    """Return how many queries an address costs once what all pages share is cached."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)
