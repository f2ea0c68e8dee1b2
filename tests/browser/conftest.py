# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Chromium against the demonstration. Tests that use it go in one group: they share a site and its state."""

import shutil
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.accessibility.results import CATEGORIES
from tests.browser.accessibility.survey import survey_pages
from tests.browser.demo_server import seed_demo, serve_seeded
from tests.browser.lighthouse import audit_pages
from tests.browser.page_types import LIGHTHOUSE_ADDRESSES
from tests.browser.vnu import check_markup

# A slow or a loaded machine is not a fault of the code: what is expected has as long as all else, half a minute.
expect.set_options(timeout=30_000)

# The last because there is no graphics processor: one made up in software takes an eighth of the time of a page.
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
]


@pytest.fixture(scope="session")
def seeded_files(tmp_path_factory):
    """Return the directory of a demonstration that nothing has written to since it was seeded."""
    directory = tmp_path_factory.mktemp("seeded")
    seed_demo(directory)
    return directory


@pytest.fixture(scope="session")
def demo_files(seeded_files, tmp_path_factory):
    """Return the directory of a demonstration for this session; what one test writes, the next one finds."""
    return shutil.copytree(seeded_files, tmp_path_factory.mktemp("demo") / "site")


@pytest.fixture(scope="session")
def demo_site(demo_files):
    with serve_seeded(demo_files) as base_url:
        yield base_url


@pytest.fixture(scope="module")
def own_files(seeded_files, tmp_path_factory):
    """Return the directory of a demonstration that one module alone writes to."""
    return shutil.copytree(seeded_files, tmp_path_factory.mktemp("own") / "site")


@pytest.fixture(scope="module")
def own_site(own_files):
    with serve_seeded(own_files) as base_url:
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
def clerk(chromium, demo_site):
    """Return the window of someone without JavaScript."""
    context = chromium.new_context(base_url=demo_site, locale="fr-FR", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def visitor(chromium, demo_site):
    """Return the window of someone else, who is not logged in."""
    with open_window(chromium, demo_site=demo_site) as page:
        yield page


@pytest.fixture(scope="session")
def survey(chromium, demo_site, demo_files):
    """Return what every type of page says to the checkers, in each language: a minute, once for all tests."""
    with open_window(chromium, demo_site=demo_site) as page:
        return survey_pages(page, files=demo_files)


@pytest.fixture(scope="session")
def markup_faults(survey):
    """Return what the Nu checker finds on the pages of the survey, all read in one run."""
    return check_markup({f"{reading.name}, {reading.language}": reading.markup for reading in survey})


@pytest.fixture(scope="session")
def audits(demo_site):
    """Return what Lighthouse says of each page, all read by one Chromium."""
    return audit_pages(base_url=demo_site, addresses=LIGHTHOUSE_ADDRESSES, categories=CATEGORIES)


@contextmanager
def open_window(chromium, *, demo_site):
    context = chromium.new_context(base_url=demo_site, locale="fr-FR", viewport={"width": 1280, "height": 900})
    page = context.new_page()
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
