# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""First visits: a page read by a browser that has never been here, and all that passes between it and the network."""

import gzip
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

TEXTS = ("text/", "image/svg+xml", "application/")
PHOTOS = ("image/avif", "image/webp", "image/jpeg")
# Whatever a page may have a browser fetch, now or when it is scrolled.
SOURCES = """() => [...document.querySelectorAll("[src], [srcset], [poster], link[href], object[data], use[href]")]
  .filter(e => !e.matches("link[rel=canonical], link[rel=alternate]"))
  .flatMap(e => [e.src, e.poster, e.data, e.href?.baseVal ?? e.href,
                 ...(e.srcset ?? "").split(",").map(each => each.trim().split(" ")[0])])
  .filter(Boolean).map(each => new URL(each, location).href)"""
COME = """img => img.complete || new Promise(
  come => ["load", "error"].forEach(end => img.addEventListener(end, come, {once: true})))"""
LINKS = "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location).href)"
STORED = """async () => ({
  local: localStorage.length, session: sessionStorage.length, databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length, workers: (await navigator.serviceWorker.getRegistrations()).length,
  cookie: document.cookie,
})"""
NOTHING_STORED = {"local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0, "cookie": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    url: str
    status: int
    kind: str
    is_compressed: bool
    is_kept: bool
    sets_cookie: bool
    size: int

    @property
    def is_photo(self):
        return self.kind in PHOTOS


@dataclass(slots=True, kw_only=True)
class Visit:
    """What one page did to a browser; `twin` is the address of its English page, or blank.

    `is_protected` when it holds a form that sends nothing without the cookie of its protection.
    """

    address: str
    requests: list = field(default_factory=list)
    answers: list = field(default_factory=list)
    complaints: list = field(default_factory=list)
    sources: list = field(default_factory=list)
    links: list = field(default_factory=list)
    stored: dict = field(default_factory=dict)
    cookies: list = field(default_factory=list)
    language: str = ""
    twin: str = ""
    is_protected: bool = False

    @property
    def weight(self):
        return sum(answer.size for answer in self.answers if not answer.is_photo)


@contextmanager
def open_stranger(chromium, base_url, **options):
    """Open a window that remembers nothing; everything it asks for goes to the network."""
    context = chromium.new_context(**{"base_url": base_url, "locale": "fr-FR"} | options)
    page = context.new_page()
    yield page
    context.close()


def show_pictures(page):
    """Scroll to each picture of a page in turn, and wait until it has come, or has failed to."""
    for picture in page.locator("img").all():
        if picture.is_visible():
            picture.scroll_into_view_if_needed()
            picture.evaluate(COME)


def visit(chromium, base_url, address):
    with open_stranger(chromium, base_url) as page:
        seen = Visit(address=address)
        responses = []
        page.on("request", lambda request: seen.requests.append((request.resource_type, request.url)))
        page.on("response", lambda response: responses.append(response))
        page.on("console", lambda message: seen.complaints.append(message.text))
        page.goto(address, wait_until="networkidle")
        show_pictures(page)
        seen.answers = [read_answer(response) for response in responses]
        seen.sources = page.evaluate(SOURCES)
        seen.links = page.evaluate(LINKS)
        seen.stored = page.evaluate(STORED)
        seen.cookies = page.context.cookies()
        seen.is_protected = page.locator("[name=csrfmiddlewaretoken]").count() > 0
        # A sitemap is no HTML: it says no language.
        seen.language = page.evaluate("document.documentElement.lang || ''")
        has_twin = page.locator("link[rel=alternate][hreflang=en]").count()
        # The switch keeps the words of a search, which no canonical address has. An English page has none to itself.
        switch = page.locator("a.tool-link[hreflang=en]")
        seen.twin = switch.evaluate("link => link.href") if has_twin and switch.count() else ""
        return seen


def read_answer(response):
    headers = response.all_headers()
    kind = headers.get("content-type", "").partition(";")[0]
    is_compressed = "content-encoding" in headers
    return Answer(
        url=response.url,
        status=response.status,
        kind=kind,
        is_compressed=is_compressed,
        is_kept="no-store" not in headers.get("cache-control", ""),
        sets_cookie="set-cookie" in headers,
        size=_count_bytes(response, kind=kind, is_compressed=is_compressed),
    )


def _count_bytes(response, *, kind, is_compressed):
    """Return what was transferred; a static text counts as WhiteNoise sends it in production, compressed beforehand."""
    if is_compressed:
        return response.request.sizes()["responseBodySize"]
    body = response.body()
    return len(gzip.compress(body) if kind.startswith(TEXTS) else body)


def host_of(url):
    parts = urlsplit(url)
    return parts.netloc if parts.scheme in ("http", "https", "ws", "wss") else ""
