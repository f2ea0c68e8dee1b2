# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers, dates and addresses as a reader of the page's language writes them."""

import datetime
from decimal import Decimal
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.formats import date_format, number_format, time_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

KILOBYTE, MEGABYTE = 1000, 1_000_000


def format_number(value: int | float | Decimal | None) -> str:
    """Group thousands and drop decimals that say nothing: 12.500000 reads 12,5 in French; no value, no text."""
    if value is None:
        return ""
    plain = Decimal(str(value))
    trimmed = plain.to_integral_value() if plain == plain.to_integral_value() else plain.normalize()
    return str(number_format(trimmed, use_l10n=True, force_grouping=True))


def format_long_date(value: datetime.date | None) -> str:
    """Write a day with the month's name; French says "1er" for the first of a month."""
    if value is None:
        return ""
    text = date_format(value, "DATE_FORMAT")
    is_french = (get_language() or "").startswith("fr")
    return f"1er{text[1:]}" if is_french and value.day == 1 else text


def format_hour(value: datetime.time | None) -> str:
    """Write an hour of the day; French says "18 h", and "18 h 05" with minutes."""
    if value is None:
        return ""
    if not (get_language() or "").startswith("fr"):
        return time_format(value, "TIME_FORMAT")
    minutes = f"\u00a0{value.minute:02}" if value.minute else ""
    return f"{value.hour}\u00a0h{minutes}"


def format_moment(value: datetime.datetime | None) -> str:
    """Write a day and an hour to the minute, in the site's time zone."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return _("%(day)s at %(hour)s") % {"day": format_long_date(local.date()), "hour": format_hour(local.time())}


def format_size(size: int) -> str:
    """Write a number of bytes: "1 kB" at least, "84 kB", "1.2 MB"."""
    if size < MEGABYTE:
        kilobytes = max(round(size / KILOBYTE), 1)
        return _("%(number)s kB") % {"number": format_number(kilobytes)}
    return _("%(number)s MB") % {"number": format_number(round(size / MEGABYTE, 1))}


def round_apostrophes(text: str) -> str:
    """Write apostrophes as printers do: records keep those of their sources, and are sealed with them."""
    return text.replace("'", "’")


def is_web_address(text: str) -> bool:
    return urlsplit(text).scheme in {"http", "https"}


def host_of(address: str) -> str:
    """Return the host of an address without "www.", to be shown as the text of its link."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def initials_of(*names: str) -> str:
    return "".join(name[0].upper() for name in names if name)
