# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The preview of the jury's workbooks: what each brings, and what they do together to the levels."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.desk.previews import ChangedLevel, ChangedValue, Excerpt, FilePreview, Preview
from laureats.imports.uploads import Upload
from laureats.jury_sheets import Allowances, JurySheetPlan, JurySheetReport, check_jury_sheets, confirm_jury_sheets
from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.examination import FileOutcome
from laureats.jury_sheets.ledger import StoredMark
from laureats.jury_sheets.sentences import describe_ignored
from laureats.jury_sheets.values import show_value
from laureats.levels import INCOMPLETE


def preview_workbooks(*, edition: Edition, uploads: Sequence[Upload], juror: str, allowances: Allowances) -> Preview:
    """Preview the files together: all of them would be written, or none. `juror` is a code, or blank."""
    plan = check_jury_sheets(edition=edition, uploads=uploads, juror=juror or None, allowances=allowances)
    jurors = {seat.code: seat.person.full_name for seat in edition.seats.select_related("person")}
    pairs = zip(plan.reports, plan.outcomes, strict=True)
    return Preview(
        files=[_show_file(report, outcome=outcome, jurors=jurors, plan=plan) for report, outcome in pairs],
        level_changes=None if plan.faults else show_level_changes(plan),
        fingerprint=plan.fingerprint,
        confirm=lambda author: confirm_jury_sheets(plan=plan, author=author),
    )


def _show_file(
    report: JurySheetReport, *, outcome: FileOutcome, jurors: Mapping[str, str], plan: JurySheetPlan
) -> FilePreview:
    opinions = report.opinion_counts
    moved = [mark for mark in outcome.findings.marks if mark.before is not None and mark.is_changed]
    return FilePreview(
        name=report.file_name,
        juror=jurors.get(report.juror or "", report.juror or ""),
        counts=None if plan.faults else report.counts,
        opinion_count=opinions.created + opinions.changed + opinions.cleared,
        faults=Excerpt(report.faults),
        ignored=[describe_ignored(reference, reason) for reference, reason in report.ignored.items()],
        changes=Excerpt(_show_marks(mark for mark in moved if mark.after is not None)),
        cleared=Excerpt(_show_marks(mark for mark in moved if mark.after is None)),
    )


def _show_marks(marks: Iterable[ComparedMark]) -> list[ChangedValue]:
    return [
        ChangedValue(
            of=f"{mark.key.reference}, {mark.key.juror}",
            field=mark.key.criterion,
            before=_show_mark(mark.before),
            after=_show_mark(mark.after),
        )
        for mark in marks
    ]


def _show_mark(mark: StoredMark | None) -> str:
    value = show_value(mark.value if mark else None)
    return f"{value} ({mark.comment})" if mark and mark.comment else value


def show_level_changes(plan: JurySheetPlan) -> list[ChangedLevel]:
    """Return the levels before the first file and after the last, where they differ, by reference."""
    before: dict[str, str | None] = {}
    after: dict[str, str | None] = {}
    for change in (change for report in plan.reports for change in report.levels):
        before.setdefault(change.reference, change.before)
        after[change.reference] = change.after
    moved = [reference for reference in sorted(before) if before[reference] != after[reference]]
    bodies = dict(plan.edition.candidatures.filter(reference__in=moved).values_list("reference", "snapshot_name"))
    names = {level.code: level.name for level in plan.edition.levels.all()}
    return [
        ChangedLevel(
            reference=reference,
            body=bodies[reference],
            before=_name_level(before[reference], names=names),
            after=_name_level(after[reference], names=names),
        )
        for reference in moved
    ]


def _name_level(code: str | None, *, names: Mapping[str, str]) -> str:
    if code is None:
        return _("no label")
    return _("incomplete") if code == INCOMPLETE else names[code]
