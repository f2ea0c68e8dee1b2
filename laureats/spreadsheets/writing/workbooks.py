# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The door of the package: a draft in, the bytes of a file out."""

from collections.abc import Callable, Mapping

from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing.csv_file import write_csv
from laureats.spreadsheets.writing.drafts import DraftWorkbook
from laureats.spreadsheets.writing.ods_package import write_ods
from laureats.spreadsheets.writing.xlsx_workbook import write_xlsx

_WRITERS: Mapping[FileFormat, Callable[[DraftWorkbook], bytes]] = {
    "ods": write_ods,
    "xlsx": write_xlsx,
    "csv": write_csv,
}


def write_workbook(draft: DraftWorkbook, *, file_format: FileFormat) -> bytes:
    """Return the file; a CSV is the first sheet alone."""
    return _WRITERS[file_format](draft)
