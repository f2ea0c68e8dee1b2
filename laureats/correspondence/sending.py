# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Inviting jurors, sending workbooks, reminding the late: what leaves is written first, then each mail is a task."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from core.after_commit import after_commit
from label.models import Edition, JurySeat
from laureats.authors import Author
from laureats.correspondence.delivering import deliver
from laureats.faults import Fault, Refused
from laureats.models import SheetDelivery, SheetExport

Kind = SheetDelivery.Kind
State = SheetDelivery.State


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """The same mail to several jurors. `message` are the sender's own words, or blank."""

    edition: Edition
    kind: SheetDelivery.Kind
    seats: Sequence[JurySeat]
    due_on: date
    message: str
    file_format: SheetExport.Format = SheetExport.Format.ODS


def send_workbooks(
    *,
    edition: Edition,
    seats: Sequence[JurySeat],
    file_format: SheetExport.Format,
    due_on: date,
    message: str,
    author: Author,
) -> list[SheetDelivery]:
    """Queue one mail a juror: the workbook, made when the mail leaves, and a new personal link.

    Raises Refused, having queued nothing, when a mail cannot be sent.
    """
    mailing = Mailing(
        edition=edition, kind=Kind.WORKBOOK, seats=seats, due_on=due_on, message=message, file_format=file_format
    )
    return _queue(mailing, author=author)


def send_reminders(
    *, edition: Edition, seats: Sequence[JurySeat], due_on: date, message: str, author: Author
) -> list[SheetDelivery]:
    """Queue one reminder a juror, with a new personal link and no workbook: the link gives one. Raises Refused."""
    mailing = Mailing(edition=edition, kind=Kind.REMINDER, seats=seats, due_on=due_on, message=message)
    return _queue(mailing, author=author)


def send_invitations(
    *, edition: Edition, seats: Sequence[JurySeat], due_on: date, message: str, author: Author
) -> list[SheetDelivery]:
    """Queue one invitation a juror, with a personal link to their declaration of interests. Raises Refused."""
    mailing = Mailing(edition=edition, kind=Kind.INVITATION, seats=seats, due_on=due_on, message=message)
    return _queue(mailing, author=author)


@transaction.atomic
def retry_delivery(delivery: SheetDelivery) -> None:
    """Queue a mail that failed, or whose task was lost, once more, to the juror's present address.

    A mail sent meanwhile is left alone: its task looks again before it sends anything.
    """
    recipient = delivery.seat.person.email
    again = SheetDelivery.objects.filter(pk=delivery.pk).exclude(state=State.SENT)
    if again.update(state=State.WAITING, failure="", recipient=recipient):
        _enqueue(delivery.pk)


def last_delivery_key(edition: Edition) -> int:
    """Return the key of the last mail of an edition, 0 when there is none: what a sender saw before sending."""
    return SheetDelivery.objects.filter(seat__edition=edition).order_by("-pk").values_list("pk", flat=True).first() or 0


def check_nothing_was_sent_since(seen: int, *, edition: Edition) -> None:
    """Raise Refused when mails were queued since the sender looked: a button pressed twice sends once.

    Within a transaction: the edition's row is locked until its end.
    """
    Edition.objects.select_for_update().get(pk=edition.pk)
    if last_delivery_key(edition) != seen:
        message = _("Mails were sent meanwhile: look at the table before sending others.")
        raise Refused([Fault(code="sent_meanwhile", message=message)])


@transaction.atomic
def _queue(mailing: Mailing, *, author: Author) -> list[SheetDelivery]:
    edition = Edition.objects.select_for_update().get(pk=mailing.edition.pk)
    _check_mailing(mailing, edition=edition)
    rows = [
        SheetDelivery(
            seat=seat,
            kind=mailing.kind,
            recipient=seat.person.email,
            file_format=mailing.file_format,
            due_on=mailing.due_on,
            message=mailing.message,
            author=author.user,
            author_name=author.name,
        )
        for seat in mailing.seats
    ]
    deliveries = SheetDelivery.objects.bulk_create(rows)
    for delivery in deliveries:
        _enqueue(delivery.pk)
    return deliveries


def _check_mailing(mailing: Mailing, *, edition: Edition) -> None:
    if edition.is_sealed or edition.is_released:
        message = _("The edition is sealed or released: its marks can no longer change.")
        raise Refused([Fault(code="frozen", message=message)])
    message = _("%(name)s cannot be written to: the seat has ended, or the address is missing.")
    unreachable = [
        Fault(code="unreachable", message=message % {"name": seat.person.full_name})
        for seat in mailing.seats
        if seat.state != JurySeat.State.ACTIVE or seat.edition_id != edition.pk or not seat.person.email
    ]
    if unreachable:
        raise Refused(unreachable)


def _enqueue(key: int) -> None:
    """Hand a mail over once it is sure to exist. Were the queue out of reach, it waits, and may be tried again."""
    after_commit(partial(deliver.enqueue, key))
