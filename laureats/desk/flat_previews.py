# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The preview of a table of candidatures, recusals or decisions."""

from collections.abc import Sequence

from label.models import Edition
from laureats.desk.excerpts import Excerpt
from laureats.desk.previews import ChangedValue, FilePreview, Preview
from laureats.imports.reports import Difference, FlatReport
from laureats.imports.subjects import FLAT_SUBJECTS
from laureats.imports.uploads import Upload
from laureats.models import SheetImport


def preview_table(*, edition: Edition, subject: SheetImport.Subject, upload: Upload) -> Preview:
    check, confirm = FLAT_SUBJECTS[subject]
    plan = check(edition=edition, upload=upload)
    return Preview(
        files=[show_file(plan.report)],
        faults=plan.report.faults,
        level_changes=None,
        fingerprint=plan.fingerprint,
        confirm=lambda author: [confirm(plan=plan, author=author)],
    )


def show_file(report: FlatReport) -> FilePreview:
    return FilePreview(
        name=report.file,
        counts=None if report.faults else report.counts,
        faults=Excerpt(report.faults),
        notices=report.notices,
        new_bodies=report.new_territories,
        changes=Excerpt(_show_differences(report.differences)),
    )


def _show_differences(differences: Sequence[Difference]) -> list[ChangedValue]:
    return [
        ChangedValue(of=each.reference, field=each.label, before=each.before_words, after=each.after_words)
        for each in differences
    ]
