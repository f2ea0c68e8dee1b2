# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every value before and after one import: the first ones on the page, all of them in a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from laureats.desk.excerpts import ROWS_SHOWN
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.kept_values import read_mark_changes, read_opinion_changes
from laureats.jury_sheets.layout import OPINION
from laureats.jury_sheets.ledger import MarkKey, StoredMark
from laureats.jury_sheets.stored_words import show_stored_mark
from laureats.jury_sheets.values import Word
from laureats.models import MarkChange, OpinionChange, SheetImport
from laureats.spreadsheets.writing import CellValue, Table, write_table


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMark:
    key: MarkKey
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChanges:
    """The first values of an import, and how many more there are."""

    marks: Sequence[ShownMark]
    hidden_marks: int
    opinions: Sequence[ComparedOpinion]
    hidden_opinions: int


def show_changes(entry: SheetImport) -> ShownChanges:
    """Read the first values of an import, in four queries."""
    marks, opinions = entry.mark_changes.order_by("pk"), entry.opinion_changes.order_by("pk")
    return ShownChanges(
        marks=[_show_mark(mark) for mark in read_mark_changes(marks[:ROWS_SHOWN])],
        hidden_marks=_count_hidden(marks),
        opinions=read_opinion_changes(opinions[:ROWS_SHOWN]),
        hidden_opinions=_count_hidden(opinions),
    )


def write_changes(entry: SheetImport) -> bytes:
    """Return every value of an import as a CSV table, marks first."""
    header = [
        _("Reference"),
        _("Juror"),
        _("Criterion"),
        _("Before"),
        _("Comment before"),
        _("After"),
        _("Comment after"),
    ]
    marks = read_mark_changes(entry.mark_changes.order_by("pk"))
    opinions = read_opinion_changes(entry.opinion_changes.order_by("pk"))
    rows = [*_write_marks(marks), *_write_opinions(opinions)]
    return write_table(Table(title=entry.file_name, header=header, rows=rows), file_format="csv")


def _show_mark(mark: ComparedMark) -> ShownMark:
    return ShownMark(key=mark.key, before=show_stored_mark(mark.before), after=show_stored_mark(mark.after))


def _count_hidden(changes: QuerySet[MarkChange] | QuerySet[OpinionChange]) -> int:
    return max(0, changes.count() - ROWS_SHOWN)


def _write_marks(marks: Iterable[ComparedMark]) -> Iterator[list[CellValue]]:
    for mark in marks:
        yield [*mark.key, *_write_mark(mark.before), *_write_mark(mark.after)]


def _write_mark(mark: StoredMark | None) -> list[CellValue]:
    if mark is None:
        return [None, ""]
    return [mark.value.value if isinstance(mark.value, Word) else mark.value, mark.comment]


def _write_opinions(opinions: Iterable[ComparedOpinion]) -> Iterator[list[CellValue]]:
    for opinion in opinions:
        before, after = (side.text if side else "" for side in (opinion.before, opinion.after))
        yield [*opinion.key, OPINION, before, "", after, ""]
