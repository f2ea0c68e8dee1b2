# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The annotated copy of an ODS file: its `content.xml` with notes, a colour and a list, the rest as it came."""

from laureats.imports.correction_list import is_correction_list, name_correction_list
from laureats.jury_sheets.annotating.listing import list_faults
from laureats.jury_sheets.annotating.notes import NOTE_MARK, Correction
from laureats.jury_sheets.annotating.ods_leftovers import clear_leftovers
from laureats.jury_sheets.annotating.ods_list import write_list
from laureats.jury_sheets.annotating.ods_rows import RowWriter
from laureats.jury_sheets.annotating.ods_scan import OdsScanner
from laureats.jury_sheets.annotating.ods_styles import AddedStyles, OdsStylesScanner
from laureats.jury_sheets.annotating.package import pack, unpack
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.spreadsheets import Workbook
from laureats.spreadsheets.budget import Budget

_CONTENT = "content.xml"


def annotate_ods(content: bytes, *, workbook: Workbook, correction: Correction) -> bytes:
    """Return the copy of a file that was read as this workbook. Raise SpreadsheetRefused when it is too heavy."""
    parts = unpack(content)
    lists = {sheet.name for sheet in workbook.sheets if is_correction_list(sheet)}
    others = {sheet.name for sheet in workbook.sheets} - lists
    if lists or NOTE_MARK.rstrip().encode() in parts[_CONTENT]:
        parts[_CONTENT] = clear_leftovers(parts[_CONTENT], lists=lists)
    list_name = name_correction_list(others)
    parts[_CONTENT] = _annotate(parts[_CONTENT], correction=correction, list_name=list_name)
    return pack(parts)


def _annotate(content: bytes, *, correction: Correction, list_name: str) -> bytes:
    known = OdsStylesScanner(content, budget=Budget())
    known.run()
    found = OdsScanner(content, notes=correction.notes, budget=Budget())
    found.run()
    styles = AddedStyles(known)
    writer = RowWriter(content, styles=styles, columns=found.columns)
    rows = [writer.write(row, notes=correction.notes[row.sheet]) for row in found.rows]
    listed = write_list(list_faults(correction.faults), name=list_name, styles=styles)
    first = found.first_sheet or 0
    return splice_bytes(content, [Splice(first, first, listed), *rows, styles.splice()])
