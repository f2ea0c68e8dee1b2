# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes out to the jury: one workbook a juror, and the record of what it held."""

from laureats.jury_sheets.outgoing.exporting import export_jury_sheets
from laureats.jury_sheets.outgoing.packing import ExportedSheet, media_type, name_file, zip_sheets
from laureats.jury_sheets.outgoing.saving import save_sheets

__all__ = [
    "ExportedSheet",
    "export_jury_sheets",
    "media_type",
    "name_file",
    "save_sheets",
    "zip_sheets",
]
