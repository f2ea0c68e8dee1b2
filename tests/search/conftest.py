# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from types import SimpleNamespace

import pytest

from home.models import NewsIndexPage
from label.models import CriteriaPage
from laureats.models import LaureateIndexPage
from tests.page_tree import add_page, make_home


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def site(home):
    """Return the pages that lead to what is searched."""
    return SimpleNamespace(
        home=home,
        laureates=add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats"),
        criteria=add_page(home, CriteriaPage, title="Critères", slug="criteres"),
        news=add_page(home, NewsIndexPage, title="Actualités", slug="actualites"),
    )
