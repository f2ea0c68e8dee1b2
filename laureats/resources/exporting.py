# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records written to a file that any spreadsheet opens without running anything, and that an import takes back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Model
from import_export.resources import ModelResource

from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import Table, write_table

MEDIA_TYPES: Mapping[FileFormat, str] = {
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedRecords:
    name: str
    media_type: str
    content: bytes = field(repr=False)


def export_records(
    *, resource: ModelResource, records: Iterable[Model] | None = None, title: str, file_format: FileFormat
) -> ExportedRecords:
    """Return a file called after its title, of these records, of all those of the resource by default."""
    dataset = resource.export(records)
    table = Table(title=title, header=dataset.headers, rows=[dataset[number] for number in range(len(dataset))])
    return ExportedRecords(
        name=f"{title}.{file_format}",
        media_type=MEDIA_TYPES[file_format],
        content=write_table(table, file_format=file_format),
    )
