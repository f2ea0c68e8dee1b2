# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The values before and after that the journal kept of imports, read back as they were compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.ledger import MarkKey, RowKey, StoredMark, StoredOpinion
from laureats.jury_sheets.values import value_of
from laureats.models import MarkChange, OpinionChange, SheetImport

_BEFORE = ("state_before", "points_before", "comment_before")
_AFTER = ("state_after", "points_after", "comment_after")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptChanges:
    """The latest import first."""

    marks: Sequence[ComparedMark]
    opinions: Sequence[ComparedOpinion]


def load_changes(imports: Sequence[SheetImport]) -> KeptChanges:
    """Read what these imports changed, in two queries."""
    keys = [entry.pk for entry in imports]
    marks = MarkChange.objects.filter(sheet_import__in=keys).order_by("-sheet_import", "pk")
    opinions = OpinionChange.objects.filter(sheet_import__in=keys).order_by("-sheet_import", "pk")
    return KeptChanges(marks=read_mark_changes(marks), opinions=read_opinion_changes(opinions))


def read_mark_changes(changes: QuerySet[MarkChange]) -> list[ComparedMark]:
    """Return the values of mark changes, in their order, in one query."""
    rows = changes.values_list("candidature__reference", "seat__code", "criterion__code", *_BEFORE, *_AFTER)
    return [
        ComparedMark(
            key=MarkKey(reference=reference, juror=juror, criterion=criterion),
            before=_read_mark(before),
            after=_read_mark(after),
        )
        for reference, juror, criterion, *values in rows
        for before, after in [(values[:3], values[3:])]
    ]


def read_opinion_changes(changes: QuerySet[OpinionChange]) -> list[ComparedOpinion]:
    """Return the texts of opinion changes, in their order, in one query."""
    rows = changes.values_list("candidature__reference", "seat__code", "text_before", "text_after")
    return [
        ComparedOpinion(
            key=RowKey(reference=reference, juror=juror), before=_read_opinion(before), after=_read_opinion(after)
        )
        for reference, juror, before, after in rows
    ]


def _read_mark(values: Sequence[str | Decimal | None]) -> StoredMark | None:
    state, points, comment = values
    if not state:
        return None
    return StoredMark(
        value=value_of(state=str(state), points=points if isinstance(points, Decimal) else None), comment=str(comment)
    )


def _read_opinion(text: str) -> StoredOpinion | None:
    return StoredOpinion(text=text) if text else None
