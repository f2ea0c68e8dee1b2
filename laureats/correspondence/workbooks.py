# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One workbook for one juror, as a file to hand over."""

from label.models import JurySeat
from laureats.authors import Author
from laureats.jury_sheets.outgoing import ExportedSheet, export_jury_sheets
from laureats.models import SheetExport


def make_workbook(*, seat: JurySeat, file_format: SheetExport.Format, author: Author) -> ExportedSheet:
    """Make a juror's workbook, with the marks the site holds, and keep the record of it. Raises Refused."""
    (sheet,) = export_jury_sheets(edition=seat.edition, seats=[seat], file_format=file_format, author=author)
    return sheet
