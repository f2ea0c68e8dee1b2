# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the commands that import a flat file share."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand, read_input
from label.lookup import find_edition
from laureats.authors import Author, author_from_option
from laureats.faults import Refused
from laureats.imports.plans import FlatPlan
from laureats.imports.reports import FlatReport
from laureats.imports.sentences import describe_report
from laureats.imports.subjects import FLAT_SUBJECTS, FlatSubject
from laureats.imports.uploads import Counts, Upload
from laureats.models import SheetImport


class FlatImportCommand(ReportingCommand):
    """A dry run unless `--confirm`. Each command names its subject."""

    subject: SheetImport.Subject

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition", help=_("The code of the edition."))
        parser.add_argument("file", help=_("A table in ODS, XLSX or CSV."))
        parser.add_argument("--confirm", action="store_true", help=_("Write, when the file has no fault."))
        parser.add_argument("--author", metavar="USERNAME", help=_("Who does it; by default the command line."))

    def handle(self, *args: Any, **options: Any) -> None:
        subject = FLAT_SUBJECTS[self.subject]
        edition = find_edition(options["edition"])
        author = author_from_option(options["author"])
        upload = Upload(name=Path(options["file"]).name, content=read_input(options["file"]))
        plan = subject.check(edition=edition, upload=upload)
        report = _confirm(plan, subject=subject, author=author) if options["confirm"] else plan.report
        if options["json"]:
            self.write_json(report.as_json())
        else:
            self.stdout.write("\n".join(describe_report(report)))
        if report.faults:
            raise Refusal(_("The file is refused, and nothing was written."))
        if not options["json"]:
            self.stdout.write(_close(is_confirmed=options["confirm"]))


def _confirm(plan: FlatPlan[Any], *, subject: FlatSubject, author: Author) -> FlatReport:
    """Write the plan, and return what is to be told of it."""
    try:
        subject.confirm(plan=plan, author=author)
    except Refused as refusal:
        return replace(plan.report, faults=refusal.faults, counts=Counts())
    return plan.report


def _close(*, is_confirmed: bool) -> str:
    if is_confirmed:
        return _("The file is imported.")
    return _("Nothing was written. Add --confirm to import this file.")
