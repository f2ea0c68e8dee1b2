# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a file asks a person before it may be written: kept for the preview, a fault until it is ticked."""

from laureats.jury_sheets.desk import Desk
from laureats.jury_sheets.findings import Conflict, FoundHeader
from laureats.jury_sheets.location import FoundSheet
from laureats.jury_sheets.places import CellRefused, Place
from laureats.spreadsheets.cell_words import plain_text


def settle_headers(found: FoundSheet, *, desk: Desk) -> FoundSheet:
    """Keep the close headers of a sheet, and return it with those that were ticked taken for what they resemble."""
    headers = found.sheet.rows.get(found.header_row, {})
    desk.findings.headers += [
        FoundHeader(
            place=Place(sheet=found.sheet.name, row=found.header_row, column=column),
            read=plain_text(headers.get(column)),
            header=header,
        )
        for column, header in sorted(found.match.close.items())
    ]
    return found.confirmed(desk.allowances.headers)


def settle_conflict(conflict: Conflict, *, message: str, desk: Desk) -> None:
    """Keep a conflict, and raise CellRefused with its code unless it was ticked."""
    desk.findings.conflicts.append(conflict)
    if not desk.allowances.cover(conflict.code):
        raise CellRefused(code=conflict.code, message=message)
