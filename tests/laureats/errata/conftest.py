# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Deeds speak English here, the language of the code."""

import pytest
from django.utils import translation

from laureats.models import LaureateIndexPage
from tests.page_tree import add_page, make_home


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def laureates(db):
    """A site whose laureates page awaits the pages of bodies."""
    return add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
