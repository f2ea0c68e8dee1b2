# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses that hold a null character: nothing bears one, and PostgreSQL fails on those that it is asked for."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponseBase

from core.api.handling import answer_unknown
from core.api.locales import is_api


class NullAddressMiddleware:
    """Above all that looks addresses up in the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        path = request.path_info
        if "\x00" not in path:
            return self.get_response(request)
        if is_api(path):
            return answer_unknown(request, path)
        raise Http404
