# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the site that an answer leads to, whatever its format: HTML, JSON, XML, calendars, texts, headers."""

import html
import json
import re
from contextlib import suppress
from urllib.parse import urljoin, urlsplit

from tests.embargo.wording import FOLD

LINKED = re.compile(r"""(?:href|src|action)=["']([^"']+)["']""")
# A sitemap, a feed and a text name whole addresses, in an element, after a word or between words.
WHOLE = re.compile(r"https?://testserver[^\s\"'<>\\|)]*[^\s\"'<>\\|).,;:!]")
# A word of JSON that is an address from the root, and no template of some.
ROOTED = re.compile(r"/[^\s\"'<>{}\\]*")
# What a page says of itself to search engines.
EMBEDDED = re.compile(r'<script[^>]* type="application/ld\+json"[^>]*>(.*?)</script>', re.DOTALL)
# Filters of filters and orders of rows: thousands of addresses. Each parameter is registered, and so read by itself.
NOT_FOLLOWED = re.compile(r'<a [^>]*rel="nofollow"[^>]*>')
# Not of the database: another server's, or an account's.
OUTSIDE = ("/static/", "/media/", "/admin/")


def list_links(answer, *, base):
    """Yield the addresses of this site that an answer leads to."""
    for link in list_named(answer):
        parts = urlsplit(urljoin(f"http://testserver{base}", link))
        if parts.netloc == "testserver" and not parts.path.startswith(OUTSIDE):
            yield f"{parts.path}?{parts.query}" if parts.query else parts.path


def list_named(answer):
    """Return the addresses that the headers and the body of an answer name, of any site."""
    headers = dict(answer.headers)
    found = [headers.get("Location", ""), *WHOLE.findall(" ".join(headers.values()))]
    found += re.findall(r"<([^>]*)>", headers.get("Link", ""))
    kind = headers.get("Content-Type", "")
    if "json" in kind:
        return found + list_in_json(answer.text)
    if "calendar" in kind:
        return found + WHOLE.findall(FOLD.sub("", answer.text))
    return found + list_in_markup(NOT_FOLLOWED.sub("", answer.text), kind=kind)


def list_in_markup(text, *, kind):
    """Return what markup leads to; whole addresses of a page of HTML may be words that it shows."""
    linked = [html.unescape(link) for link in LINKED.findall(text)]
    if "html" in kind:
        return linked + [link for embedded in EMBEDDED.findall(text) for link in list_in_json(embedded)]
    return linked + [html.unescape(link) for link in WHOLE.findall(text)]


def list_in_json(text):
    with suppress(ValueError):
        return [link for word in list_words(json.loads(text)) for link in list_in_word(word)]
    return []


def list_in_word(word):
    """Return the address that a word of JSON is, or those that it holds, as markup or among others."""
    return [word] if ROOTED.fullmatch(word) else [*WHOLE.findall(word), *map(html.unescape, LINKED.findall(word))]


def list_words(value):
    """Yield every text within what JSON gives; keys of a description of addresses are templates."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from list_words(each)
    elif isinstance(value, list):
        for each in value:
            yield from list_words(each)
