# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A site whose laureates page awaits the pages of bodies."""

import pytest

from laureats.models import LaureateIndexPage
from tests.accounts import make_account
from tests.page_tree import add_page, make_home


@pytest.fixture
def laureates(db):
    return add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")


@pytest.fixture
def releaser(db):
    """Return an account that may release, and has an address."""
    account = make_account("admin")
    account.email = "admin@example.org"
    account.save()
    return account
