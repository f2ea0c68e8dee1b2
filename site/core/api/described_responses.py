# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the description of an API says of its answers: statuses, headers, examples."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from core.api.answers import MEDIA_TYPE
from core.api.faults import tell_unknown
from core.api.problems import MEDIA_TYPE as PROBLEM
from core.api.problems import describe_problem

STATUSES = {
    "200": gettext_noop("What was asked for."),
    "302": gettext_noop("It is named otherwise today: Location tells where it is read."),
    "304": gettext_noop("What you have is still right: nothing is sent again."),
    "400": gettext_noop("Parameters are wrong; the answer names each of them."),
    "404": gettext_noop("Nothing public is known at this address."),
    "405": gettext_noop("The API is read only: ask with GET or HEAD."),
    "429": gettext_noop("Too many requests came from your address."),
    "500": gettext_noop("The site failed: ask again later."),
}
HEADERS = {
    "ETag": gettext_noop("Mark of this very answer: send it back in If-None-Match to be told whether it changed."),
    "Last-Modified": gettext_noop(
        "Moment of the last dated event in the answer. Some changes have no date: ask again by the ETag alone."
    ),
    "Content-Language": gettext_noop("Language of the answer."),
    "Allow": gettext_noop("The methods that are answered."),
    "Location": gettext_noop("Where to ask instead."),
    "Link": gettext_noop("Addresses of the next page and of the one before."),
    "RateLimit-Policy": gettext_noop("How many requests (q) an address may send within how many seconds (w)."),
    "RateLimit": gettext_noop("How many requests are left (r) within how many seconds (t)."),
    "Retry-After": gettext_noop("For how many seconds to wait."),
}
_LIMITS = ("RateLimit-Policy", "RateLimit")
_OF_STATUS = {
    "200": ("ETag", "Last-Modified", "Content-Language", *_LIMITS),
    "302": ("Location", *_LIMITS),
    "304": ("ETag", *_LIMITS),
    "400": ("Content-Language", *_LIMITS),
    "404": ("Content-Language", *_LIMITS),
    "405": ("Allow", "Content-Language", *_LIMITS),
    "429": ("Content-Language", "Retry-After", *_LIMITS),
    "500": ("Content-Language", *_LIMITS),
}


def describe_headers() -> dict[str, Any]:
    """Return the headers that answers refer to."""
    kinds = {"Retry-After": "integer"}
    return {
        name: {"description": _(told), "schema": {"type": kinds.get(name, "string")}} for name, told in HEADERS.items()
    }


def describe_responses(
    responses: dict[Any, Any], *, request: HttpRequest, example: object | None, is_list: bool
) -> dict[str, Any]:
    """Return the answers of an operation as its readers need them, with an example of each."""
    told = {str(status): response for status, response in responses.items()}
    told["304"] = {}
    for status, response in told.items():
        names = (*_OF_STATUS[status], "Link") if is_list and status == "200" else _OF_STATUS[status]
        response["description"] = _(STATUSES[status])
        response["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
        if status >= "400":
            content = response["content"].pop(MEDIA_TYPE)
            response["content"] = {PROBLEM: {**content, "example": _example_of_problem(status, request=request)}}
    if example is not None:
        told["200"]["content"][MEDIA_TYPE]["example"] = example
    return dict(sorted(told.items()))


def _example_of_problem(status: str, *, request: HttpRequest) -> dict[str, Any]:
    kind = HTTPStatus(int(status))
    faults = [tell_unknown("anne", known=("locale", "fields"))] if kind is HTTPStatus.BAD_REQUEST else []
    return describe_problem(request, kind, faults=faults).model_dump()
