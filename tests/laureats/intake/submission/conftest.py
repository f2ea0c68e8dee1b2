# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.page_tree import make_home


@pytest.fixture
def home(db):
    """Return the home page: every page of the site is framed by it."""
    return make_home()
