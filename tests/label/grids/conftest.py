# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences are compared in the language of the code."""

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield
