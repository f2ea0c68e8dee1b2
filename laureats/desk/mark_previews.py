# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The preview of the jury's workbooks: what each brings, and what they do together to the levels."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.desk.answers import Answers
from laureats.desk.asking import is_answerable, list_questions
from laureats.desk.excerpts import Excerpt, share_rows
from laureats.desk.level_changes import show_level_changes
from laureats.desk.previews import ChangedValue, FilePreview, Preview
from laureats.desk.shown_names import ShownNames, load_names
from laureats.imports.uploads import Upload
from laureats.jury_sheets import JurySheetPlan, JurySheetReport, check_jury_sheets, confirm_jury_sheets
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.findings import Findings
from laureats.jury_sheets.ledger import StoredMark
from laureats.jury_sheets.sentences import describe_ignored
from laureats.jury_sheets.values import show_value
from laureats.spreadsheets.cell_words import quote


def preview_workbooks(*, edition: Edition, uploads: Sequence[Upload], answers: Answers) -> Preview:
    """Preview the files together: all of them would be written, or none."""
    plan = check_jury_sheets(
        edition=edition, uploads=uploads, juror=None, jurors=answers.jurors, allowances=answers.allowances
    )
    names = load_names(edition)
    return Preview(
        files=[_show_file(place, plan=plan, names=names) for place in range(len(uploads))],
        faults=plan.faults,
        questions=list_questions(plan=plan, answers=answers, names=names),
        level_changes=None if plan.faults else show_level_changes(plan.reports, names=names),
        fingerprint=plan.fingerprint,
        confirm=lambda author: confirm_jury_sheets(plan=plan, author=author),
    )


def _show_file(place: int, *, plan: JurySheetPlan, names: ShownNames) -> FilePreview:
    report, outcome, most = plan.reports[place], plan.outcomes[place], share_rows(len(plan.outcomes))
    changes = _list_changes(outcome.findings, names=names, of_several=not outcome.juror)
    return FilePreview(
        name=report.file_name,
        juror=names.jurors.get(report.juror or "", report.juror or ""),
        counts=None if plan.faults else report.counts,
        opinion_count=_count_opinions(report),
        faults=Excerpt([fault for fault in report.faults if not is_answerable(fault, outcome=outcome)], most),
        ignored=[describe_ignored(reference, reason) for reference, reason in report.ignored.items()],
        changes=Excerpt([change for change in changes if not change.is_cleared], most),
        cleared=Excerpt([change for change in changes if change.is_cleared], most),
    )


def _count_opinions(report: JurySheetReport) -> int:
    opinions = report.opinion_counts
    return opinions.created + opinions.changed + opinions.cleared


def _list_changes(findings: Findings, *, names: ShownNames, of_several: bool) -> list[ChangedValue]:
    """Return every value that the site holds and the file changes; what it only adds is counted."""
    marks = [mark for mark in findings.marks if mark.before is not None and mark.is_changed]
    opinions = [opinion for opinion in findings.opinions if opinion.before is not None and opinion.is_changed]
    return [
        *(_show_mark(mark, names=names, of_several=of_several) for mark in marks),
        *(_show_opinion(opinion, names=names) for opinion in opinions),
    ]


def _show_mark(mark: ComparedMark, *, names: ShownNames, of_several: bool) -> ChangedValue:
    reference, juror, criterion = mark.key
    return ChangedValue(
        of=names.bodies[reference],
        detail=f"{reference}, {names.jurors[juror]}" if of_several else reference,
        field=criterion,
        before=_show_stored(mark.before),
        after=_show_stored(mark.after),
        is_cleared=mark.after is None,
    )


def _show_opinion(opinion: ComparedOpinion, *, names: ShownNames) -> ChangedValue:
    return ChangedValue(
        of=names.bodies[opinion.key.reference],
        detail=opinion.key.reference,
        field=_("opinion"),
        before=quote(opinion.before.text) if opinion.before else "",
        after=quote(opinion.after.text) if opinion.after else "",
        is_cleared=opinion.after is None,
    )


def _show_stored(mark: StoredMark | None) -> str:
    value = show_value(mark.value if mark else None)
    return f"{value} ({quote(mark.comment)})" if mark and mark.comment else value
