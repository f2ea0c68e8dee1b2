# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Refusals, as RFC 9457 has them (`application/problem+json`): what is wrong, where, and what to do."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.locales import asked_locale
from core.api.records import Part

MEDIA_TYPE = "application/problem+json"


class Fault(Part):
    """What is wrong with one parameter."""

    parameter: str = Field(description=gettext_noop("Name of the parameter."))
    message: str = Field(description=gettext_noop("What is wrong with it, and what is accepted."))


class Problem(Part):
    """Why a request is refused."""

    type: str = Field(description=gettext_noop("Address of what explains this kind of refusal."))
    title: str = Field(description=gettext_noop("The kind of refusal, in words."))
    status: int = Field(description=gettext_noop("Status code of the answer."))
    detail: str = Field(description=gettext_noop("What happened, and what to do."))
    errors: list[Fault] = Field(default=[], description=gettext_noop("The faults, parameter by parameter."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of refusal: `anchor` names it for good, on the page of the API."""

    anchor: str
    title: str
    detail: str


KINDS = {
    HTTPStatus.BAD_REQUEST: Kind(
        anchor="wrong-parameters",
        title=gettext_noop("Wrong parameters"),
        detail=gettext_noop("Some parameters are wrong: mend those that are named."),
    ),
    HTTPStatus.NOT_FOUND: Kind(
        anchor="not-found",
        title=gettext_noop("Nothing here"),
        detail=gettext_noop("Nothing public is known at this address."),
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: Kind(
        anchor="method-not-allowed",
        title=gettext_noop("Method not allowed"),
        detail=gettext_noop("The API is read only: ask with GET or HEAD."),
    ),
    HTTPStatus.TOO_MANY_REQUESTS: Kind(
        anchor="too-many-requests",
        title=gettext_noop("Too many requests"),
        detail=gettext_noop("You asked too often: wait for the seconds that Retry-After tells."),
    ),
    HTTPStatus.INTERNAL_SERVER_ERROR: Kind(
        anchor="server-error",
        title=gettext_noop("Fault of the site"),
        detail=gettext_noop("The site failed, and those who look after it can see why. Ask again later."),
    ),
}
# The page whose anchors explain the kinds. An identifier: the same in every language.
PAGE = "/api/"


class Refusal(Exception):
    """A request that cannot be answered, with the status that says so."""

    def __init__(self, status: HTTPStatus, detail: str = "", *, faults: Sequence[Fault] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.faults = list(faults)


def describe_problem(
    request: HttpRequest, status: HTTPStatus, *, detail: str = "", faults: Sequence[Fault] = ()
) -> Problem:
    """Return a refusal in the reader's language; what is of no kind of ours goes by its status alone."""
    kind = KINDS.get(status)
    return Problem(
        type=request.build_absolute_uri(f"{PAGE}#{kind.anchor}") if kind else "about:blank",
        title=_(kind.title) if kind else status.phrase,
        status=status.value,
        detail=detail or (_(kind.detail) if kind else status.phrase),
        errors=list(faults),
    )


def answer_problem(
    request: HttpRequest, status: HTTPStatus, *, detail: str = "", faults: Sequence[Fault] = ()
) -> HttpResponse:
    locale = asked_locale(request)
    with translation.override(locale):
        problem = describe_problem(request, status, detail=detail, faults=faults)
    content = json.dumps(problem.model_dump(), ensure_ascii=False)
    headers = {"Content-Language": locale}
    return HttpResponse(content, status=status.value, content_type=MEDIA_TYPE, headers=headers)
