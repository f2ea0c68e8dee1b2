# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A jury that can be written to, the mails it gets and what it sends back."""

import re
from datetime import timedelta

from django.core import mail
from django.utils import timezone

from laureats.correspondence.links import create_link
from laureats.correspondence.returns import receive_return
from laureats.correspondence.sending import send_reminders, send_workbooks
from laureats.imports.uploads import Upload
from laureats.models import JurorLink, SheetDelivery, SheetExport
from tests.factories import JurySeatFactory
from tests.laureats.jury_sheets.factories import SECRETARIAT, make_grid, make_marked_edition

ODS = SheetExport.Format.ODS
LINK = re.compile(r"http://testserver(/retour-jury/([\w-]+)/)")


def day(number):
    """Return the day that many days from today."""
    return timezone.localdate() + timedelta(days=number)


def make_reachable_edition(**fields):
    """Return the marked edition, with an address for each of its two jurors."""
    edition = make_marked_edition(**fields)
    for seat in edition.seats.select_related("person"):
        seat.person.email = f"{seat.code}@jury.example"
        seat.person.save()
    return edition


def seat_of(edition, code="gonnu"):
    return edition.seats.select_related("person", "edition").get(code=code)


def add_juror(edition, code):
    """Give the jury one more juror, with an address."""
    return JurySeatFactory(edition=edition, code=code, person__email=f"{code}@jury.example", sort_order=9)


def send(edition, *codes, **said):
    """Queue the workbook of these jurors."""
    return send_to(edition, [seat_of(edition, code) for code in codes], **said)


def send_to(edition, seats, *, due_on=None, message="", file_format=ODS):
    mailing = {"file_format": file_format, "due_on": due_on or day(7), "message": message, "author": SECRETARIAT}
    return send_workbooks(edition=edition, seats=seats, **mailing)


def remind(edition, *codes, due_on=None, message=""):
    seats = [seat_of(edition, code) for code in codes]
    return send_reminders(edition=edition, seats=seats, due_on=due_on or day(7), message=message, author=SECRETARIAT)


def make_sent(edition, code="gonnu", *, due_on=None, kind="workbook"):
    """Return the record of a mail that left."""
    seat = seat_of(edition, code)
    return SheetDelivery.objects.create(
        seat=seat,
        kind=kind,
        state="sent",
        sent_at=timezone.now(),
        recipient=seat.person.email,
        due_on=due_on or day(7),
    )


def make_waiting(edition, code="gonnu"):
    """Return the key of a mail whose task has not run."""
    seat = seat_of(edition, code)
    return SheetDelivery.objects.create(seat=seat, kind="workbook", recipient=seat.person.email, due_on=day(7)).pk


def open_link(edition, code="gonnu", *, due_on=None):
    """Return the secret of a new personal link."""
    return create_link(seat=seat_of(edition, code), due_on=due_on or day(7))


def give_back(edition, *rows, code="gonnu", name="grille.csv"):
    """Return what is received when a juror sends a grid of these rows by personal link."""
    upload = make_grid(*rows, name=name)
    return receive_return(
        seat=seat_of(edition, code), upload=Upload(name=upload.name, content=upload.content, juror=code)
    )


def link_in(message):
    """Return the path and the secret of the personal link of a mail."""
    return LINK.search(message.body).groups()


def list_mails():
    """Return who was written to, with the names of what is attached."""
    return [(message.to, [name for name, _content, _type in message.attachments]) for message in mail.outbox]


def list_deliveries():
    """Return every mail, the first one first."""
    rows = SheetDelivery.objects.order_by("pk")
    return list(rows.values_list("seat__code", "kind", "state", "failure"))


def end_links():
    JurorLink.objects.update(expires_at=timezone.now())
