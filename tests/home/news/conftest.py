# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.home.news.factories import make_index
from tests.page_tree import make_home


@pytest.fixture
def index():
    return make_index(make_home())
