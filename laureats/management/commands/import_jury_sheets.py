# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Import what the jurors send back; a dry run unless it is confirmed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand, read_input
from label.lookup import find_edition
from laureats.authors import Author, author_from_option
from laureats.imports.uploads import Upload
from laureats.jury_sheets import (
    Allowances,
    JurySheetPlan,
    SheetsOutdated,
    check_jury_sheets,
    confirm_jury_sheets,
)
from laureats.jury_sheets.sentences import describe_report
from laureats.models import SheetImport


class Command(ReportingCommand):
    help = "Compare jury spreadsheets with the site, and write their marks with --confirm: all files, or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("edition", help=_("The code of the edition."))
        parser.add_argument("files", nargs="+", metavar="FILE", help=_("Workbooks in ODS, XLSX or CSV."))
        parser.add_argument("--juror", metavar="CODE", help=_("Whose marks these are, when no file says so."))
        parser.add_argument("--confirm", action="store_true", help=_("Write, when no file has a fault."))
        parser.add_argument("--allow-clearing", action="store_true", help=_("Let a blank take a mark away."))
        parser.add_argument("--allow-stale", action="store_true", help=_("Replace marks changed since the export."))
        parser.add_argument("--author", metavar="USERNAME", help=_("Who does it; by default the command line."))
        super().add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        author = author_from_option(options["author"])
        plan = _check(options)
        imports: list[SheetImport] = []
        if options["confirm"] and not plan.faults:
            plan, imports = _confirm(plan, author=author)
        if options["json"]:
            self.write_json(plan.as_json())
        else:
            self._write_sentences(plan)
        if plan.faults:
            raise Refusal(_("Nothing was written: correct the files, or check them again."))
        if not options["json"]:
            self.stdout.write("\n".join([_close(options), *_tell_undoing(imports)]))

    def _write_sentences(self, plan: JurySheetPlan) -> None:
        for report in plan.reports:
            self.stdout.write("\n".join(describe_report(report)))


def _check(options: dict[str, Any]) -> JurySheetPlan:
    """Return the plan of the files named; each is reported under the last part of its path."""
    edition = find_edition(options["edition"])
    uploads = [Upload(name=Path(path).name, content=read_input(path)) for path in options["files"]]
    allowances = Allowances(clearing=options["allow_clearing"], stale=options["allow_stale"])
    return check_jury_sheets(edition=edition, uploads=uploads, juror=options["juror"], allowances=allowances)


def _confirm(plan: JurySheetPlan, *, author: Author) -> tuple[JurySheetPlan, list[SheetImport]]:
    """Write the plan, and return it as it is to be shown, with the imports made of it."""
    try:
        imports = confirm_jury_sheets(plan=plan, author=author)
    except SheetsOutdated as outdated:
        return plan.refused(outdated.by_file), []
    return plan, imports


def _tell_undoing(imports: Sequence[SheetImport]) -> list[str]:
    """Return how to take it all back: by the file's identifier, or by that of the files confirmed together."""
    if not imports:
        return []
    first, *others = imports
    identifier = first.batch if others else first.identifier
    return [_("To undo it: manage.py undo_import %(identifier)s") % {"identifier": identifier}]


def _close(options: dict[str, Any]) -> str:
    if options["confirm"]:
        return _("All files were imported.")
    return _("Nothing was written. Add --confirm to import these files.")
