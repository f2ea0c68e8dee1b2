# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every type of public page, in both languages, as browsers and checkers see it."""

from collections import Counter

import pytest

from tests.browser.accessibility.application import ANSWERS, ASK_REFUSED, ASK_SENT, EMAIL, WALKED
from tests.browser.accessibility.survey import REFUSED
from tests.browser.page_types import PAGE_TYPES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
# axe in four windows; nothing wider than the window; 400 %; spaced text; the keyboard from top to end; the console.
CHECKS = {"axe", "window", "enlargement", "spacing", "keyboard", "headings", "console"}


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=[page_type.name for page_type in PAGE_TYPES])
def test_a_page_has_no_fault_in_either_language(page_type, survey):
    readings = [reading for reading in survey if reading.name == page_type.name]

    assert [reading.all_faults for reading in readings] == [{} for _reading in readings]
    assert [reading.language for reading in readings] == (["fr"] if page_type.is_missing else ["fr", "en"])
    assert [set(reading.faults) for reading in readings] == [CHECKS for _reading in readings]


@pytest.mark.parametrize("name", WALKED)
def test_a_page_on_the_way_to_a_file_or_of_it_has_no_fault(name, survey):
    readings = [reading for reading in survey if reading.name == name]

    assert [(reading.language, reading.all_faults) for reading in readings] == [("fr", {}), ("en", {})]
    assert [set(reading.faults) for reading in readings] == [CHECKS, CHECKS]


@pytest.mark.parametrize("name", [REFUSED, ASK_REFUSED])
def test_a_form_that_shows_its_fault_has_none_itself(name, survey):
    (reading,) = [reading for reading in survey if reading.name == name]

    assert 'aria-invalid="true"' in reading.markup
    assert reading.all_faults == {}


def test_a_request_that_was_sent_is_told_without_a_fault(survey):
    (reading,) = [reading for reading in survey if reading.name == ASK_SENT]

    assert EMAIL in reading.markup
    assert reading.all_faults == {}


def test_no_reading_tells_the_secret_of_a_link(survey):
    addresses = [reading.address for reading in survey if "/dossier/" in reading.address]

    assert [address for address in addresses if "/dossier/…/" not in address] == []
    assert addresses


def test_no_two_pages_have_one_title(survey):
    counts = Counter((reading.language, reading.title) for reading in survey if reading.name not in (REFUSED, *ANSWERS))

    assert [title for title, count in counts.items() if count > 1] == []


def test_html_is_valid_on_every_page(markup_faults):
    assert markup_faults == {}
