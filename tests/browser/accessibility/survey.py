# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every type of page, in each language it has, read in one window."""

from tests.browser.accessibility.reading import read_answer, read_page
from tests.browser.page_types import PAGE_TYPES

REFUSED = "check of a badge, refused"


def survey_pages(page):
    """Return the readings of every type of page, French before English, and of a form with its fault."""
    readings = [reading for page_type in PAGE_TYPES for reading in _read_languages(page, page_type)]
    return [*readings, _read_refused_badge(page)]


def _read_languages(page, page_type):
    french = _read_quietly(page, page_type, address=page_type.address)
    return [french] if french.english is None else [french, _read_quietly(page, page_type, address=french.english)]


def _read_quietly(page, page_type, *, address):
    """Read a page, with what the browser complained of among its faults."""
    page.complaints.clear()
    reading = read_page(page, name=page_type.name, address=address)
    # The browser itself reports the status of a page that is not there.
    complaints = [each for each in page.complaints if "404" not in each or not page_type.is_missing]
    reading.faults["console"] = complaints
    return reading


def _read_refused_badge(page):
    page.goto("/verification/")
    page.fill("#badge", "https://ailleurs.example/badge.svg")
    with page.expect_navigation() as navigation:
        page.click("main [type=submit]")
    return read_answer(page, navigation.value, name=REFUSED)
