# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.laureats.correspondence.factories import make_reachable_edition


@pytest.fixture
def edition(db):
    return make_reachable_edition()
