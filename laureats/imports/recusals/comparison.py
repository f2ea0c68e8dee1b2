# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file of recusals beside those that are recorded."""

from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.imports.cell_values import clean_text
from laureats.imports.flat_tables import FlatRow
from laureats.imports.jurors import JurorIndex
from laureats.imports.plans import Outcome
from laureats.imports.recusals.rows import RecusalRow, read_row
from laureats.imports.reports import Difference
from laureats.imports.uploads import Counts
from laureats.models import Candidature, Recusal


@dataclass(frozen=True, slots=True, kw_only=True)
class RecusalChanges:
    """Records ready to be written."""

    created: tuple[Recusal, ...]
    changed: tuple[Recusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One recusal as it would be. `difference` is None when it is so already."""

    recusal: Recusal
    difference: Difference | None


def compare_recusals(*, edition: Edition, rows: list[FlatRow]) -> Outcome[RecusalChanges]:
    """Set the rows against the edition. Raise `Refused` with every fault."""
    read = _read_rows(edition=edition, rows=rows)
    recorded = Recusal.objects.filter(candidature__edition=edition)
    known = {(recusal.seat_id, recusal.candidature_id): recusal for recusal in recorded}
    compared = [_compare(row, known=known.get((row.seat.pk, row.candidature.pk))) for row in read]
    changes = RecusalChanges(
        created=tuple(each.recusal for each in compared if each.recusal.pk is None),
        changed=tuple(each.recusal for each in compared if each.recusal.pk and each.difference),
    )
    created, changed = len(changes.created), len(changes.changed)
    return Outcome(
        counts=Counts(created=created, changed=changed, unchanged=len(compared) - created - changed),
        differences=tuple(each.difference for each in compared if each.difference),
        changes=changes,
    )


def _read_rows(*, edition: Edition, rows: list[FlatRow]) -> list[RecusalRow]:
    jurors = JurorIndex(edition)
    candidatures = {each.reference: each for each in Candidature.objects.filter(edition=edition)}
    seen: set[tuple[int, int]] = set()
    read: list[RecusalRow] = []
    faults: list[Fault] = []
    for place in rows:
        row, row_faults = read_row(place, jurors=jurors, candidatures=candidatures)
        faults += row_faults
        if row is None:
            continue
        key = (row.seat.pk, row.candidature.pk)
        faults += [_duplicate_fault(row)] if key in seen else []
        seen.add(key)
        read.append(row)
    if faults:
        raise Refused(faults)
    return read


def _duplicate_fault(row: RecusalRow) -> Fault:
    message = _("The recusal of %(juror)s from %(reference)s stands in a row above already.")
    named = {"juror": row.seat.code, "reference": row.candidature.reference}
    return row.place.fault("reference", code="duplicate_row", message=message % named)


def _compare(row: RecusalRow, *, known: Recusal | None) -> Compared:
    """Return the recusal of a row: new, with its new reason, or as it is when the row gives none."""
    if known is None:
        recusal = Recusal(seat=row.seat, candidature=row.candidature, reason=row.reason)
        return Compared(recusal=recusal, difference=_describe(row, before=""))
    if not row.reason or row.reason == clean_text(known.reason):
        return Compared(recusal=known, difference=None)
    difference = _describe(row, before=known.reason)
    known.reason = row.reason
    return Compared(recusal=known, difference=difference)


def _describe(row: RecusalRow, *, before: str) -> Difference:
    return Difference(
        reference=row.candidature.reference,
        field=row.seat.code,
        label=format_lazy(gettext_lazy("recusal of {juror}"), juror=row.seat.person.full_name),
        before=before,
        after=row.reason,
    )
