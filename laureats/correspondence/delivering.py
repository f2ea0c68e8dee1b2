# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One mail leaves: a task, safe to run twice."""

import logging
from smtplib import SMTPAuthenticationError, SMTPException, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from laureats.authors import Author
from laureats.correspondence.letters import Kind, Occasion, letter_link, make_mail, write_letter
from laureats.correspondence.links import create_link
from laureats.correspondence.workbooks import make_workbook
from laureats.faults import Fault, Refused
from laureats.jury_sheets.outgoing import media_type
from laureats.models import SheetDelivery, SheetExport

State = SheetDelivery.State
logger = logging.getLogger(__name__)


@task()
def deliver(key: int) -> None:
    """Send a mail that waits, and write that it left, or why it did not.

    Its row stays locked meanwhile: of two workers with the same task, the second finds it sent. A mail that fails
    leaves neither link nor workbook behind.
    """
    with transaction.atomic():
        delivery = _lock_waiting(key)
        if delivery is None:
            return
        try:
            with transaction.atomic():
                _send(delivery)
        except (Refused, OSError) as failure:  # Every SMTP error is an OSError.
            logger.warning("Mail %d to a juror failed: %s", key, type(failure).__name__)
            _write_failure(delivery, failure=failure)


def _lock_waiting(key: int) -> SheetDelivery | None:
    rows = SheetDelivery.objects.select_for_update(of=("self",)).filter(pk=key, state=State.WAITING)
    return rows.select_related("seat__person", "seat__edition", "author").first()


def _send(delivery: SheetDelivery) -> None:
    if delivery.seat.edition.is_sealed:
        raise Refused([Fault(code="frozen", message=_("The edition was sealed meanwhile."))])
    mail = _make_mail(delivery)
    if delivery.kind == Kind.WORKBOOK:
        _attach_workbook(mail, delivery=delivery)
    delivery.state, delivery.sent_at = State.SENT, timezone.now()
    delivery.save(update_fields=["state", "sent_at", "export"])
    # Last: what was written is undone when the mail does not leave.
    mail.send()


def _make_mail(delivery: SheetDelivery) -> EmailMessage:
    due_on = delivery.due_on or timezone.localdate()
    kind = Kind(delivery.kind)
    occasion = Occasion(
        kind=kind,
        seat=delivery.seat,
        due_on=due_on,
        message=delivery.message,
        link=letter_link(create_link(seat=delivery.seat, due_on=due_on), kind=kind),
    )
    return make_mail(write_letter(occasion), recipient=delivery.recipient)


def _attach_workbook(mail: EmailMessage, *, delivery: SheetDelivery) -> None:
    file_format = SheetExport.Format(delivery.file_format)
    author = Author(name=delivery.author_name, user=delivery.author)
    sheet = make_workbook(seat=delivery.seat, file_format=file_format, author=author)
    mail.attach(sheet.file_name, sheet.content, media_type(file_format))
    delivery.export = sheet.export


def _write_failure(delivery: SheetDelivery, *, failure: Refused | OSError) -> None:
    """Keep why a mail did not leave."""
    sentence = describe_failure(failure)
    rows = SheetDelivery.objects.filter(pk=delivery.pk)
    rows.update(state=State.FAILED, failure=sentence[: SheetDelivery._meta.get_field("failure").max_length])


def describe_failure(failure: Refused | OSError) -> str:
    """Return why a mail did not leave: a sentence in the site's first language, never what the server answered."""
    with translation.override(settings.LANGUAGE_CODE):
        return _describe(failure)


def _describe(failure: Refused | OSError) -> str:
    if isinstance(failure, Refused):
        return " ".join(fault.message for fault in failure.faults)
    if isinstance(failure, SMTPRecipientsRefused):
        return _("The mail server refuses this address.")
    if isinstance(failure, SMTPAuthenticationError):
        return _("The mail server refuses the site’s own account: tell an administrator.")
    if isinstance(failure, SMTPException):
        return _("The mail server refused the mail.")
    return _("The mail server does not answer: try again later.")
