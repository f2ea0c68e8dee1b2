# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One workbook for one juror, as a file to hand over."""

from typing import Any

from label.models import JurySeat
from laureats.authors import Author
from laureats.models import SheetExport

Format = SheetExport.Format
CONTENT_TYPES = {
    Format.ODS.value: "application/vnd.oasis.opendocument.spreadsheet",
    Format.XLSX.value: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV.value: "text/csv",
}


def make_workbook(*, seat: JurySeat, file_format: SheetExport.Format, author: Author) -> Any:
    """Make a juror's workbook, with the marks the site holds, and keep the record of it. Raises Refused."""
    from laureats.jury_sheets.outgoing import export_jury_sheets

    (sheet,) = export_jury_sheets(edition=seat.edition, seats=[seat], file_format=file_format, author=author)
    return sheet
