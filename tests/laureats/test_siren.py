# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The SIREN key, in Python and in the database."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st

from laureats.siren import is_valid_siren, validate_siren
from tests.factories import TerritoryFactory, siren

# 211300041 (Arles): 2+2+1+6+0+0+0+8+1 = 20.
ARLES = "211300041"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (ARLES, True),
        ("356000000", True),
        ("211300042", False),
        ("21130004", False),
        ("2113000410", False),
        ("21130004x", False),
        ("２11300041", False),
        ("211300041\n", False),
        ("", False),
    ],
)
def test_is_valid_siren_checks_nine_digits_and_their_key(value, expected):
    assert is_valid_siren(value) is expected


@given(st.integers(min_value=0, max_value=99_999_999))
def test_is_valid_siren_accepts_one_key_of_ten(number):
    whole = siren(number)
    keys = [key for key in "0123456789" if is_valid_siren(whole[:8] + key)]
    assert keys == [whole[8]]


def test_validate_siren_names_the_value():
    with pytest.raises(ValidationError) as caught:
        validate_siren("211300042")
    assert "211300042" in caught.value.messages[0]


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["211300042", "21130004", "21130004x", "", "٢11300041"])
def test_database_refuses_a_wrong_siren(value):
    with pytest.raises(IntegrityError, match="territory_siren_valid"):
        TerritoryFactory(siren=value)


@pytest.mark.django_db
def test_database_takes_a_right_siren_and_its_absence():
    saved = [TerritoryFactory(siren=ARLES).siren, TerritoryFactory(siren=None, insee_code="01001").siren]
    assert saved == [ARLES, None]
