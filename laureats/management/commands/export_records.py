# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Export records to a file, as the desk does."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Misuse, ReportingCommand
from label.lookup import find_edition
from label.models import Edition
from laureats.models import Award, Territory
from laureats.resources.exporting import (
    FORMATS,
    ExportedFile,
    export_awards,
    export_candidatures,
    export_decisions,
    export_territories,
)
from laureats.spreadsheets.workbook import FileFormat

OF_AN_EDITION = ("candidatures", "decisions")


class Command(ReportingCommand):
    help = _("Export territories, candidatures, awards or decisions to a file that an import takes back.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("subject", choices=["territories", "candidatures", "awards", "decisions"])
        parser.add_argument("edition", nargs="?", help=_("The code of the edition."))
        parser.add_argument("--output", required=True, metavar="FILE", help=_("A file in .ods, .xlsx or .csv."))

    def handle(self, *args: Any, subject: str, edition: str | None, output: str, **options: Any) -> None:
        path = Path(output)
        file_format = path.suffix.lower().removeprefix(".")
        if file_format not in FORMATS:
            raise Misuse(_("%(path)s: the name ends with .ods, .xlsx or .csv.") % {"path": output})
        if edition is None and subject in OF_AN_EDITION:
            raise Misuse(_("Name the edition: these records are of one."))
        chosen = find_edition(edition) if edition else None
        exported = _export(subject, edition=chosen, file_format=file_format)
        try:
            path.write_bytes(exported.content)
        except OSError as error:
            message = _("%(path)s cannot be written: %(error)s.")
            raise Misuse(message % {"path": output, "error": error.strerror}) from error
        if options["json"]:
            self.write_json({"file": str(path)})


def _export(subject: str, *, edition: Edition | None, file_format: FileFormat) -> ExportedFile:
    if subject == "territories":
        return export_territories(Territory.objects.all(), file_format=file_format)
    if edition is None or subject == "awards":
        awards = Award.objects.filter(edition=edition) if edition else Award.objects.all()
        return export_awards(awards, file_format=file_format)
    export = export_candidatures if subject == "candidatures" else export_decisions
    return export(edition=edition, file_format=file_format)
