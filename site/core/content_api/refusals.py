# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Refusals of the content API, in the form and in the languages of the label's API (`core.api.problems`)."""

from http import HTTPStatus

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from rest_framework.exceptions import APIException
from wagtail.api.v2.utils import BadRequestError

from core.api.locales import asked_locale
from core.api.problems import answer_problem
from core.content_api.faults import tell_faults


def answer_refusal(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """Return the refusal that an exception stands for; nothing for a fault of ours."""
    if isinstance(error, Http404 | ObjectDoesNotExist):
        return answer_problem(request, HTTPStatus.NOT_FOUND)
    if isinstance(error, BadRequestError):
        with translation.override(asked_locale(request)):
            faults = tell_faults(error)
        return answer_problem(request, HTTPStatus.BAD_REQUEST, faults=faults)
    if isinstance(error, ValidationError):
        return answer_problem(request, HTTPStatus.BAD_REQUEST)
    if isinstance(error, APIException):
        # In the words of its kind: those of the library have a language of their own.
        return answer_problem(request, HTTPStatus(error.status_code))
    return None
