# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every type of page, in each language it has, read in one window."""

from tests.browser.accessibility.application import read_application
from tests.browser.accessibility.reading import read_languages, send_form
from tests.browser.page_types import PAGE_TYPES

REFUSED = "check of a badge, refused"


def survey_pages(page, *, files):
    """Return the readings of every type of page, of a form with its fault, and of the way to a file and its pages.

    `files`: the directory that the demonstration writes to.
    """
    readings = [reading for page_type in PAGE_TYPES for reading in _read_type(page, page_type)]
    return [*readings, _read_refused_badge(page), *read_application(page, files=files)]


def _read_type(page, page_type):
    return read_languages(page, name=page_type.name, address=page_type.address, is_missing=page_type.is_missing)


def _read_refused_badge(page):
    page.goto("/verification/")
    page.fill("#badge", "https://ailleurs.example/badge.svg")
    return send_form(page, name=REFUSED)
