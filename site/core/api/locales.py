# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The languages of the API: told by a parameter, never by what a browser prefers."""

from typing import Literal, get_args

from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware

ROOT = "/api/"
ApiLocale = Literal["fr", "en"]
LOCALES: tuple[ApiLocale, ...] = get_args(ApiLocale)


def is_api(path: str) -> bool:
    """Tell whether programs read this address; the page that describes the API is for people."""
    return path.startswith(ROOT) and path != ROOT


def asked_locale(request: HttpRequest) -> ApiLocale:
    """Return the language asked for, French for anything else."""
    asked = request.GET.get("locale")
    return next((locale for locale in LOCALES if locale == asked), LOCALES[0])


class AddressLocaleMiddleware(LocaleMiddleware):
    """Django's own, but for the API: its answers say their language, and never vary by what a browser prefers."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if is_api(request.path_info):
            return response
        answer: HttpResponseBase = super().process_response(request, response)
        return answer
