# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes with the mails of this room, made when each leaves."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.intake.ceremony.answering import find_invitation
from laureats.intake.ceremony.calendar_file import MEDIA_TYPE, write_invitation_calendar
from laureats.intake.ceremony.guests import INVITATION, UPDATE
from laureats.intake.ceremony.letter_states import LABELLED, UNLABELLED
from laureats.intake.ceremony.result_document import print_result
from laureats.intake.ceremony.results import read_result
from laureats.intake.mails.attachments import Attachment, attach_to
from laureats.models import CandidatureMail

CALENDAR = "ceremonie.ics"


def attach_ceremony_files() -> None:
    """Tell the mails what to carry. The app calls this once, when it is ready."""
    for kind in (INVITATION, UPDATE):
        attach_to(kind, attach_calendar)
    for kind in (LABELLED, UNLABELLED):
        attach_to(kind, attach_result)


def attach_calendar(mail: CandidatureMail) -> Iterator[Attachment]:
    invitation = find_invitation(mail.candidature) if mail.candidature else None
    if invitation is not None:
        content = write_invitation_calendar(invitation, mail=mail)
        yield Attachment(name=CALENDAR, content=content, media_type=MEDIA_TYPE)


def attach_result(mail: CandidatureMail) -> Iterator[Attachment]:
    """Yield the letter as it stands now. Raise `Refused` when it is no longer the one that the mail announces."""
    result = read_result(mail.candidature) if mail.candidature else None
    if result is None:
        raise Refused([Fault(code="unpublished", message=_("This result is not public."))])
    if result.is_labelled != (mail.kind == LABELLED):
        message = _("An erratum changed the result since this letter was written: send it again from the table.")
        raise Refused([Fault(code="result_moved", message=message)])
    file = print_result(result)
    yield Attachment(name=file.name, content=file.content, media_type="application/pdf")
