# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What undoing imports of marks would write, or why it cannot: read and compared, nothing is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from label.models import Edition
from laureats.faults import Fault
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.kept_values import KeptChanges, load_changes
from laureats.jury_sheets.ledger import Ledger, MarkKey, RowKey, StoredMark, StoredOpinion, load_ledger
from laureats.jury_sheets.undo_faults import describe_mark, describe_opinion, find_refusals
from laureats.models import SheetImport


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPlan:
    """The imports, latest first, and each value as the site holds it (before) and as it would return to (after).

    With any fault there is no value: nothing may be written.
    """

    edition: Edition
    imports: tuple[SheetImport, ...]
    ledger: Ledger
    faults: tuple[Fault, ...] = ()
    marks: tuple[ComparedMark, ...] = ()
    opinions: tuple[ComparedOpinion, ...] = ()


def plan_undoing(*, edition: Edition, imports: Sequence[SheetImport]) -> UndoPlan:
    """Compare what these imports left with what the site holds, in a constant number of queries."""
    ledger = load_ledger(edition)
    latest_first = tuple(sorted(imports, key=lambda entry: entry.pk, reverse=True))
    refusals = find_refusals(latest_first, ledger=ledger)
    if refusals:
        return UndoPlan(edition=edition, imports=latest_first, ledger=ledger, faults=tuple(refusals))
    changes = load_changes(latest_first)
    faults = tuple(_find_changed(changes, ledger=ledger))
    if faults:
        return UndoPlan(edition=edition, imports=latest_first, ledger=ledger, faults=faults)
    return UndoPlan(
        edition=edition,
        imports=latest_first,
        ledger=ledger,
        marks=tuple(_compare_marks(changes, ledger=ledger)),
        opinions=tuple(_compare_opinions(changes, ledger=ledger)),
    )


def _find_changed(changes: KeptChanges, *, ledger: Ledger) -> Iterator[Fault]:
    """Yield a fault for each value that is no longer the one left, as the imports are taken back one by one."""
    marks: dict[MarkKey, StoredMark | None] = {}
    for mark in changes.marks:
        now = marks.get(mark.key, ledger.marks.get(mark.key))
        if now != mark.after or not _is_of(ledger, key=mark.key):
            yield describe_mark(mark, now=now)
        marks[mark.key] = mark.before
    opinions: dict[RowKey, StoredOpinion | None] = {}
    for opinion in changes.opinions:
        text = opinions.get(opinion.key, ledger.opinions.get(opinion.key))
        if text != opinion.after:
            yield describe_opinion(opinion, now=text)
        opinions[opinion.key] = opinion.before


def _is_of(ledger: Ledger, *, key: MarkKey) -> bool:
    """Tell whether a mark is still of the edition: a candidature may have been moved to another one."""
    return key.reference in ledger.candidatures and key.juror in ledger.seats and key.criterion in ledger.criteria


def _compare_marks(changes: KeptChanges, *, ledger: Ledger) -> Iterator[ComparedMark]:
    first: Mapping[MarkKey, StoredMark | None] = {mark.key: mark.before for mark in changes.marks}
    for key, after in first.items():
        yield ComparedMark(key=key, before=ledger.marks.get(key), after=after)


def _compare_opinions(changes: KeptChanges, *, ledger: Ledger) -> Iterator[ComparedOpinion]:
    first: Mapping[RowKey, StoredOpinion | None] = {opinion.key: opinion.before for opinion in changes.opinions}
    for key, after in first.items():
        yield ComparedOpinion(key=key, before=ledger.opinions.get(key), after=after)
