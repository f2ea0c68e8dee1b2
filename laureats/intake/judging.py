# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Eligible, refused, or back to submitted: what the secretariat decides of a candidature, once for all who look."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from laureats.authors import Author
from laureats.intake.eligibility import check_eligibility, list_failing, read_facts
from laureats.intake.events import Kind, note_event
from laureats.intake.examining import lock_file, refuse
from laureats.intake.messages import Message, write_once
from laureats.models import Candidature

Status = Candidature.Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What is decided of a file. `seen` is the status that its author read; without `message`, nobody is written to."""

    seen: str
    reason: str = ""
    message: Message | None = None


@transaction.atomic
def declare_eligible(*, candidature: Candidature, judgement: Judgement, author: Author) -> None:
    """Keep the body as it is today. Raise `Refused`: a check that fails asks for a written reason."""
    locked = _lock(candidature, seen=judgement.seen, allowed=(Status.SUBMITTED,))
    failing = list_failing(check_eligibility(locked, facts=read_facts(locked.edition, candidatures=[locked])))
    if failing and not judgement.reason:
        sentences = " ".join(check.sentence for check in failing)
        raise refuse("failing_checks", _("Write why it is eligible all the same. %(checks)s") % {"checks": sentences})
    locked.take_snapshot()
    detail = {"failing": [check.code for check in failing]}
    _write(locked, status=Status.ELIGIBLE, judgement=judgement)
    note_event(candidature=locked, kind=Kind.ELIGIBLE, author_name=author.name, note=judgement.reason, detail=detail)
    _tell(locked, judgement=judgement, author=author)


@transaction.atomic
def refuse_candidature(*, candidature: Candidature, judgement: Judgement, author: Author) -> None:
    """Refuse with a reason, which its candidate is told. Raise `Refused` without one, or once marks were given."""
    locked = _lock(candidature, seen=judgement.seen, allowed=(Status.SUBMITTED, Status.ELIGIBLE))
    if not judgement.reason:
        raise refuse("no_reason", _("Write why the candidature is refused: its candidate reads it."))
    _check_unmarked(locked)
    _write(locked, status=Status.REFUSED, judgement=judgement)
    note_event(candidature=locked, kind=Kind.REFUSED, author_name=author.name, note=judgement.reason)
    _tell(locked, judgement=judgement, author=author)


@transaction.atomic
def restore_candidature(*, candidature: Candidature, judgement: Judgement, author: Author) -> None:
    """Put a candidature back among those to examine. Raise `Refused` once marks were given."""
    locked = _lock(candidature, seen=judgement.seen, allowed=(Status.ELIGIBLE, Status.REFUSED))
    _check_unmarked(locked)
    _write(locked, status=Status.SUBMITTED, judgement=judgement)
    note_event(candidature=locked, kind=Kind.RESTORED, author_name=author.name, note=judgement.reason)


def _lock(candidature: Candidature, *, seen: str, allowed: tuple[Candidature.Status, ...]) -> Candidature:
    locked = lock_file(candidature)
    if locked.status != seen:
        named = {"status": locked.get_status_display()}
        message = _("Somebody changed this file meanwhile: it is now “%(status)s”. Read it again, then decide.")
        raise refuse("changed", message % named)
    if locked.status not in allowed:
        named = {"status": locked.get_status_display()}
        raise refuse("status", _("A file that is “%(status)s” cannot be decided so.") % named)
    return locked


def _check_unmarked(candidature: Candidature) -> None:
    if candidature.marks.exists():
        raise refuse("marked", _("Jurors gave marks to this file: it stays eligible."))


def _write(candidature: Candidature, *, status: Candidature.Status, judgement: Judgement) -> None:
    candidature.status, candidature.status_reason = status, judgement.reason
    candidature.save()


def _tell(candidature: Candidature, *, judgement: Judgement, author: Author) -> None:
    if judgement.message is None:
        return
    if not candidature.manager_email:
        raise refuse("no_address", _("The file has no mail address: untick the mail, and tell the candidate yourself."))
    write_once(candidature, message=judgement.message, author=author, reason=judgement.reason)
