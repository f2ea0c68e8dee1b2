# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two files of one body become one: what each has is kept, and what is set aside stays in the journal."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.authors import Author
from laureats.intake.events import Kind, note_event
from laureats.intake.examining import lock_file, refuse
from laureats.intake.matching_bodies import move_body
from laureats.models import (
    Answer,
    ApplicantLink,
    ApplicationRequest,
    Candidature,
    CandidatureMail,
    FileAccess,
    IntakeEvent,
    InterestDeclaration,
    Invitation,
    Recusal,
)

Status = Candidature.Status
Role = ApplicantLink.Role
REFERENT = ("referent_name", "referent_role", "referent_email", "mandate_confirmed_at", "mandate_confirmed_by")
MANAGER = ("manager_name", "manager_role", "manager_email")
_UNSENT = (Status.DRAFT, Status.WITHDRAWN)
_SENT = (Status.SUBMITTED, Status.ELIGIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A question that both files answer, each in its own way."""

    question: str
    kept: str
    other: str


def list_conflicts(*, kept: Candidature, other: Candidature) -> list[Conflict]:
    mine = dict(kept.answers.exclude(value="").values_list("question", "value"))
    theirs = other.answers.exclude(value="").order_by("question").values_list("question", "value")
    return [
        Conflict(question=question, kept=mine[question], other=value)
        for question, value in theirs
        if question in mine and mine[question] != value
    ]


@transaction.atomic
def join_candidatures(*, kept: Candidature, other: Candidature, taken: Collection[str], author: Author) -> None:
    """Bring what `other` has into `kept`, and delete it. Of answers that differ, those of `taken` are the other's.

    Raise `Refused` once the jury or a decision spoke of either.
    """
    mine, theirs = lock_file(kept), lock_file(other)
    _check(mine, other=theirs)
    detail: dict[str, Any] = {"reference": theirs.reference}
    people = _tell_people(theirs)
    detail["set_aside"] = _join_answers(mine, other=theirs, taken=taken)
    theirs.evidence.update(candidature=mine)
    _join_people(mine, other=theirs)
    # Mails before links: a mail that leaves is locked, then its link.
    _move_trail(mine, other=theirs)
    _join_links(mine, other=theirs)
    _take_status(mine, other=theirs)
    _take_body(mine, other=theirs)
    joined = _("The file %(reference)s was joined to this one.") % {"reference": detail["reference"]}
    # In the note, where a person who asks to be erased is sought.
    note = "\n".join([joined, *people])
    note_event(candidature=mine, kind=Kind.JOINED, author_name=author.name, note=note, detail=detail)


def _check(kept: Candidature, *, other: Candidature) -> None:
    if kept.pk == other.pk or kept.edition_id != other.edition_id:
        raise refuse("not_two", _("Choose two files of one edition."))
    for file in (kept, other):
        if file.marks.exists() or file.opinions.exists() or hasattr(file, "decision"):
            named = {"reference": file.reference}
            raise refuse("marked", _("The jury spoke of the file %(reference)s: it can no longer be joined.") % named)
    if other.contestations.exists() or other.deferrals.exists() or other.decision_changes.exists():
        named = {"reference": other.reference}
        raise refuse("decided", _("The file %(reference)s has a history of decisions: keep that one.") % named)


def _join_answers(kept: Candidature, *, other: Candidature, taken: Collection[str]) -> dict[str, str]:
    """Return the answers that are set aside, by question."""
    mine = {answer.question: answer for answer in kept.answers.select_for_update()}
    set_aside = {}
    for answer in other.answers.exclude(value=""):
        standing = mine.get(answer.question)
        if standing is None:
            Answer.objects.filter(pk=answer.pk).update(candidature=kept, to_check=True)
        elif standing.value != answer.value:
            is_taken = answer.question in taken or not standing.value
            set_aside[answer.question] = _replace(standing, by=answer) if is_taken else answer.value
    return {question: value for question, value in set_aside.items() if value}


def _replace(standing: Answer, *, by: Answer) -> str:
    """Write the other's answer, and return the one that it replaces."""
    former = standing.value
    standing.value, standing.author_name, standing.to_check = by.value, by.author_name, True
    standing.version += 1
    standing.save()
    return former


def _join_people(kept: Candidature, *, other: Candidature) -> None:
    """Fill in people that the kept file lacks, each with all that is known of them."""
    for fields in (REFERENT, MANAGER):
        if not getattr(kept, fields[0]) and getattr(other, fields[0]):
            for name in fields:
                setattr(kept, name, getattr(other, name))
            kept.people_version += 1


def _join_links(kept: Candidature, *, other: Candidature) -> None:
    """Let those who wrote the other file write the kept one; a link that confirms or invites opens nothing more."""
    writers = other.applicant_links.filter(role__in=[Role.HOLDER, Role.COLLEAGUE])
    role = Role.COLLEAGUE if kept.applicant_links.filter(role=Role.HOLDER, revoked_at=None).exists() else Role.HOLDER
    writers.update(candidature=kept, role=role)
    rest = other.applicant_links.all()
    if kept.referent_email != other.referent_email:
        rest.filter(revoked_at=None).update(revoked_at=timezone.now())
    rest.update(candidature=kept)


def _move_trail(kept: Candidature, *, other: Candidature) -> None:
    for model in (CandidatureMail, IntakeEvent, FileAccess, ApplicationRequest):
        model.objects.filter(candidature=other).update(candidature=kept)
    for relation in (Recusal, InterestDeclaration):
        seats = list(relation.objects.filter(candidature=kept).values_list("seat_id", flat=True))
        rows = relation.objects.filter(candidature=other)
        rows.exclude(seat__in=seats).update(candidature=kept)
        rows.filter(seat__in=seats).delete()
    if not Invitation.objects.filter(candidature=kept).exists():
        Invitation.objects.filter(candidature=other).update(candidature=kept)


def _take_status(kept: Candidature, *, other: Candidature) -> None:
    if kept.status in _UNSENT and other.status in _SENT:
        kept.status, kept.submitted_at, kept.consent = Status.SUBMITTED, other.submitted_at, other.consent
        kept.withdrawn_at = None


def _take_body(kept: Candidature, *, other: Candidature) -> None:
    """Delete the other file, and keep of both bodies the one of the list."""
    bodies = (kept.territory, other.territory)
    other.delete()
    if bodies[0].is_declared and not bodies[1].is_declared:
        kept.territory = bodies[1]
    kept.save()
    for body in bodies:
        if body.is_declared and body.pk != kept.territory_id:
            move_body(body, to=kept.territory)


def _tell_people(candidature: Candidature) -> list[str]:
    """Return names and functions alone: a journal writes to nobody."""
    pairs = [
        (candidature.referent_name, candidature.referent_role),
        (candidature.manager_name, candidature.manager_role),
    ]
    return [", ".join(filter(None, pair)) for pair in pairs if pair[0]]
