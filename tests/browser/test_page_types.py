# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""No public page escapes the checkers of pages."""

from collections import Counter

from config.public_addresses import PAGES
from tests.browser.page_types import PAGE_TYPES

# Routes that answer with a file, a feed, or the address of something else.
NOT_READ = {
    "home.NewsIndexPage:feed",
    "home.NewsIndexPage:category_feed",
    "home.NewsIndexPage:dated",
    "home.PressReleasePage:file",
    "laureats.PalmaresPage:feed",
}


def test_every_public_class_and_route_has_a_page_to_check():
    assert {shape.key for shape in PAGES} - {page_type.shape for page_type in PAGE_TYPES} == NOT_READ


def test_every_type_has_a_name_of_its_own():
    counts = Counter(page_type.name for page_type in PAGE_TYPES)

    assert [name for name, count in counts.items() if count > 1] == []
