# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Somebody asks to apply: a request, a link of a few days, and the mail that carries it."""

from dataclasses import dataclass

from django.db import transaction

from label.models import Edition
from laureats.intake.entry.letters import write_request_letter
from laureats.intake.entry.limits import may_write_to
from laureats.intake.links import REQUEST_DAYS, term_in
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.models import ApplicantLink, ApplicationRequest, Candidature, Territory


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    name: str
    email: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredBody:
    """A body that its clerk did not find in the list."""

    name: str
    kind: str
    department: str
    siren: str


def ask_for_body(*, edition: Edition, territory: Territory, form: str, asker: Asker) -> None:
    """Write to whoever asks to apply for a body of the list. Whether it has a file already is not even looked at."""
    _ask(ApplicationRequest(edition=edition, territory=territory, form=form), asker=asker)


def ask_for_declared(*, edition: Edition, body: DeclaredBody, asker: Asker) -> None:
    request = ApplicationRequest(
        edition=edition,
        declared_name=body.name,
        declared_kind=body.kind,
        declared_department=body.department,
        declared_siren=body.siren,
        form=Candidature.Form.FULL,
    )
    _ask(request, asker=asker)


def _ask(request: ApplicationRequest, *, asker: Asker) -> None:
    if not may_write_to(asker.email):
        return
    request.name, request.email, request.language = asker.name, asker.email, asker.language
    with transaction.atomic():
        request.save()
        occasion = Occasion(
            key=f"application-request:{request.pk}",
            kind="application_request",
            edition=request.edition,
            recipient=request.email,
            link=_make_link(request),
            language=request.language,
        )
        queue_mail(occasion, letter=write_request_letter(request))


def _make_link(request: ApplicationRequest) -> ApplicantLink:
    return ApplicantLink.objects.create(
        role=ApplicantLink.Role.REQUEST,
        request=request,
        name=request.name,
        email=request.email,
        language=request.language,
        expires_at=term_in(REQUEST_DAYS),
    )
