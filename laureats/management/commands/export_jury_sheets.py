# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Make the workbooks that are sent to the jury."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction
from django.utils.translation import gettext as _

from core.commands import Misuse, Refusal, ReportingCommand
from label.lookup import find_edition
from label.models import Edition, JurySeat
from laureats.authors import author_from_option
from laureats.faults import Fault, Refused
from laureats.jury_sheets.outgoing import ExportedSheet, export_jury_sheets, save_sheets
from laureats.models import SheetExport


class Command(ReportingCommand):
    help = "Write one workbook for each active juror, or for one, into a directory."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("edition", help=_("The code of the edition."))
        parser.add_argument("--output", required=True, metavar="DIR", help=_("Where to write; made if need be."))
        parser.add_argument("--juror", metavar="CODE", help=_("For this juror alone, active or not."))
        parser.add_argument(
            "--format", choices=SheetExport.Format.values, default=SheetExport.Format.ODS, help=_("ODS by default.")
        )
        parser.add_argument("--author", metavar="USERNAME", help=_("Who does it; by default the command line."))
        super().add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            sheets, paths = _export(options)
        except Refused as refusal:
            if options["json"]:
                self.write_json({"files": [], "errors": [fault.as_json() for fault in refusal.faults]})
            raise Refusal(str(refusal)) from refusal
        if options["json"]:
            described = [_describe(sheet, path=path) for sheet, path in zip(sheets, paths, strict=True)]
            self.write_json({"files": described, "errors": []})
        else:
            self.stdout.write("\n".join(map(str, paths)) or _("The edition has no active juror: nothing was written."))


@transaction.atomic
def _export(options: dict[str, Any]) -> tuple[list[ExportedSheet], list[Path]]:
    """Make and write the workbooks; what cannot be written is not recorded either."""
    author = author_from_option(options["author"])
    edition = find_edition(options["edition"])
    sheets = export_jury_sheets(
        edition=edition,
        seats=_find_seats(edition, juror=options["juror"]),
        file_format=SheetExport.Format(options["format"]),
        author=author,
    )
    try:
        return sheets, save_sheets(sheets, directory=Path(options["output"]))
    except OSError as error:
        message = _("The workbooks cannot be written into %(directory)s: %(error)s.")
        raise Misuse(message % {"directory": options["output"], "error": error.strerror}) from error


def _find_seats(edition: Edition, *, juror: str | None) -> list[JurySeat] | None:
    """Return the seat of a juror, None for every active one. Raises `Refused`."""
    if juror is None:
        return None
    seats = list(edition.seats.filter(code=juror))
    if not seats:
        message = _("No juror of this edition has the code “%(read)s”.") % {"read": juror}
        raise Refused([Fault(code="unknown_juror", message=message)])
    return seats


def _describe(sheet: ExportedSheet, *, path: Path) -> dict[str, str]:
    return {
        "juror": sheet.seat.code,
        "file": str(path),
        "sha256": sha256(sheet.content).hexdigest(),
        "export": str(sheet.export.identifier),
    }
