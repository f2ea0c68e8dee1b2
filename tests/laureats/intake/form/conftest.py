# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a body, open to two people."""

import pytest

from tests.laureats.intake.factories import make_candidature, make_link


@pytest.fixture
def candidature():
    candidature = make_candidature()
    make_link(candidature)
    make_link(candidature, role="colleague", secret="autre", name="Alix Durand", email="alix@angouleme.example")
    return candidature
