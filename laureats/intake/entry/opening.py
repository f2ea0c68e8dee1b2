# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A request becomes a file, once, for the first who confirms it; the others are told apart under the edition's lock."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from label.models import Edition
from laureats.imports.candidatures.numbering import make_references
from laureats.intake.entry.bodies import find_or_declare_body
from laureats.intake.entry.file_links import give_link, role_in, send_link
from laureats.intake.entry.second_applicants import tell_second_applicant
from laureats.intake.events import Kind, note_event
from laureats.intake.periods import PeriodState, state_of
from laureats.models import ApplicantLink, ApplicationRequest, Candidature

Role = ApplicantLink.Role


class Outcome(StrEnum):
    OPENED = "opened"
    WITHDRAWN = "withdrawn"
    SECOND = "second"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What became of a request. `secret` opens the file, for whoever may write in it."""

    outcome: Outcome
    secret: str = ""


def open_file(request: ApplicationRequest) -> Opening:
    """Open the file that a request asks for, or the one that its body has, for its holder. Safe to run twice.

    Raises `ApplicationRequest.DoesNotExist` when the request was erased since it was read.
    """
    with transaction.atomic():
        # The edition's lock, as joining and erasing begin: two who ask for one body at once are a first and a second.
        Edition.objects.select_for_update(no_key=True).get(pk=request.edition_id)
        request = ApplicationRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if not may_open(request):
            return Opening(outcome=Outcome.CLOSED)
        candidature = _find_or_make_file(request)
        role = role_in(candidature, email=request.email)
        if role is None:
            tell_second_applicant(candidature, request=request)
            return Opening(outcome=Outcome.SECOND)
        return _enter(candidature, role=role, request=request)


def may_open(request: ApplicationRequest) -> bool:
    """Tell whether a request leads somewhere: the form is open, or its file is that of whoever asks.

    Once it is closed, nobody else learns whether the body has one.
    """
    if state_of(request.edition, territory=request.territory) is PeriodState.OPEN:
        return True
    candidature = _find_file(request)
    return candidature is not None and role_in(candidature, email=request.email) is not None


def _find_or_make_file(request: ApplicationRequest) -> Candidature:
    if known := _find_file(request):
        return known
    territory = request.territory or find_or_declare_body(request)
    declared_twice = Candidature.objects.filter(edition=request.edition_id, territory=territory).first()
    return declared_twice or _open_first(Candidature(edition=request.edition, territory=territory), request=request)


def _find_file(request: ApplicationRequest) -> Candidature | None:
    """Return the file that a request led to, or the one that its body of the list has already."""
    if request.candidature_id:
        return request.candidature
    if request.territory_id is None:
        return None
    return Candidature.objects.filter(edition=request.edition_id, territory=request.territory_id).first()


def _open_first(candidature: Candidature, *, request: ApplicationRequest) -> Candidature:
    edition = candidature.edition
    taken = edition.candidatures.values_list("reference", flat=True)
    candidature.reference = next(make_references(code=edition.code, taken=taken))
    candidature.status, candidature.source = Candidature.Status.DRAFT, Candidature.Source.FORM
    candidature.form = request.form
    candidature.manager_name, candidature.manager_email = request.name, request.email
    candidature.save()
    request.candidature, request.opened_at = candidature, timezone.now()
    request.save(update_fields=["candidature", "opened_at"])
    note_event(candidature=candidature, kind=Kind.OPENED, author_name=request.name)
    send_link(candidature=candidature, role=Role.HOLDER, name=request.name, email=request.email)
    return candidature


def _enter(candidature: Candidature, *, role: ApplicantLink.Role, request: ApplicationRequest) -> Opening:
    is_withdrawn = candidature.status == Candidature.Status.WITHDRAWN
    secret = give_link(candidature=candidature, role=role, name=request.name, email=request.email)
    return Opening(outcome=Outcome.WITHDRAWN if is_withdrawn else Outcome.OPENED, secret=secret)
