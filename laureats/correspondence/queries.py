# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who was sent what, and what came back, in a number of queries that does not grow with the jury."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from label.models import Edition, JurySeat
from laureats.models import Candidature, JurorLink, Mark, SheetDelivery, SheetExport, SheetImport
from laureats.results import compute_case, load_case

Kind = SheetDelivery.Kind
State = SheetDelivery.State
Row = TypeVar("Row", SheetDelivery, SheetExport, SheetImport)
RETURNS = (SheetImport.State.RETURNED, SheetImport.State.CONFIRMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorPost:
    """One juror: mails about the workbook and files, the latest first; `links` counts the open ones.

    Marks are those of eligible files.
    """

    seat: JurySeat
    mails: Sequence[SheetDelivery]
    exports: Sequence[SheetExport]
    returns: Sequence[SheetImport]
    links: int
    given: int
    missing: int
    today: date

    @property
    def sits(self) -> bool:
        return self.seat.state == JurySeat.State.ACTIVE

    @property
    def address(self) -> str:
        return self.seat.person.email

    @property
    def workbook_mail(self) -> SheetDelivery | None:
        """Return the last workbook that left."""
        return next((mail for mail in self.mails if mail.kind == Kind.WORKBOOK and mail.state == State.SENT), None)

    @property
    def reminders(self) -> list[SheetDelivery]:
        return [mail for mail in self.mails if mail.kind == Kind.REMINDER and mail.state == State.SENT]

    @property
    def unsent_mail(self) -> SheetDelivery | None:
        """Return the last mail when it failed, or still waits."""
        return self.mails[0] if self.mails and self.mails[0].state != State.SENT else None

    @property
    def due_on(self) -> date | None:
        return next((mail.due_on for mail in self.mails if mail.state == State.SENT), None)

    @property
    def last_export(self) -> SheetExport | None:
        return self.exports[0] if self.exports else None

    @property
    def waiting_return(self) -> SheetImport | None:
        """Return the file that waits for the secretariat."""
        return next((entry for entry in self.returns if entry.state == SheetImport.State.RETURNED), None)

    @property
    def confirmed(self) -> SheetImport | None:
        """Return the last file of this juror alone that was imported."""
        return next((entry for entry in self.returns if entry.state == SheetImport.State.CONFIRMED), None)

    @property
    def is_unserved(self) -> bool:
        """Tell whether no workbook left, nor waits to leave."""
        return bool(self.sits and self.address and not self.workbook_mail and not self.unsent_mail)

    @property
    def is_awaited(self) -> bool:
        """Tell whether a workbook left and marks are still to come."""
        return bool(self.sits and self.workbook_mail and self.missing and not self.waiting_return)

    @property
    def is_late(self) -> bool:
        return self.is_awaited and self.due_on is not None and self.due_on < self.today


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFigures:
    """The jurors who sit; those of them with a workbook mailed; with one made or marks given; with marks or a file."""

    total: int
    mailed: int
    served: int
    back: int


def read_post(edition: Edition) -> list[JurorPost]:
    """Read the correspondence with every juror of an edition, in the order of the seats."""
    mails = _by_seat(mails_of_workbooks().filter(seat__edition=edition))
    exports = _by_seat(SheetExport.objects.filter(edition=edition).defer("baseline"))
    files = SheetImport.objects.exclude(origin=SheetImport.Origin.TABLE)
    returns = _by_seat(files.filter(edition=edition, seat__isnull=False, state__in=RETURNS))
    links = Counter(_open_links(edition))
    missing = count_missing(edition)
    eligible = Q(marks__candidature__status=Candidature.Status.ELIGIBLE)
    seats = edition.seats.select_related("person", "edition").annotate(given=Count("marks", filter=eligible))
    return [
        JurorPost(
            seat=seat,
            mails=mails[seat.pk],
            exports=exports[seat.pk],
            returns=returns[seat.pk],
            links=links[seat.pk],
            given=seat.given,
            missing=missing[seat.code],
            today=timezone.localdate(),
        )
        for seat in seats.order_by("sort_order", "id")
    ]


def mails_of_workbooks() -> QuerySet[SheetDelivery]:
    """Leave out the invitations: their day is not that of the workbook."""
    return SheetDelivery.objects.exclude(kind=Kind.INVITATION)


def count_post(edition: Edition) -> PostFigures:
    """Count in one query."""
    of_seat = {"seat": OuterRef("pk")}
    mailed = SheetDelivery.objects.filter(**of_seat, kind=Kind.WORKBOOK, state=State.SENT)
    seats = edition.seats.filter(state=JurySeat.State.ACTIVE).annotate(
        is_mailed=Exists(mailed),
        is_made=Exists(SheetExport.objects.filter(**of_seat)),
        is_back=Exists(SheetImport.objects.filter(**of_seat, state=SheetImport.State.RETURNED)),
        has_marks=Exists(Mark.objects.filter(**of_seat)),
    )
    rows = list(seats.order_by().values_list("is_mailed", "is_made", "is_back", "has_marks"))
    return PostFigures(
        total=len(rows),
        mailed=sum(is_mailed for is_mailed, *_others in rows),
        served=sum(any(row) for row in rows),
        back=sum(is_back or has_marks for *_others, is_back, has_marks in rows),
    )


def last_export_date() -> Subquery:
    """Return, for a query of seats, when the last workbook was made for the juror."""
    return _last_date(SheetExport.objects.all())


def last_return_date() -> Subquery:
    """Return, for a query of seats, when the last file of this juror alone came back."""
    return _last_date(SheetImport.objects.exclude(origin=SheetImport.Origin.TABLE).filter(state__in=RETURNS))


def count_missing(edition: Edition) -> Counter[str]:
    """Return how many marks each juror owes, by code."""
    results = compute_case(load_case(edition)).values()
    return Counter(juror for result in results for juror, _criterion in result.missing)


def _last_date(rows: QuerySet[SheetExport] | QuerySet[SheetImport]) -> Subquery:
    return Subquery(rows.filter(seat=OuterRef("pk")).order_by("-created_at").values("created_at")[:1])


def _open_links(edition: Edition) -> Iterable[int]:
    links = JurorLink.objects.filter(seat__edition=edition, revoked_at=None, expires_at__gt=timezone.now())
    return links.order_by().values_list("seat_id", flat=True)


def _by_seat(rows: Iterable[Row]) -> dict[int, list[Row]]:
    grouped: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.seat_id or 0].append(row)
    return grouped
