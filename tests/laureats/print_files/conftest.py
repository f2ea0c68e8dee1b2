# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is drawn once for all the tests of the room."""

import pytest

from laureats.print_files import print_files
from tests.laureats.print_files.factories import LAUREATES, make_badge, make_print_subject


@pytest.fixture(scope="session")
def printed():
    """Return the files of each laureate, by name of laureate, then by role."""
    drawn = {}
    for laureate, code, level in LAUREATES:
        badge = make_badge(laureate=laureate, level_code=code, level_name=level)
        drawn[laureate] = {file.role: file for file in print_files(subject=make_print_subject(badge=badge))}
    return drawn
