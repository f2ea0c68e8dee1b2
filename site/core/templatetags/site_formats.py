# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Filters and tags that write values."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from core import formats, level_signs, periods

register = template.Library()


@register.filter
def number(value: int | float | Decimal | None) -> str:
    return formats.format_number(value)


@register.filter(expects_localtime=True)
def long_date(value: datetime.date | None) -> str:
    return formats.format_long_date(value)


@register.filter(expects_localtime=True)
def hour(value: datetime.time | None) -> str:
    return formats.format_hour(value)


@register.filter
def moment(value: datetime.datetime | None) -> str:
    return formats.format_moment(value)


@register.filter
def file_size(size: int) -> str:
    return formats.format_size(size)


@register.filter
def apostrophes(words: str) -> str:
    return formats.round_apostrophes(words)


@register.filter
def host(address: str) -> str:
    return formats.host_of(address)


@register.filter
def is_address(text: str) -> bool:
    return formats.is_web_address(text)


@register.filter
def in_french(words: str) -> str:
    """Mark words that are written in French alone, to a reader of another language."""
    if not words or (get_language() or "fr").startswith("fr"):
        return words
    return format_html('<span lang="fr">{}</span>', words)


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
