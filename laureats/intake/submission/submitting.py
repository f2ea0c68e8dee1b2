# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file is sent: once, under lock, whole, with the sentence that was agreed to; its receipt follows by mail."""

from django.db import transaction
from django.utils import timezone

from laureats.faults import Fault, Refused
from laureats.intake.events import Kind, note_event
from laureats.intake.gate import Status, lock_open_file
from laureats.intake.submission.letters import write_receipt_letter
from laureats.intake.submission.mandate import try_to_ask
from laureats.intake.submission.readiness import list_obstacles
from laureats.intake.submission.recipients import mail_holders
from laureats.models import Candidature

RECEIPT = "receipt"


@transaction.atomic
def submit_file(candidature: Candidature, *, consent: str, author_name: str) -> bool:
    """Send the file, and return whether it was not sent before. Raises `Refused`, having written nothing."""
    locked = lock_open_file(candidature)
    if locked.status == Status.SUBMITTED:
        return False
    obstacles = list_obstacles(locked)
    if obstacles:
        raise Refused([Fault(code="incomplete", message=obstacle.sentence) for obstacle in obstacles])
    locked.status, locked.submitted_at, locked.consent = Status.SUBMITTED, timezone.now(), consent
    locked.save(update_fields=["status", "submitted_at", "consent"])
    event = note_event(candidature=locked, kind=Kind.SUBMITTED, author_name=author_name)
    letter = write_receipt_letter(locked)
    mail_holders(locked, kind=RECEIPT, occasion=str(event.pk), letter=letter)
    try_to_ask(locked, author_name=author_name)
    return True
