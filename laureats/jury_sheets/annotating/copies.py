# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The door of the package: a file and its faults in, the same file with its faults marked out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from laureats.faults import Fault
from laureats.imports.uploads import Upload
from laureats.jury_sheets.annotating.csv_copy import SHEET_OF_CSV, write_ods_of_csv
from laureats.jury_sheets.annotating.notes import gather_notes
from laureats.jury_sheets.annotating.ods_copy import annotate_ods
from laureats.jury_sheets.annotating.xlsx_copy import annotate_xlsx
from laureats.spreadsheets import Workbook
from laureats.spreadsheets.apart.batch import read_workbook_apart

SUFFIX = "-a-corriger"


def annotate_copy(*, upload: Upload, faults: Sequence[Fault]) -> Upload:
    """Return a copy of a file, with a note and a colour on each faulty cell, and a first sheet of all faults.

    Everything else is kept: the copy reads as the original does, so that it is what gets corrected and sent back. A
    CSV becomes an ODS. Raises SpreadsheetRefused for a file that the reader refuses, and for one too large to copy.
    """
    workbook = read_workbook_apart(upload.content, name=upload.name)
    if workbook.format == "csv":
        faults = [replace(fault, sheet=SHEET_OF_CSV) if fault.cell else fault for fault in faults]
        upload = write_ods_of_csv(upload, workbook=workbook)
        workbook = read_workbook_apart(upload.content, name=upload.name)
    return replace(upload, name=_name_copy(upload.name), content=_annotate(upload, workbook=workbook, faults=faults))


def _annotate(upload: Upload, *, workbook: Workbook, faults: Sequence[Fault]) -> bytes:
    correction = gather_notes(faults)
    annotate = annotate_xlsx if workbook.format == "xlsx" else annotate_ods
    return annotate(upload.content, workbook=workbook, correction=correction)


def _name_copy(name: str) -> str:
    path = PurePath(name)
    return f"{path.stem.removesuffix(SUFFIX)}{SUFFIX}{path.suffix.lower()}"
