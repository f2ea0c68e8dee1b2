# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking once more those who were invited and did not answer."""

from django.db import transaction
from django.utils import timezone

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Refused
from laureats.intake.ceremony.guests import REMINDER, Guest, list_guests
from laureats.intake.ceremony.inviting import INVITED, find_obstacles, write_invitation
from laureats.intake.ceremony.moments import invitation_term
from laureats.intake.ceremony.sending import Addressed, Sending, send_once
from laureats.intake.ceremony.wording import usual_wording
from laureats.intake.mail_templates import Purpose
from laureats.models import ApplicantLink
from laureats.palmares.sealing import lock_edition


@transaction.atomic
def remind_guests(*, edition: Edition, author: Author) -> int:
    """Write to everyone who has an invitation and did not answer, once a day, and return how many mails go."""
    locked = lock_edition(edition)
    faults = find_obstacles(locked)
    if faults:
        raise Refused(faults)
    awaited = [guest for guest in list_guests(locked) if _is_to_remind(guest)]
    return sum(_remind(guest, edition=locked, author=author) for guest in awaited)


def _is_to_remind(guest: Guest) -> bool:
    return guest.is_awaited and bool(guest.address) and guest.candidature.status in INVITED


def _remind(guest: Guest, *, edition: Edition, author: Author) -> bool:
    sending = Sending(
        occasion=f"invitation-reminder:{guest.candidature.pk}:{timezone.localdate():%Y-%m-%d}",
        kind=REMINDER,
        role=ApplicantLink.Role.INVITATION,
        expires_at=invitation_term(edition),
        author_name=author.name,
    )
    wording = usual_wording(Purpose.INVITATION, name=REMINDER)
    letter = write_invitation(guest.candidature, edition=edition, wording=wording)
    return send_once(sending, to=Addressed(candidature=guest.candidature, address=guest.address), letter=letter)
