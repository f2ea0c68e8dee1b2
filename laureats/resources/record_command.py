# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the commands that import records of no single edition share."""

from typing import Any

from laureats.authors import author_from_option
from laureats.imports.flat_command import ImportCommand, confirm_report
from laureats.models import SheetImport
from laureats.resources.importing import check_records, confirm_records
from laureats.resources.subjects import RECORD_SUBJECTS


class RecordImportCommand(ImportCommand):
    """Each command names its subject."""

    subject: SheetImport.Subject

    def handle(self, *args: Any, **options: Any) -> None:
        author = author_from_option(options["author"])
        plan = check_records(resource=RECORD_SUBJECTS[self.subject], upload=self.read_upload(options["file"]))
        report = plan.report
        if options["confirm"]:
            report = confirm_report(
                report, confirm=lambda: confirm_records(plan=plan, author=author, subject=self.subject)
            )
        self.answer(report, options=options)
