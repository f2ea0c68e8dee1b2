# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.laureats.kits.factories import draw_one_badge, use_producers


@pytest.fixture
def light_kits(monkeypatch):
    """Make kits of one badge beside their words and code."""
    use_producers(monkeypatch, draw_one_badge)
