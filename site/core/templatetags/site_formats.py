# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Filters and tags that write values."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import template

from core import formats, level_signs, periods

register = template.Library()


@register.filter
def number(value: int | float | Decimal | None) -> str:
    return formats.format_number(value)


@register.filter(expects_localtime=True)
def long_date(value: datetime.date | None) -> str:
    return formats.format_long_date(value)


@register.filter
def host(address: str) -> str:
    return formats.host_of(address)


@register.filter
def is_address(text: str) -> bool:
    return formats.is_web_address(text)


@register.filter
def initials(person: Any) -> str:
    return formats.initials_of(person.first_name, person.last_name)


@register.simple_tag
def period_state(edition: Any) -> str:
    return periods.period_state(opens_on=edition.opens_on, closes_on=edition.closes_on)


@register.simple_tag
def level_sign(level: Any, levels: Iterable[Any] | str = "") -> level_signs.LevelSign:
    """Draw a level; without its scale (a variable the template lacks is an empty text) it is read from the edition."""
    scale: Iterable[Any] = level_signs.scale_of(level) if isinstance(levels, str) else levels
    return level_signs.level_sign(level=level, levels=scale)
