# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every test of this room may use: no limit that another test has spent."""

import pytest
from django.core.cache import cache

from tests.laureats.intake.factories import make_open_edition


@pytest.fixture(autouse=True)
def no_attempts():
    cache.clear()


@pytest.fixture
def edition(db):
    return make_open_edition()
