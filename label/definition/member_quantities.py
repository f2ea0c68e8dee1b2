# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Read the numbers, flags, dates and times of a definition."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from label.definition.faults import FaultList
from label.definition.members import FLAG, NUMBER, OBJECT, TEXT, WHOLE_NUMBER, Members
from label.definition.moments import parse_date, parse_moment
from label.definition.numbers import (
    HIGHEST_THRESHOLD,
    MOST_DECIMALS,
    MOST_INTEGER_DIGITS,
    MOST_THRESHOLD_DECIMALS,
    WRITTEN_NUMBER,
    canonical_digits,
    count_digits,
)

# What stands in for a number that could not be read: no later check looks at it.
STAND_IN = "1"
HIGHEST_SMALL_INTEGER = 32_767
HIGHEST_INTEGER = 2_147_483_647


def read_positive_number(*, members: Members, key: str, default: str) -> Decimal:
    """Read a weight or a mark step."""
    digits = members.take(key=key, kind=NUMBER, default=default)
    return _check_positive(members=members, key=key, digits=digits)


def require_positive_number(*, members: Members, key: str) -> Decimal:
    """Read a maximum."""
    digits = members.require(key=key, kind=NUMBER, fallback=STAND_IN)
    return _check_positive(members=members, key=key, digits=digits)


def require_threshold(*, members: Members, key: str) -> Decimal:
    digits = members.require(key=key, kind=NUMBER, fallback=STAND_IN)
    return _parse_threshold(digits=digits, pointer=members.locate(key), faults=members.faults)


def read_threshold_mapping(*, members: Members, key: str) -> Mapping[str, Decimal]:
    """Read thresholds by code."""
    by_code = members.take(key=key, kind=OBJECT, default={})
    inner = Members(members=by_code, pointer=members.locate(key), faults=members.faults)
    return {code: require_threshold(members=inner, key=code) for code in by_code}


def read_flag(*, members: Members, key: str) -> bool:
    return members.take(key=key, kind=FLAG, default=False)


def read_year(members: Members) -> int:
    year = members.require(key="year", kind=WHOLE_NUMBER, fallback=1900)
    _check_range(members=members, key="year", number=year, lowest=1900, highest=9999)
    return year


def read_quorum(members: Members) -> int:
    quorum = members.take(key="quorum", kind=WHOLE_NUMBER, default=1)
    if quorum < 1:
        members.report(key="quorum", code="quorum_too_low", message=_("The quorum is at least one juror."))
    else:
        _check_range(members=members, key="quorum", number=quorum, lowest=1, highest=HIGHEST_SMALL_INTEGER)
    return quorum


def read_population(*, members: Members, key: str) -> int | None:
    population = members.take_nullable(key=key, kind=WHOLE_NUMBER)
    if population is not None:
        _check_range(members=members, key=key, number=population, lowest=0, highest=HIGHEST_INTEGER)
    return population


def read_date(*, members: Members, key: str) -> date | None:
    text = members.take_nullable(key=key, kind=TEXT)
    if text is None:
        return None
    try:
        return parse_date(text)
    except ValueError:
        members.report(key=key, code="wrong_format", message=_("A date is written like 2026-06-15."))
        return None


def read_moment(*, members: Members, key: str) -> datetime | None:
    text = members.take_nullable(key=key, kind=TEXT)
    if text is None:
        return None
    try:
        return parse_moment(text)
    except ValueError:
        message = _("A time is written with its offset and to the second, like 2026-11-18T18:00:00+01:00.")
        members.report(key=key, code="wrong_format", message=message)
        return None


def _check_positive(*, members: Members, key: str, digits: str) -> Decimal:
    number = _parse_number(digits=digits, pointer=members.locate(key), faults=members.faults)
    if number == 0:
        members.report(key=key, code="not_positive", message=_("This number must be greater than 0."))
    return number or Decimal(STAND_IN)


def _parse_threshold(*, digits: str, pointer: str, faults: FaultList) -> Decimal:
    number = _parse_number(digits=digits, pointer=pointer, faults=faults, decimals=MOST_THRESHOLD_DECIMALS)
    if number is not None and number > HIGHEST_THRESHOLD:
        faults.add(pointer=pointer, code="out_of_range", message=_("A threshold is between 0 and 100."))
    return Decimal(STAND_IN) if number is None else number


def _parse_number(*, digits: str, pointer: str, faults: FaultList, decimals: int = MOST_DECIMALS) -> Decimal | None:
    """Return the number when it can be kept exactly, else report it and return None."""
    if WRITTEN_NUMBER.fullmatch(digits) is None:
        message = _("A number is written with digits and at most one point, like “2.5”.")
        faults.add(pointer=pointer, code="wrong_format", message=message)
        return None
    shown = canonical_digits(digits)
    fault = _describe_size_fault(digits=shown, decimals=decimals)
    if fault is None:
        return Decimal(shown)
    code, message = fault
    faults.add(pointer=pointer, code=code, message=message)
    return None


def _describe_size_fault(*, digits: str, decimals: int) -> tuple[str, str] | None:
    before_point, after_point = count_digits(digits)
    if before_point > MOST_INTEGER_DIGITS:
        message = _("A number has at most %(count)s digits before the point.")
        return "out_of_range", message % {"count": MOST_INTEGER_DIGITS}
    if after_point > decimals:
        message = _("This number has at most %(count)s digits after the point.")
        return "too_many_decimals", message % {"count": decimals}
    return None


def _check_range(*, members: Members, key: str, number: int, lowest: int, highest: int) -> None:
    if not lowest <= number <= highest:
        message = _("This number must be between %(lowest)s and %(highest)s.")
        members.report(key=key, code="out_of_range", message=message % {"lowest": lowest, "highest": highest})
