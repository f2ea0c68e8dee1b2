# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Check what was typed: everything is compared with what the site holds, nothing is written."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.faults import Fault
from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.frozen import find_closed
from laureats.jury_sheets.ledger import Ledger, MarkKey, RowKey, load_ledger
from laureats.jury_sheets.origin import check_juror
from laureats.models import Candidature
from laureats.table_marks.criteria import list_removed
from laureats.table_marks.effects import find_effect
from laureats.table_marks.entry import TableEntry, TypedMark
from laureats.table_marks.plan import TableFault, TablePlan
from laureats.table_marks.reading import read_typed_mark
from laureats.table_marks.seats import refuse_seat

_OUT_OF_THE_RACE = (Candidature.Status.REFUSED, Candidature.Status.WITHDRAWN)


def check_table_marks(*, edition: Edition, entry: TableEntry) -> TablePlan:
    """Return what confirming would write and do to the level, or every fault, in a constant number of queries."""
    ledger = load_ledger(edition, references=[entry.reference])
    refusals = list(_find_refusals(entry, ledger=ledger))
    if refusals:
        return TablePlan(edition=edition, ledger=ledger, entry=entry, faults=refusals)
    faults = list(_find_unsourced(entry))
    marks = _compare_marks(entry, ledger=ledger, faults=faults)
    if faults:
        return TablePlan(edition=edition, ledger=ledger, entry=entry, faults=faults)
    effect = find_effect(edition=edition, reference=entry.reference, marks=marks)
    return TablePlan(edition=edition, ledger=ledger, entry=entry, marks=marks, effect=effect)


def refuse_file(candidature: Candidature, *, edition: Edition) -> Fault | None:
    """Return why the marks of a file cannot change, whoever gives them."""
    if candidature.status in _OUT_OF_THE_RACE:
        message = _("This candidature was refused or withdrawn: it takes no mark.")
        return Fault(code="out_of_the_race", message=message)
    if find_closed([candidature.reference], edition=edition):
        message = _(
            "The edition %(edition)s is sealed or released: the marks of this file can no longer change. Only a file "
            "that was deferred stays open."
        )
        return Fault(code="frozen", message=message % {"edition": edition.code})
    return None


def _find_refusals(entry: TableEntry, *, ledger: Ledger) -> Iterator[TableFault]:
    """Yield what refuses the entry as a whole, whatever its fields say."""
    candidature, seat = ledger.candidatures.get(entry.reference), ledger.seats.get(entry.juror)
    yield from (TableFault(fault=fault) for fault in check_juror(entry.juror, ledger=ledger))
    if candidature is None:
        message = _("No candidature of this edition has the reference “%(reference)s”.")
        yield TableFault(fault=Fault(code="unknown_candidature", message=message % {"reference": entry.reference}))
        return
    recused = {key.juror for key in ledger.recusals if key.reference == entry.reference}
    for refusal in (
        refuse_file(candidature, edition=ledger.edition),
        refuse_seat(seat, recused=recused) if seat else None,
    ):
        if refusal is not None:
            yield TableFault(fault=refusal)


def _find_unsourced(entry: TableEntry) -> Iterator[TableFault]:
    if not entry.reason.strip():
        fault = Fault(code="reason_required", message=_("Write why these marks change."))
        yield TableFault(field="reason", fault=fault)
    if not entry.source.strip():
        fault = Fault(code="source_required", message=_("Write who said it, and when."))
        yield TableFault(field="source", fault=fault)


def _compare_marks(entry: TableEntry, *, ledger: Ledger, faults: list[TableFault]) -> list[ComparedMark]:
    """Return the marks typed; what is wrong with them is added to `faults`."""
    removed = list_removed(edition=ledger.edition, candidature=ledger.candidatures[entry.reference])
    compared = []
    for typed in entry.marks:
        if typed.is_blank:
            continue
        closed = _refuse_criterion(typed, ledger=ledger, closed=removed)
        if closed is not None:
            faults.append(TableFault(field="points", criterion=typed.criterion, fault=closed))
            continue
        key = MarkKey(*RowKey(reference=entry.reference, juror=entry.juror), typed.criterion)
        before = ledger.marks.get(key)
        after = read_typed_mark(
            typed,
            before=before,
            criterion=ledger.criteria[typed.criterion],
            step=ledger.edition.mark_step,
            faults=faults,
        )
        compared.append(ComparedMark(key=key, before=before, after=after))
    return compared


def _refuse_criterion(typed: TypedMark, *, ledger: Ledger, closed: frozenset[str]) -> Fault | None:
    if typed.criterion not in ledger.criteria:
        message = _("No criterion of this edition has the code “%(criterion)s”.")
        return Fault(code="unknown_criterion", message=message % {"criterion": typed.criterion})
    if typed.criterion in closed:
        message = _("%(criterion)s is not marked for this file: its profile removes it.")
        return Fault(code="removed_criterion", message=message % {"criterion": typed.criterion})
    return None
