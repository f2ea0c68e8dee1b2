# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror is shown of the correspondence: their own files, and no result."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from label.models import JurySeat
from laureats.correspondence.missing import MissingMarks, list_missing
from laureats.correspondence.queries import mails_of_workbooks
from laureats.jurors.declarations import count_undeclared
from laureats.models import Mark, SheetDelivery, SheetImport

State = SheetImport.State
SHOWN = (State.RETURNED, State.REPLACED, State.ACCEPTED, State.DECLINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorView:
    """`received` are the files that came by personal link, the latest first; `missing` is without those that wait.

    `undeclared` counts the candidatures for which no interest, or none, was declared yet.
    """

    seat: JurySeat
    due_on: date | None
    received: Sequence[SheetImport]
    mark_count: int
    missing: Sequence[MissingMarks]
    undeclared: int

    @property
    def waiting(self) -> SheetImport | None:
        return next((entry for entry in self.received if entry.state == State.RETURNED), None)


def read_juror(seat: JurySeat) -> JurorView:
    received = SheetImport.objects.filter(seat=seat, origin=SheetImport.Origin.JUROR_LINK, state__in=SHOWN)
    return JurorView(
        seat=seat,
        due_on=_find_due_day(seat),
        received=list(received),
        mark_count=Mark.objects.filter(seat=seat).count(),
        missing=list_missing(seat=seat),
        undeclared=count_undeclared(seat),
    )


def _find_due_day(seat: JurySeat) -> date | None:
    """Return the day last written to the juror, else the edition's."""
    mails = mails_of_workbooks().filter(seat=seat, state=SheetDelivery.State.SENT, due_on__isnull=False)
    return mails.values_list("due_on", flat=True).first() or seat.edition.marks_due_on
