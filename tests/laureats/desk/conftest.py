# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.accounts import log_in
from tests.laureats.jury_sheets.factories import make_marked_edition


@pytest.fixture
def edition(db):
    """Return an edition with two criteria, jurors gonnu and aime, and three eligible candidatures."""
    return make_marked_edition()


@pytest.fixture
def secretary(db):
    return log_in("secretariat")
