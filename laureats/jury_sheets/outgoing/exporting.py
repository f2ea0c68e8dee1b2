# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Make the workbooks of an edition's jurors, and keep what each of them was told."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from label.models import Edition, JurySeat
from laureats.authors import Author
from laureats.jury_sheets.meta import grid_fingerprint
from laureats.jury_sheets.outgoing.held_baseline import describe_baseline
from laureats.jury_sheets.outgoing.holdings import load_holdings
from laureats.jury_sheets.outgoing.lines import gather_lines
from laureats.jury_sheets.outgoing.packing import ExportedSheet, name_file
from laureats.jury_sheets.outgoing.workbooks import JurorWorkbook, draft_workbook
from laureats.models import SheetExport
from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import write_workbook

_FILE_FORMATS: Mapping[SheetExport.Format, FileFormat] = {
    SheetExport.Format.ODS: "ods",
    SheetExport.Format.XLSX: "xlsx",
    SheetExport.Format.CSV: "csv",
}


@transaction.atomic
def export_jury_sheets(
    *, edition: Edition, seats: Sequence[JurySeat] | None, file_format: SheetExport.Format, author: Author
) -> list[ExportedSheet]:
    """Make a workbook for each of these seats, every active one when None, and record what it holds.

    A sealed or released edition is exported like any other: its workbooks are then a copy to keep, and one that comes
    back is refused as `frozen`. A constant number of queries, whatever the number of seats.
    """
    workbooks = _prepare(edition, seats=seats, file_format=file_format, author=author)
    SheetExport.objects.bulk_create([workbook.export for workbook in workbooks])
    return [_write_file(workbook, file_format=_FILE_FORMATS[file_format]) for workbook in workbooks]


def _prepare(
    edition: Edition, *, seats: Sequence[JurySeat] | None, file_format: SheetExport.Format, author: Author
) -> list[JurorWorkbook]:
    """Return what each workbook will hold, and its record, which is not stored yet."""
    found = _find_seats(edition, seats=seats)
    holdings = load_holdings(edition, seats=found)
    fingerprint = grid_fingerprint(edition=edition, criteria=holdings.criteria)
    workbooks = []
    for seat in found:
        lines = gather_lines(holdings, seat=seat, file_format=file_format)
        export = SheetExport(
            edition=edition,
            seat=seat,
            file_format=file_format,
            grid_fingerprint=fingerprint,
            baseline=describe_baseline(lines, criteria=holdings.criteria, file_format=file_format),
            created_by=author.user,
        )
        workbooks.append(JurorWorkbook(export=export, criteria=holdings.criteria, lines=lines))
    return workbooks


def _find_seats(edition: Edition, *, seats: Sequence[JurySeat] | None) -> list[JurySeat]:
    """Return the seats with their people, in the order of the jury."""
    found = edition.seats.select_related("person")
    if seats is None:
        return list(found.filter(state=JurySeat.State.ACTIVE))
    return list(found.filter(pk__in=[seat.pk for seat in seats]))


def _write_file(workbook: JurorWorkbook, *, file_format: FileFormat) -> ExportedSheet:
    return ExportedSheet(
        seat=workbook.export.seat,
        export=workbook.export,
        file_name=name_file(workbook.export),
        content=write_workbook(draft_workbook(workbook), file_format=file_format),
    )
