# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.laureats.jury_sheets.factories import make_marked_edition


@pytest.fixture
def edition(db):
    """Return an edition with two criteria (maxima 5 and 3), jurors gonnu and aime, and three candidatures."""
    return make_marked_edition()
