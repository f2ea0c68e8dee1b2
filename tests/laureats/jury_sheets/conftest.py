# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.laureats.jury_sheets.factories import make_marked_edition


@pytest.fixture
def edition(db):
    return make_marked_edition()
