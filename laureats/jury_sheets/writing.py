# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The marks and opinions themselves, written in bulk: one insert, one upsert and one delete each."""

from collections.abc import Iterable, Iterator

from laureats.bulk_rows import Row, insert_rows, upsert_rows
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.ledger import Ledger
from laureats.jury_sheets.values import points_of, state_of
from laureats.models import Mark, Opinion

_MARK_KEYS = ("candidature_id", "seat_id", "criterion_id")
_MARK_FIELDS = (*_MARK_KEYS, "state", "points", "comment")
_OPINION_KEYS = ("candidature_id", "seat_id")
_OPINION_FIELDS = (*_OPINION_KEYS, "text")


def write_marks(compared: Iterable[ComparedMark], *, ledger: Ledger) -> None:
    """Store the marks that changed, and delete those that were cleared.

    What is new was missing when the ledger was read, under the edition's lock: it needs no upsert.
    """
    changed = [mark for mark in compared if mark.is_changed]
    new = _make_rows([mark for mark in changed if not mark.before], ledger=ledger)
    known = _make_rows([mark for mark in changed if mark.before], ledger=ledger)
    insert_rows(model=Mark, fields=_MARK_FIELDS, rows=new)
    upsert_rows(model=Mark, fields=_MARK_FIELDS, rows=known, unique=_MARK_KEYS)
    cleared = [mark.before.pk for mark in changed if mark.before and mark.before.pk and not mark.after]
    if cleared:
        Mark.objects.filter(pk__in=cleared).delete()


def write_opinions(compared: Iterable[ComparedOpinion], *, ledger: Ledger) -> None:
    """Store the opinions that changed, and delete those that were cleared."""
    changed = [opinion for opinion in compared if opinion.is_changed]
    rows = [(*ledger.row_ids(opinion.key), opinion.after.text) for opinion in changed if opinion.after]
    upsert_rows(model=Opinion, fields=_OPINION_FIELDS, rows=rows, unique=_OPINION_KEYS)
    cleared = [opinion.before.pk for opinion in changed if opinion.before and opinion.before.pk and not opinion.after]
    if cleared:
        Opinion.objects.filter(pk__in=cleared).delete()


def _make_rows(marks: Iterable[ComparedMark], *, ledger: Ledger) -> Iterator[Row]:
    return (
        (*ledger.mark_ids(mark.key), state_of(mark.after.value), points_of(mark.after.value), mark.after.comment)
        for mark in marks
        if mark.after
    )
