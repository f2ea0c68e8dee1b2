# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Telling each candidate its result, once it is public: a mail with a private link and the letter on paper."""

from collections.abc import Mapping, Sequence

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from core.formats import round_apostrophes
from label.models import Edition
from laureats.authors import Author
from laureats.correspondence.letters import Letter
from laureats.faults import Fault, Refused
from laureats.intake.ceremony.letter_states import LABELLED, Reader, list_readers
from laureats.intake.ceremony.sending import Addressed, Sending, send_once
from laureats.intake.ceremony.wording import Wording
from laureats.intake.events import Kind, note_event
from laureats.intake.links import LINK_DAYS, term_in
from laureats.intake.mail_templates import Purpose
from laureats.models import ApplicantLink, MailTemplate
from laureats.palmares.sealing import lock_edition
from laureats.public.awards import mention_names

# By purpose: that of labelled bodies and that of the others.
Wordings = Mapping[MailTemplate.Purpose, Wording]


@transaction.atomic
def send_result_letters(*, edition: Edition, addressed: Sequence[Addressed], wordings: Wordings, author: Author) -> int:
    """Queue the letter of each result that was not told yet as it stands, and return how many mails go.

    Raise `Refused`, having queued nothing, before the release or with words that cannot be filled in.
    """
    locked = lock_edition(edition)
    if not locked.is_released:
        raise Refused([not_released()])
    for wording in wordings.values():
        wording.check()
    readers = {reader.candidature.pk: reader for reader in list_readers(locked)}
    strangers = [each for each in addressed if each.candidature.pk not in readers]
    if strangers:
        raise Refused([_unpublished(each) for each in strangers])
    return sum(_send(each, reader=readers[each.candidature.pk], wordings=wordings, author=author) for each in addressed)


def write_result_letter(reader: Reader, *, wordings: Wordings) -> Letter:
    """Write the mail as this candidate has it, the link apart."""
    candidature = reader.candidature
    with translation.override(settings.LANGUAGE_CODE):
        words = {
            "organisme": round_apostrophes(reader.name),
            "édition": candidature.edition.name,
            "responsable": candidature.manager_name,
        }
        if reader.award and reader.level:
            words["niveau"] = reader.level.name
            words["mentions"] = ", ".join(mention_names(reader.award)) or _("none")
    return wordings[purpose_of(reader)].fill_in(words)


def purpose_of(reader: Reader) -> MailTemplate.Purpose:
    return Purpose.LABELLED if reader.kind == LABELLED else Purpose.UNLABELLED


def not_released() -> Fault:
    message = _("The results are not public yet: no letter leaves before them.")
    return Fault(code="not_released", message=message)


def _unpublished(to: Addressed) -> Fault:
    message = _("%(reference)s has no published result: it is not written to.")
    return Fault(code="unpublished", message=message % {"reference": to.candidature.reference})


def _send(to: Addressed, *, reader: Reader, wordings: Wordings, author: Author) -> bool:
    sending = Sending(
        occasion=reader.occasion,
        kind=reader.kind,
        role=ApplicantLink.Role.RESULT,
        expires_at=term_in(LINK_DAYS),
        author_name=author.name,
    )
    is_sent = send_once(sending, to=to, letter=write_result_letter(reader, wordings=wordings))
    if is_sent:
        note_event(candidature=reader.candidature, kind=Kind.RESULT_SENT, author_name=author.name)
    return is_sent
