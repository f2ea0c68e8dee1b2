# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A site whose laureates page awaits the pages of bodies."""

import pytest

from laureats.models import LaureateIndexPage
from tests.page_tree import add_page, make_home


@pytest.fixture
def laureates(db):
    return add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
