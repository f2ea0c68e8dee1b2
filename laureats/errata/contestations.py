# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Contestations: what a body says against its result, and what is answered. Nothing of it is public.

Each deed leaves its author and its hour in the site's log, which shows who may see contestations alone.
"""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from laureats.authors import Author
from laureats.errata.pieces import add_pieces
from laureats.faults import Fault, Refused
from laureats.imports.uploads import Upload
from laureats.models import Candidature, Contestation, Erratum

Outcome = Contestation.Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What came in: who writes, when, why, and who may not take part in the answer."""

    received_on: date
    received_from: str
    grounds: str
    barred: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered; a contestation under examination may have neither answer nor date."""

    outcome: str
    answer: str = ""
    answered_on: date | None = None


@transaction.atomic
def record_contestation(
    *, candidature: Candidature, complaint: Complaint, author: Author, uploads: Sequence[Upload] = ()
) -> Contestation:
    """Record a contestation with its pieces. Raise `Refused` with the fault of every piece, having written nothing."""
    contestation = Contestation.objects.create(candidature=candidature, author_name=author.name, **asdict(complaint))
    log(instance=contestation, action="wagtail.create", user=author.user, data={"author": author.name})
    add_pieces(contestation=contestation, uploads=uploads, author=author)
    return contestation


def correct_complaint(*, contestation: Contestation, complaint: Complaint, author: Author) -> None:
    """Write again what came in, and keep in the log which fields changed."""
    _write(contestation, values=asdict(complaint), author=author)


def answer_contestation(*, contestation: Contestation, answer: Answer, author: Author) -> None:
    """Write the answer and the outcome. Raise `Refused` when a closed contestation has no dated answer.

    One that led to an erratum stays upheld: the erratum is public.
    """
    faults = list(_find_faults(contestation, answer=answer))
    if faults:
        raise Refused(faults)
    _write(contestation, values=asdict(answer), author=author)


def attach_erratum(*, contestation: Contestation, erratum: Erratum, author: Author) -> None:
    """Keep the erratum that follows an upheld contestation. Raise `Refused` when it is not one, or has its own."""
    if contestation.outcome != Outcome.UPHELD or contestation.erratum_id is not None:
        message = _("This contestation awaits no erratum.")
        raise Refused([Fault(code="no_erratum_awaited", message=message)])
    _write(contestation, values={"erratum": erratum}, author=author)


def _find_faults(contestation: Contestation, *, answer: Answer) -> Collection[Fault]:
    faults = []
    if contestation.erratum_id is not None and answer.outcome != Outcome.UPHELD:
        message = _("An erratum followed this contestation: it stays upheld.")
        faults.append(Fault(code="erratum_published", message=message))
    if answer.outcome != Outcome.PENDING and not (answer.answer.strip() and answer.answered_on):
        message = _("A contestation that is closed has its answer, with its date.")
        faults.append(Fault(code="answer_required", message=message))
    return faults


@transaction.atomic
def _write(contestation: Contestation, *, values: dict[str, object], author: Author) -> None:
    locked = Contestation.objects.select_for_update().get(pk=contestation.pk)
    changed = [field for field, value in values.items() if getattr(locked, field) != value]
    if changed:
        Contestation.objects.filter(pk=locked.pk).update(**{field: values[field] for field in changed})
        record = {"author": author.name, "fields": changed}
        log(instance=locked, action="wagtail.edit", user=author.user, data=record)
    contestation.refresh_from_db()
