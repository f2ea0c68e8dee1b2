# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the commands that import a flat file share."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand, read_input
from label.lookup import find_edition
from laureats.authors import author_from_option
from laureats.faults import Refused
from laureats.imports.reports import FlatReport
from laureats.imports.sentences import describe_report
from laureats.imports.subjects import FLAT_SUBJECTS, FlatSubject
from laureats.imports.uploads import Counts, Upload
from laureats.models import SheetImport


class ImportCommand(ReportingCommand):
    """A dry run unless `--confirm`."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("file", help=_("A table in ODS, XLSX or CSV."))
        parser.add_argument("--confirm", action="store_true", help=_("Write, when the file has no fault."))
        parser.add_argument("--author", metavar="USERNAME", help=_("Who does it; by default the command line."))

    def read_upload(self, path: str) -> Upload:
        return Upload(name=Path(path).name, content=read_input(path))

    def answer(self, report: FlatReport, *, options: dict[str, Any]) -> None:
        """Tell what a file does or would do. Raise `Refusal` when it is refused."""
        if options["json"]:
            self.write_json(report.as_json())
        else:
            self.stdout.write("\n".join(describe_report(report)))
        if report.faults:
            raise Refusal(_("The file is refused, and nothing was written."))
        if not options["json"]:
            self.stdout.write(_close(is_confirmed=options["confirm"]))


class FlatImportCommand(ImportCommand):
    """A file of one edition. Each command names its subject."""

    subject: SheetImport.Subject

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("edition", help=_("The code of the edition."))
        super().add_arguments(parser)

    def find_subject(self, options: dict[str, Any]) -> FlatSubject:
        """Return how the file is checked and confirmed."""
        return FLAT_SUBJECTS[self.subject]

    def handle(self, *args: Any, **options: Any) -> None:
        subject = self.find_subject(options)
        edition = find_edition(options["edition"])
        author = author_from_option(options["author"])
        plan = subject.check(edition=edition, upload=self.read_upload(options["file"]))
        report = plan.report
        if options["confirm"]:
            report = confirm_report(report, confirm=lambda: subject.confirm(plan=plan, author=author))
        self.answer(report, options=options)


def confirm_report(report: FlatReport, *, confirm: Callable[[], object]) -> FlatReport:
    """Write what was reported, and return what is to be told of it."""
    try:
        confirm()
    except Refused as refusal:
        return replace(report, faults=refusal.faults, counts=Counts())
    return report


def _close(*, is_confirmed: bool) -> str:
    if is_confirmed:
        return _("The file is imported.")
    return _("Nothing was written. Add --confirm to import this file.")
