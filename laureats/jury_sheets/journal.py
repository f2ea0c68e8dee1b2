# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every value before and after, kept in bulk: what an import can be undone from."""

from collections.abc import Sequence

from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.findings import Findings
from laureats.jury_sheets.ledger import Ledger
from laureats.jury_sheets.values import points_of, state_of
from laureats.models import MarkChange, OpinionChange, SheetImport


def keep_changes(*, imports: Sequence[SheetImport], files: Sequence[Findings], ledger: Ledger) -> None:
    """Keep what each file changes; what it leaves as it is has no line."""
    pairs = list(zip(imports, files, strict=True))
    MarkChange.objects.bulk_create(
        _describe_mark(mark, entry=entry, ledger=ledger)
        for entry, findings in pairs
        for mark in findings.marks
        if mark.is_changed
    )
    OpinionChange.objects.bulk_create(
        _describe_opinion(opinion, entry=entry, ledger=ledger)
        for entry, findings in pairs
        for opinion in findings.opinions
        if opinion.is_changed
    )


def _describe_mark(mark: ComparedMark, *, entry: SheetImport, ledger: Ledger) -> MarkChange:
    before = mark.before.value if mark.before else None
    after = mark.after.value if mark.after else None
    return MarkChange(
        sheet_import_id=entry.pk,
        seat_id=ledger.seats[mark.key.juror].pk,
        candidature_id=ledger.candidatures[mark.key.reference].pk,
        criterion_id=ledger.criteria[mark.key.criterion].pk,
        state_before=state_of(before),
        points_before=points_of(before),
        comment_before=mark.before.comment if mark.before else "",
        state_after=state_of(after),
        points_after=points_of(after),
        comment_after=mark.after.comment if mark.after else "",
    )


def _describe_opinion(opinion: ComparedOpinion, *, entry: SheetImport, ledger: Ledger) -> OpinionChange:
    return OpinionChange(
        sheet_import_id=entry.pk,
        seat_id=ledger.seats[opinion.key.juror].pk,
        candidature_id=ledger.candidatures[opinion.key.reference].pk,
        text_before=opinion.before.text if opinion.before else "",
        text_after=opinion.after.text if opinion.after else "",
    )
