# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A site with its list of laureates, and what its API is asked."""

from types import SimpleNamespace

import pytest

from laureats.models import LaureateIndexPage, PalmaresPage
from tests.page_tree import add_page, make_home, translate_page


@pytest.fixture
def site(db):
    """Return the pages that results are shown on."""
    home = make_home()
    translate_page(home, title="Home")
    palmares = add_page(home, PalmaresPage, slug="palmares", title="Palmarès")
    laureates = add_page(home, LaureateIndexPage, slug="laureats", title="Lauréats")
    translate_page(laureates, slug="laureates", title="Laureates")
    return SimpleNamespace(home=home, palmares=palmares, laureates=laureates)


@pytest.fixture
def ask(client):
    """Return what the API answers at an address under its own."""
    return lambda path: client.get(f"/api/v1/{path}")


@pytest.fixture
def list_ids(ask):
    """Return the identifiers that a list gives, with their count."""

    def read(path):
        answer = ask(f"{path}{'&' if '?' in path else '?'}fields=id").json()
        return answer["count"], [record["id"] for record in answer["results"]]

    return read
