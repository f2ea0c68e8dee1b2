# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only the invented jurors of the released edition agree to be named."""

import pytest

from home.demonstration.editions import RELEASED, WAITING, give_consents
from label.models import JurySeat
from tests.factories import EditionFactory, JurySeatFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("code", "expected"), [(RELEASED, True), (WAITING, None), ("2024", None)])
def test_the_jurors_of_the_released_demonstration_alone_agree(code, expected):
    JurySeatFactory(edition=EditionFactory(code=code, year=2027), agrees_to_name=None)

    give_consents()

    seat = JurySeat.objects.get()
    assert (seat.agrees_to_name, seat.agrees_to_photo) == (expected, expected)
