# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.laureats.correspondence.factories import make_reachable_edition
from tests.page_tree import make_home


@pytest.fixture
def edition(db):
    """Return a reachable jury, on a site that has its home page."""
    make_home()
    return make_reachable_edition()
