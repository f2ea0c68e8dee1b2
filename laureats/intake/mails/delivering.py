# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mail leaves, or is tried again later: a task and a timer, safe to run twice."""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from laureats.correspondence.delivering import describe_failure
from laureats.faults import Refused
from laureats.intake.links import PAGES
from laureats.intake.mails.attachments import make_attachments
from laureats.models import ApplicantLink, CandidatureMail, MailState
from laureats.personal_links import digest_of, draw_secret, link_address

logger = logging.getLogger(__name__)
# After the first failure, the second…: a server that is down for a day loses nothing.
WAITS = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3), timedelta(hours=12), timedelta(days=1))
# From this code on, an SMTP server refuses for good.
_PERMANENT = 500


@task()
def deliver_mail(key: int) -> None:
    """Send a mail that waits, and write that it left, or why it did not.

    Its row stays locked meanwhile: of two workers with the same task, the second finds it sent.
    """
    with transaction.atomic():
        mail = _lock(key)
        if mail is None:
            return
        if mail.link is not None and mail.link.revoked_at is not None:
            # Its reader was put out, or replaced, meanwhile: what it says is not for them any more.
            CandidatureMail.objects.filter(pk=key).update(state=MailState.CANCELLED, next_attempt_at=None)
            return
        try:
            with transaction.atomic():
                _send(mail)
        except (Refused, OSError) as failure:  # Every SMTP error is an OSError.
            logger.warning("Mail %d about a candidature failed: %s", key, type(failure).__name__)
            _write_failure(mail, failure=failure)


def deliver_due() -> int:
    """Send what waits or failed and is due, and return how many were tried: a timer calls this."""
    now = timezone.now()
    due = Q(state=MailState.FAILED, next_attempt_at__lte=now) | Q(
        state=MailState.WAITING, created_at__lte=now - WAITS[0]
    )
    keys = list(CandidatureMail.objects.filter(due).order_by("pk").values_list("pk", flat=True))
    for key in keys:
        deliver_mail.call(key)
    return len(keys)


def _lock(key: int) -> CandidatureMail | None:
    to_send = [MailState.WAITING, MailState.FAILED]
    rows = CandidatureMail.objects.select_for_update(of=("self",)).filter(pk=key, state__in=to_send)
    return rows.select_related("link", "edition", "candidature").first()


def _send(mail: CandidatureMail) -> None:
    text = mail.text
    if mail.link is not None:
        text = text.replace(CandidatureMail.LINK, _draw_link(mail.link))
    mail.state, mail.sent_at, mail.attempts, mail.failure = MailState.SENT, timezone.now(), mail.attempts + 1, ""
    mail.next_attempt_at = None
    mail.save(update_fields=["state", "sent_at", "attempts", "failure", "next_attempt_at"])
    reply_to = [settings.CANDIDATES_REPLY_TO] if settings.CANDIDATES_REPLY_TO else None
    message = EmailMessage(subject=mail.subject, body=text, to=[mail.recipient], reply_to=reply_to)
    for attachment in make_attachments(mail):
        message.attach(attachment.name, attachment.content, attachment.media_type)
    # Last: what was written is undone when the mail does not leave.
    message.send()


def _draw_link(link: ApplicantLink) -> str:
    secret = draw_secret()
    ApplicantLink.objects.filter(pk=link.pk).update(digest=digest_of(secret))
    return link_address(secret, page=PAGES[ApplicantLink.Role(link.role)])


def _write_failure(mail: CandidatureMail, *, failure: Refused | OSError) -> None:
    # What was written of a mail that did not leave is undone in the database, not in memory.
    mail.refresh_from_db(fields=["attempts"])
    is_final = _is_final(failure) or mail.attempts >= len(WAITS)
    CandidatureMail.objects.filter(pk=mail.pk).update(
        state=MailState.RETURNED if is_final else MailState.FAILED,
        attempts=mail.attempts + 1,
        failure=describe_failure(failure)[:255],
        next_attempt_at=None if is_final else _next_attempt(mail.attempts),
    )


def _is_final(failure: Refused | OSError) -> bool:
    """Tell whether trying again is of no use: the server knows no such address."""
    if not isinstance(failure, SMTPRecipientsRefused):
        return False
    return all(code >= _PERMANENT for code, _answer in failure.recipients.values())


def _next_attempt(attempts: int) -> datetime:
    return timezone.now() + WAITS[min(attempts, len(WAITS) - 1)]
