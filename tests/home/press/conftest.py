# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.home.press.factories import make_room
from tests.page_tree import make_home


@pytest.fixture
def room():
    return make_room(make_home())
