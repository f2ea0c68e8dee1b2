# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One mail to one address for one occasion: what is on its way or has left is not queued twice."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.after_commit import after_commit
from laureats.correspondence.letters import Letter
from laureats.intake.mails.delivering import deliver_mail
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.models import ApplicantLink, Candidature, CandidatureMail, MailState

UNSENT = (MailState.WAITING, MailState.FAILED)
ON_ITS_WAY = (MailState.WAITING, MailState.SENT)
_NAME = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """A candidature and where to write about it.

    `after` is the key of the mail that the sender saw and means to send once more; 0: only what was never sent.
    """

    candidature: Candidature
    address: str
    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """Why somebody is written to. `occasion` names it among all others of every candidature."""

    occasion: str
    kind: str
    role: ApplicantLink.Role
    expires_at: datetime
    author_name: str


def send_once(sending: Sending, *, to: Addressed, letter: Letter) -> bool:
    """Queue the mail with a personal link, or try again the one that failed. Return whether one is on its way anew.

    Ask within a transaction that keeps others from writing to the same candidature.
    """
    close_other_addresses(to, role=sending.role)
    key = name_occasion(sending.occasion, to=to)
    while mail := CandidatureMail.objects.filter(key=key).select_related("link").first():
        if not _is_open(mail.link):
            # Written to, then elsewhere, now here again: the former link was closed for good.
            key = f"{key}:{mail.pk}"
        elif mail.state in ON_ITS_WAY:
            return False
        else:
            retry_mail(mail)
            return True
    _queue(sending, key=key, to=to, letter=letter)
    return True


def name_occasion(occasion: str, *, to: Addressed) -> str:
    key = f"{occasion}:{sha256(to.address.lower().encode()).hexdigest()[:16]}"
    return f"{key}:{to.after}" if to.after else key


def retry_mail(mail: CandidatureMail) -> None:
    """Have a mail that failed or came back leave again, from its first attempt."""
    rows = CandidatureMail.objects.filter(pk=mail.pk).exclude(state__in=ON_ITS_WAY)
    if rows.update(state=MailState.WAITING, attempts=0, failure="", next_attempt_at=None):
        after_commit(partial(deliver_mail.enqueue, mail.pk))


def mark_returned(mail: CandidatureMail) -> None:
    """Write that a mail which left came back, as a mailbox told: no server tells the site."""
    with translation.override(settings.LANGUAGE_CODE):
        failure = _("The mail came back: the address refuses it.")
    rows = CandidatureMail.objects.filter(pk=mail.pk, state=MailState.SENT)
    rows.update(state=MailState.RETURNED, sent_at=None, failure=failure)


def close_other_addresses(to: Addressed, *, role: ApplicantLink.Role) -> None:
    """Close the links of that role that another address holds, and keep back the mails that would bring them."""
    links = ApplicantLink.objects.filter(candidature=to.candidature, role=role, revoked_at=None)
    others = list(links.exclude(email__iexact=to.address).values_list("pk", flat=True))
    if others:
        cancel_unsent(link__in=others)
        ApplicantLink.objects.filter(pk__in=others).update(revoked_at=timezone.now())


def cancel_unsent(**which: object) -> int:
    return CandidatureMail.objects.filter(state__in=UNSENT, **which).update(
        state=MailState.CANCELLED, next_attempt_at=None
    )


def _is_open(link: ApplicantLink | None) -> bool:
    return link is not None and link.revoked_at is None


def _queue(sending: Sending, *, key: str, to: Addressed, letter: Letter) -> None:
    candidature = to.candidature
    name = candidature.manager_name[:_NAME]
    link = ApplicantLink.objects.create(
        role=sending.role, candidature=candidature, name=name, email=to.address, expires_at=sending.expires_at
    )
    occasion = Occasion(
        key=key,
        kind=sending.kind,
        edition=candidature.edition,
        recipient=to.address,
        candidature=candidature,
        link=link,
        author_name=sending.author_name,
    )
    queue_mail(occasion, letter=letter)
