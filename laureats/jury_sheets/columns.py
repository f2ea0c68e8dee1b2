# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The faults of a header row, each at its cell where it has one."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.jury_sheets.layout import REFERENCE, SIREN
from laureats.jury_sheets.location import FoundSheet
from laureats.jury_sheets.places import Place
from laureats.spreadsheets.cell_words import plain_text, quote


def check_columns(found: FoundSheet, *, required: Iterable[str]) -> list[Fault]:
    """Return `duplicate_column`, `unknown_column` and `missing_column` faults.

    Rows need a reference or a SIREN, so one of them is required everywhere. A column that a close header resembles
    is not reported missing as well: once the header is corrected or confirmed, the column is there.
    """
    match = found.match
    misplaced = match.duplicates.keys() | match.close.keys()
    faults = [_describe_header(found, column=column) for column in sorted(misplaced)]
    if match.likely.isdisjoint({REFERENCE, SIREN}):
        faults.append(_missing(REFERENCE, found=found))
    return faults + [_missing(key, found=found) for key in required if key not in match.likely]


def _describe_header(found: FoundSheet, *, column: int) -> Fault:
    match = found.match
    place = Place(sheet=found.sheet.name, row=found.header_row, column=column)
    if column in match.duplicates:
        message = _("The column %(header)s stands here a second time: keep one of the two.")
        return place.fault(code="duplicate_column", message=message % {"header": match.duplicates[column]})
    read = quote(plain_text(found.sheet.rows[found.header_row].get(column)))
    message = _("The header “%(read)s” resembles %(header)s: correct it, or confirm that it is meant.")
    return place.fault(code="unknown_column", message=message % {"read": read, "header": match.close[column].key})


def _missing(key: str, *, found: FoundSheet) -> Fault:
    message = _("The column %(header)s is missing.") % {"header": key}
    return Fault(sheet=found.sheet.name, code="missing_column", message=message)
