# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Open data, answered before anything else of the site is asked."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware

from laureats.open_data.addresses import PREFIX
from laureats.open_data.serving import find_served_file, forget_served_files


class OpenDataMiddleware:
    """Beside WhiteNoise. What is no file here is left to the site: before a release, that is every address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        path = request.path_info
        if not path.startswith(PREFIX) or path.endswith("/"):
            return self.get_response(request)
        return _serve(request, path.removeprefix(PREFIX)) or self.get_response(request)


def _serve(request: HttpRequest, path: str) -> HttpResponseBase | None:
    try:
        return _serve_found(request, path)
    except FileNotFoundError:
        # Taken away since it was found, by another process or by hand: its row makes it again.
        forget_served_files()
        return _serve_found(request, path)


def _serve_found(request: HttpRequest, path: str) -> HttpResponseBase | None:
    file = find_served_file(path)
    if file is None:
        return None
    answer: HttpResponseBase = WhiteNoiseMiddleware.serve(file, request)
    return answer
