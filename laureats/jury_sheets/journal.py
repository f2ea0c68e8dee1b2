# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every value before and after, kept in bulk: what an import can be undone from."""

from collections.abc import Sequence

from laureats.bulk_rows import Row, insert_rows
from laureats.jury_sheets.comparison import ComparedOpinion
from laureats.jury_sheets.findings import Findings
from laureats.jury_sheets.ledger import Ledger, StoredMark
from laureats.jury_sheets.values import points_of, state_of
from laureats.models import MarkChange, OpinionChange, SheetImport

_MARK_KEYS = ("sheet_import_id", "candidature_id", "seat_id", "criterion_id")
_MARK_BEFORE = ("state_before", "points_before", "comment_before")
_MARK_AFTER = ("state_after", "points_after", "comment_after")
_OPINION_FIELDS = ("sheet_import_id", "candidature_id", "seat_id", "text_before", "text_after")


def keep_changes(*, imports: Sequence[SheetImport], files: Sequence[Findings], ledger: Ledger) -> None:
    """Keep what each file changes; what it leaves as it is has no line."""
    pairs = list(zip(imports, files, strict=True))
    marks = (
        (entry.pk, *ledger.mark_ids(mark.key), *_describe_mark(mark.before), *_describe_mark(mark.after))
        for entry, findings in pairs
        for mark in findings.marks
        if mark.is_changed
    )
    opinions = (
        (entry.pk, *ledger.row_ids(opinion.key), *_describe_opinion(opinion))
        for entry, findings in pairs
        for opinion in findings.opinions
        if opinion.is_changed
    )
    insert_rows(model=MarkChange, fields=(*_MARK_KEYS, *_MARK_BEFORE, *_MARK_AFTER), rows=marks)
    insert_rows(model=OpinionChange, fields=_OPINION_FIELDS, rows=opinions)


def _describe_mark(mark: StoredMark | None) -> Row:
    """Return state, points and comment."""
    return ("", None, "") if mark is None else (state_of(mark.value), points_of(mark.value), mark.comment)


def _describe_opinion(opinion: ComparedOpinion) -> Row:
    return opinion.before.text if opinion.before else "", opinion.after.text if opinion.after else ""
