# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a mark may be worth, in a cell, on the site and in the baseline of a workbook sent."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from laureats import levels
from laureats.jury_sheets.layout import NOT_APPLICABLE_WORD, RECUSED_WORD
from laureats.models import MarkState


class Word(Enum):
    """The two words that a mark's cell may hold instead of points."""

    NOT_APPLICABLE = NOT_APPLICABLE_WORD
    RECUSED = RECUSED_WORD


# A stored mark: points, or not applicable. None beside it is a missing mark.
Value = Decimal | Literal[Word.NOT_APPLICABLE]
# A cell as read: it may also say that the juror stands aside.
Reading = Decimal | Word | None


def value_of(*, state: str, points: Decimal | None) -> Value:
    """Return a stored mark as its value."""
    if state == MarkState.NOT_APPLICABLE or points is None:
        return Word.NOT_APPLICABLE
    return points


def state_of(value: Value | None) -> str:
    """Return the stored state of a value, blank for a missing mark."""
    if value is None:
        return ""
    return (MarkState.NOT_APPLICABLE if value is Word.NOT_APPLICABLE else MarkState.GRADED).value


def points_of(value: Value | None) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def write_value(value: Value | None) -> str | None:
    """Return a value as a baseline keeps it: ``"3.5"``, ``"NA"``, or None when missing."""
    if value is None:
        return None
    return _write_points(value) if isinstance(value, Decimal) else value.value


def read_value(text: str | None) -> Value | None:
    """Return the value that `write_value` wrote."""
    if text is None:
        return None
    return Word.NOT_APPLICABLE if text == NOT_APPLICABLE_WORD else Decimal(text)


def level_mark(value: Value | None) -> levels.Mark | None:
    """Return a value as the computation of levels takes it."""
    if value is None:
        return None
    return _grade(value) if isinstance(value, Decimal) else levels.NOT_APPLICABLE


def show_value(value: Value | None) -> str:
    """Return a value for a sentence, in the language of the reader."""
    if value is None:
        return _("no mark")
    return show_number(value) if isinstance(value, Decimal) else value.value


def show_number(number: Decimal) -> str:
    return number_format(_write_points(number))


# A jury gives the same few points thousands of times.
@lru_cache(maxsize=4096)
def _write_points(points: Decimal) -> str:
    return levels.format_exact(Fraction(points))


@lru_cache(maxsize=4096)
def _grade(points: Decimal) -> levels.Mark:
    return levels.Mark(points=Fraction(points))
