# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mail is written: a row, once for each occasion, and a task after the commit."""

from dataclasses import dataclass
from functools import partial

from core.after_commit import after_commit
from label.models import Edition
from laureats.correspondence.letters import Letter
from laureats.intake.mails.delivering import deliver_mail
from laureats.models import ApplicantLink, Candidature, CandidatureMail

_SUBJECT = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Why somebody is written to. Two occasions of one `key` are the same: its mail leaves once.

    `kind` chooses what is attached (`laureats.intake.mails.attachments`).
    """

    key: str
    kind: str
    edition: Edition
    recipient: str
    candidature: Candidature | None = None
    link: ApplicantLink | None = None
    language: str = "fr"
    author_name: str = ""


def queue_mail(occasion: Occasion, *, letter: Letter) -> CandidatureMail:
    """Write a mail that waits, and have it sent after the commit; a second one of the same occasion changes nothing."""
    mail, is_new = CandidatureMail.objects.get_or_create(
        key=occasion.key,
        defaults={
            "kind": occasion.kind,
            "edition": occasion.edition,
            "candidature": occasion.candidature,
            "recipient": occasion.recipient,
            "link": occasion.link,
            "language": occasion.language,
            "author_name": occasion.author_name,
            # One line, whatever a body is called: a mail's header takes no other.
            "subject": " ".join(letter.subject.splitlines())[:_SUBJECT],
            "text": letter.text,
        },
    )
    if is_new:
        after_commit(partial(deliver_mail.enqueue, mail.pk))
    return mail
