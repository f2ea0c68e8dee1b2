# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A candidature once its edition is sealed."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests.factories import CandidatureFactory, TerritoryFactory

pytestmark = pytest.mark.django_db


def move(candidature):
    candidature.territory = TerritoryFactory(name="Autre")
    candidature.full_clean()


def test_a_sealed_file_stays_that_of_its_body():
    candidature = CandidatureFactory()
    candidature.edition.sealed_at = timezone.now()

    with pytest.raises(ValidationError) as refusal:
        move(candidature)

    assert list(refusal.value.message_dict) == ["territory"]


def test_a_file_takes_its_true_body_before_the_seal():
    candidature = CandidatureFactory()

    move(candidature)

    assert candidature.territory.name == "Autre"
