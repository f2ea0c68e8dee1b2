# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The SIREN number: nine digits, the last of which is a Luhn key (Insee)."""

import re

from django.core.exceptions import ValidationError
from django.db.models import F, Func, IntegerField, Q, Value
from django.db.models.functions import Length, StrIndex, Substr
from django.db.models.lookups import Exact, GreaterThan
from django.utils.translation import gettext as _

PLAIN = "0123456789"
# The place of a digit in this text is its double, the two figures of a double above nine added up: 7 → 14 → 5.
DOUBLED = "0516273849"
LENGTH = 9


def is_valid_siren(value: str) -> bool:
    """Tell whether `value` is nine digits whose Luhn sum is a multiple of ten."""
    if not re.fullmatch(r"[0-9]{9}", value):
        return False
    return sum(_scale(position).index(digit) for position, digit in enumerate(value)) % 10 == 0


def validate_siren(value: str) -> None:
    if not is_valid_siren(value):
        raise ValidationError(
            _("%(value)s is not a SIREN number: it takes nine digits, the last of which checks the others."),
            code="invalid_siren",
            params={"value": value},
        )


def siren_condition(field: str) -> Q:
    """Return the condition that holds when the text column `field` is a valid SIREN: PostgreSQL and SQLite alike."""
    places = [_digit_place(field, position) for position in range(LENGTH)]
    total: Func | object = places[0]
    for place in places[1:]:
        total = total + place  # type: ignore[operator]
    condition = Q(Exact(Length(field), LENGTH))
    for place in places:
        condition &= Q(GreaterThan(place, 0))
    # Places count from one, digits from zero: the sum is nine too high.
    return condition & Q(Exact(total % 10, LENGTH % 10))  # type: ignore[operator]


def _scale(position: int) -> str:
    return DOUBLED if position % 2 else PLAIN


def _digit_place(field: str, position: int) -> StrIndex:
    digit = Substr(F(field), position + 1, 1)
    return StrIndex(Value(_scale(position)), digit, output_field=IntegerField())
