# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Nothing that Lighthouse knows to ask for is missing from the main types of public pages."""

import pytest

from tests.browser.lighthouse import audit_pages
from tests.browser.page_types import LIGHTHOUSE_ADDRESSES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
CATEGORIES = ("accessibility", "best-practices", "seo")


@pytest.fixture(scope="session")
def audits(demo_site):
    """Return what Lighthouse says of each page, all read by one Chromium."""
    return audit_pages(base_url=demo_site, addresses=LIGHTHOUSE_ADDRESSES, categories=CATEGORIES)


@pytest.mark.parametrize("address", LIGHTHOUSE_ADDRESSES)
def test_lighthouse_finds_nothing_to_better(address, audits):
    audit = audits[address]

    assert (audit.scores, audit.failures) == (dict.fromkeys(CATEGORIES, 100), [])
