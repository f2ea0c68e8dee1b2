# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever an API refuses is refused in one form, and it answers a HEAD as a GET."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils import translation
from ninja import NinjaAPI
from ninja.errors import ValidationError

from core.api.faults import tell_fault
from core.api.locales import asked_locale, is_api
from core.api.problems import Refusal, answer_problem

METHODS = "GET, HEAD, OPTIONS"


def handle_problems(api: NinjaAPI) -> None:
    """Have an API refuse everything in this form."""

    @api.exception_handler(Refusal)
    def refuse(request: HttpRequest, refusal: Refusal) -> HttpResponse:
        return answer_problem(request, refusal.status, detail=refusal.detail, faults=refusal.faults)

    @api.exception_handler(ValidationError)
    def refuse_parameters(request: HttpRequest, error: ValidationError) -> HttpResponse:
        with translation.override(asked_locale(request)):
            faults = [tell_fault(each) for each in error.errors]
        return answer_problem(request, HTTPStatus.BAD_REQUEST, faults=faults)

    @api.exception_handler(Http404)
    def refuse_unknown(request: HttpRequest, error: Http404) -> HttpResponse:
        return answer_problem(request, HTTPStatus.NOT_FOUND)


def answer_unknown(request: HttpRequest, path: str) -> HttpResponse:
    """Answer for every address under the API that no resource has, asking nothing of the database."""
    return answer_problem(request, HTTPStatus.NOT_FOUND)


def end_with_slash(request: HttpRequest, address: str) -> HttpResponsePermanentRedirect:
    """Lead to where a version of the API begins those who leave out its last slash."""
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    return HttpResponsePermanentRedirect(f"/{address}/{query}")


class ApiMiddleware:
    """Nearest to the views: they are asked with GET alone, and what Django itself refuses takes the API's form."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_api(request.path_info):
            return self.get_response(request)
        asked = request.method
        if asked == "HEAD":
            request.method = "GET"
        response = self.get_response(request)
        request.method = asked
        if asked == "OPTIONS" and response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"Allow": METHODS})
        return _in_form(request, response)


def _in_form(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        refused = answer_problem(request, HTTPStatus.METHOD_NOT_ALLOWED)
        refused["Allow"] = METHODS
        return refused
    # While it is written, Django's own page of the fault is of more help.
    if response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR and not settings.DEBUG:
        return answer_problem(request, HTTPStatus.INTERNAL_SERVER_ERROR)
    return response
