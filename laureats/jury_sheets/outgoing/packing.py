# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names and types of the files, and all of them in one archive."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from label.models import JurySeat
from laureats.models import SheetExport

_MEDIA_TYPES: Mapping[str, str] = {
    SheetExport.Format.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    SheetExport.Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    SheetExport.Format.CSV: "text/csv; charset=utf-8",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedSheet:
    """One juror's file, and the record of it."""

    seat: JurySeat
    export: SheetExport
    file_name: str
    content: bytes = field(repr=False)


def name_file(export: SheetExport) -> str:
    """Return "grille-2026-gonnu.ods"."""
    return f"grille-{export.edition.code}-{export.seat.code}.{export.file_format}"


def media_type(file_format: SheetExport.Format) -> str:
    """Return the type under which a file of this format is sent."""
    return _MEDIA_TYPES[file_format]


def zip_sheets(sheets: Iterable[ExportedSheet]) -> bytes:
    """Return one archive of all the files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet in sheets:
            archive.writestr(sheet.file_name, sheet.content)
    return stream.getvalue()
