# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A released edition whose laureates have their pages."""

import pytest
from django.utils import translation

from laureats.models import LaureateIndexPage
from tests.laureats.credentials.factories import make_certified_edition
from tests.page_tree import add_page, make_home


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def laureates(db):
    return add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")


@pytest.fixture
def edition(laureates):
    """Return the edition 2026: Albi has level 2 by the file 2026-0001, Boé level 1 by 2026-0002."""
    return make_certified_edition(laureates)


@pytest.fixture
def hidden(laureates):
    """Return the same edition before its hour, as a fault of the code might have written it."""
    return make_certified_edition(laureates, released_at=None)
