# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Nothing that Lighthouse knows to ask for is missing from any type of public page."""

import pytest

from tests.browser.accessibility.results import CATEGORIES
from tests.browser.lighthouse import audit_pages
from tests.browser.page_types import AUDITED_BESIDES, AUDITED_UNLISTED, LIGHTHOUSE_ADDRESSES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
ALL_RIGHT = (dict.fromkeys(CATEGORIES, 100), [])


@pytest.fixture(scope="module")
def further_audits(demo_site):
    addresses = (*AUDITED_BESIDES, AUDITED_UNLISTED)
    return audit_pages(base_url=demo_site, addresses=addresses, categories=CATEGORIES)


@pytest.mark.parametrize("address", LIGHTHOUSE_ADDRESSES)
def test_lighthouse_finds_nothing_to_better(address, audits):
    audit = audits[address]

    assert (audit.scores, audit.failures) == ALL_RIGHT


@pytest.mark.parametrize("address", AUDITED_BESIDES)
def test_it_finds_nothing_with_photos_or_in_english(address, further_audits):
    audit = further_audits[address]

    assert (audit.scores, audit.failures) == ALL_RIGHT


def test_results_of_a_search_lack_nothing_but_a_place_in_search_engines(further_audits):
    audit = further_audits[AUDITED_UNLISTED]

    assert [failure.split()[0] for failure in audit.failures] == ["is-crawlable"]
    assert (audit.scores["accessibility"], audit.scores["best-practices"]) == (100, 100)
