# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Add the files of dossiers, in a ZIP, to the candidatures that bear their numbers."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand, read_input
from label.lookup import find_edition
from laureats.authors import author_from_option
from laureats.faults import Refused
from laureats.intake.mapping.evidence import ArchiveReport, bring_archive


class Command(ReportingCommand):
    help = _("Add the files of dossiers, in a ZIP, to the candidatures that bear their numbers.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("edition", help=_("The code of the edition."))
        super().add_arguments(parser)
        parser.add_argument("file", help=_("A ZIP with a folder for each dossier."))
        parser.add_argument("--author", metavar="USERNAME", help=_("Who does it; by default the command line."))

    def handle(self, *args: Any, **options: Any) -> None:
        edition, author = find_edition(options["edition"]), author_from_option(options["author"])
        try:
            report = bring_archive(edition=edition, content=read_input(options["file"]), author=author)
        except Refused as refusal:
            raise Refusal(str(refusal)) from refusal
        if options["json"]:
            self.write_json(_as_json(report))
            return
        self.stdout.write(_("Files added: %(added)d. Already there: %(present)d.") % _counts(report))
        for number in sorted(report.unknown):
            self.stdout.write(_("Dossier %(number)s is of no candidature here.") % {"number": number})
        for dossier, sentence in report.refused:
            self.stdout.write(f"{dossier}: {sentence}")


def _counts(report: ArchiveReport) -> dict[str, int]:
    return {"added": report.added, "present": report.present}


def _as_json(report: ArchiveReport) -> dict[str, Any]:
    refused = [{"dossier": dossier, "message": sentence} for dossier, sentence in report.refused]
    return {**_counts(report), "unknown": sorted(report.unknown), "refused": refused}
