# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Chromium against the demonstration. Tests that use it go in one group: they share a site and its state."""

import shutil
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.demo_server import seed_demo, serve_seeded

QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def seeded_files(tmp_path_factory):
    """Return the directory of a demonstration that nothing has written to since it was seeded."""
    directory = tmp_path_factory.mktemp("seeded")
    seed_demo(directory)
    return directory


@pytest.fixture(scope="session")
def demo_site(seeded_files, tmp_path_factory):
    """Return the address of a demonstration for this session; what one test writes, the next one finds."""
    with serve_seeded(shutil.copytree(seeded_files, tmp_path_factory.mktemp("demo") / "site")) as base_url:
        yield base_url


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, demo_site):
    """Return an empty window whose `complaints` gather requests to other hosts and errors of the console."""
    with open_window(chromium, demo_site=demo_site) as page:
        yield page


@pytest.fixture
def visitor(chromium, demo_site):
    """Return the window of someone else, who is not logged in."""
    with open_window(chromium, demo_site=demo_site) as page:
        yield page


@contextmanager
def open_window(chromium, *, demo_site):
    context = chromium.new_context(base_url=demo_site, locale="fr-FR", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.complaints = []
    page.on("request", lambda request: _note_foreign(page, request.url, home=urlsplit(demo_site).netloc))
    page.on("console", lambda message: _note_error(page, message))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    context.close()


def _note_foreign(page, url, *, home):
    parts = urlsplit(url)
    if parts.scheme in ("http", "https") and parts.netloc != home:
        page.complaints.append(f"request to {url}")


def _note_error(page, message):
    # Wagtail's own checker of contents reports to the console too, sooner or later: pages have tests of their own.
    if message.type == "error" and not message.text.startswith("axe.run"):
        page.complaints.append(f"{page.url}: {message.text}")
