# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A guest answers: comes or not, with whom; may change until the day before."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.intake.ceremony.moments import may_answer
from laureats.intake.events import Kind, note_event
from laureats.intake.gate import lock_file
from laureats.models import Attendee, Candidature, Invitation


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedGuest:
    """A person as the place card names them."""

    name: str
    function: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """`seen` spells the answer that stood when the form was opened: see `spell_answer`."""

    reply: Invitation.Reply
    guests: Sequence[NamedGuest]
    note: str
    seen: str


@transaction.atomic
def answer_invitation(*, invitation: Invitation, answer: GivenAnswer, author_name: str) -> Invitation:
    """Write the answer in the place of the former one. Raise `Refused` too late, or over another person's answer."""
    locked = _lock(invitation)
    if not may_answer(locked.candidature.edition):
        raise Refused([Fault(code="too_late", message=_("Answers are closed: call or write to the secretariat."))])
    if spell_answer(locked) != answer.seen:
        message = _(
            "Somebody else answered meanwhile: their answer is shown below the form. Send yours again to replace it."
        )
        raise Refused([Fault(code="answered_meanwhile", message=message)])
    locked.reply, locked.note, locked.replied_at = answer.reply, answer.note, timezone.now()
    locked.save(update_fields=["reply", "note", "replied_at"])
    _write_guests(locked, guests=answer.guests)
    detail = {"reply": answer.reply.value, "people": len(answer.guests)}
    note_event(candidature=locked.candidature, kind=Kind.ANSWERED, author_name=author_name, detail=detail)
    return locked


def spell_answer(invitation: Invitation) -> str:
    """Return what tells an answer from the next one; blank before the first."""
    return invitation.replied_at.isoformat() if invitation.replied_at else ""


def find_invitation(candidature: Candidature) -> Invitation | None:
    """Return the invitation of a file with those who come, in two queries."""
    return Invitation.objects.filter(candidature=candidature).prefetch_related("attendees").first()


def _lock(invitation: Invitation) -> Invitation:
    """Lock the file, then its invitation, which a file that was joined to another may have lost."""
    lock_file(invitation.candidature)
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("candidature__edition")
    return rows.get(pk=invitation.pk)


def _write_guests(invitation: Invitation, *, guests: Sequence[NamedGuest]) -> None:
    invitation.attendees.all().delete()
    Attendee.objects.bulk_create(
        Attendee(invitation=invitation, name=guest.name, function=guest.function, sort_order=order)
        for order, guest in enumerate(guests)
    )
