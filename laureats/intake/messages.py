# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The secretariat writes to candidates: one mail a file, once for each occasion, with the link of its holder."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from core.after_commit import after_commit
from laureats.authors import Author
from laureats.correspondence.letters import Letter
from laureats.intake.events import Kind, note_event
from laureats.intake.examining import refuse
from laureats.intake.gate import can_change, lock_file
from laureats.intake.links import LINK_DAYS, term_in
from laureats.intake.mail_templates import Purpose, fill_letter
from laureats.intake.mails.delivering import deliver_mail
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.models import ApplicantLink, Candidature, CandidatureMail, MailState, MailTemplate

# What the journal says of each purpose.
EVENTS = {Purpose.MESSAGE: Kind.MESSAGE, Purpose.COMPLETION: Kind.COMPLETION}
_RESENT = (MailState.FAILED, MailState.RETURNED)
_NAME = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is sent. `occasion` is drawn with the form: the same one, pressed twice, sends once."""

    occasion: str
    purpose: MailTemplate.Purpose
    subject: str
    text: str

    def fill(self, candidature: Candidature, *, reason: str = "") -> Letter:
        return fill_letter(
            subject=self.subject, text=self.text, purpose=self.purpose, candidature=candidature, reason=reason
        )

    def key_of(self, candidature: Candidature) -> str:
        return f"{self.purpose}:{candidature.pk}:{self.occasion}"


@transaction.atomic
def send_message(*, candidatures: Sequence[Candidature], message: Message, author: Author) -> int:
    """Write to the holder of each file, and return how many mails are new. Raise `Refused` with every fault."""
    without = [candidature.reference for candidature in candidatures if not candidature.manager_email]
    if without:
        named = {"references": ", ".join(without)}
        raise refuse("no_address", _("Nobody can be written to, for want of a mail address: %(references)s.") % named)
    if message.purpose == Purpose.COMPLETION:
        _check_open(candidatures)
    return sum(write_once(candidature, message=message, author=author) for candidature in candidatures)


def write_once(candidature: Candidature, *, message: Message, author: Author, reason: str = "") -> bool:
    """Write one mail in the caller's transaction; False when its occasion had its mail. Raise `Refused`."""
    letter = message.fill(candidature, reason=reason)
    # Of two presses at once, the second waits here, and finds the mail of the first.
    if not Candidature.objects.select_for_update(no_key=True).filter(pk=candidature.pk).exists():
        sentence = _("The candidature %(reference)s was joined to another meanwhile: nothing was sent.")
        raise refuse("gone", sentence % {"reference": candidature.reference})
    if CandidatureMail.objects.filter(key=message.key_of(candidature)).exists():
        return False
    queue_mail(_make_occasion(candidature, message=message, letter=letter, author=author), letter=letter)
    kind = EVENTS.get(message.purpose)
    if kind is not None:
        note_event(candidature=candidature, kind=kind, author_name=author.name, note=letter.subject)
    return True


def _check_open(candidatures: Sequence[Candidature]) -> None:
    """Nobody is asked to complete what they cannot change. Raise `Refused` with the files that nobody can."""
    settled = [candidature.reference for candidature in candidatures if not can_change(candidature)]
    if not settled:
        return
    message = _(
        "Their people can no longer change these files: %(references)s. Put them back among those to examine, or give "
        "more time, then ask for what is missing."
    )
    raise refuse("settled", message % {"references": ", ".join(settled)})


@transaction.atomic
def send_again(mail: CandidatureMail, *, recipient: str, author: Author) -> None:
    """Send a mail that failed to a corrected address, and keep that address. Raise `Refused` when it left meanwhile."""
    if mail.candidature is not None:
        lock_file(mail.candidature)
    locked = CandidatureMail.objects.select_for_update(of=("self",)).select_related("link").filter(pk=mail.pk).first()
    if locked is None:
        raise refuse("gone", _("This mail was erased meanwhile, with the personal data of its edition."))
    if locked.state not in _RESENT:
        raise refuse("not_failed", _("This mail is not one that failed any more: read its state again."))
    _correct_address(locked, recipient=recipient)
    locked.state, locked.attempts, locked.failure = MailState.WAITING, 0, ""
    locked.recipient, locked.next_attempt_at = recipient, None
    locked.save(update_fields=["state", "attempts", "failure", "recipient", "next_attempt_at"])
    if locked.candidature is not None:
        note = _("Sent again: %(subject)s") % {"subject": locked.subject}
        note_event(candidature=locked.candidature, kind=Kind.MESSAGE, author_name=author.name, note=note)
    after_commit(partial(deliver_mail.enqueue, locked.pk))


def _make_occasion(candidature: Candidature, *, message: Message, letter: Letter, author: Author) -> Occasion:
    has_link = CandidatureMail.LINK in letter.text
    return Occasion(
        key=message.key_of(candidature),
        kind=str(message.purpose),
        edition=candidature.edition,
        candidature=candidature,
        recipient=candidature.manager_email,
        link=_make_link(candidature) if has_link else None,
        author_name=author.name[:_NAME],
    )


def _make_link(candidature: Candidature) -> ApplicantLink:
    return ApplicantLink.objects.create(
        role=ApplicantLink.Role.HOLDER,
        candidature=candidature,
        name=candidature.manager_name[:_NAME],
        email=candidature.manager_email,
        expires_at=term_in(LINK_DAYS),
    )


def _correct_address(mail: CandidatureMail, *, recipient: str) -> None:
    """Follow the correction where the wrong address stood: the next mail would fail as well."""
    if mail.link is not None and mail.link.email == mail.recipient:
        ApplicantLink.objects.filter(pk=mail.link.pk).update(email=recipient)
    if mail.candidature_id:
        rows = Candidature.objects.filter(pk=mail.candidature_id, manager_email=mail.recipient)
        rows.update(manager_email=recipient)
