# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often the API may be asked: counted by address, told in each answer, and never in the way of the site itself."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django_ratelimit.core import get_usage

from core.api.locales import is_api
from core.api.problems import answer_problem
from core.client_address import hashed_network_or_none
from core.shared_caches import NOBODY

logger = logging.getLogger(__name__)
GROUP = "api"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """`left`: how many requests may still come within `seconds`."""

    left: int
    seconds: int
    is_over: bool


class RateLimitMiddleware:
    """Above the page cache: what is given from it counts too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.API_REQUESTS:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        usage = _count_or_none(request) if is_api(request.path_info) else None
        if usage is None:
            return self.get_response(request)
        response = _refuse(request, usage) if usage.is_over else self.get_response(request)
        # The form of draft-ietf-httpapi-ratelimit-headers, from its eighth version on.
        response["RateLimit-Policy"] = f'"{GROUP}";q={settings.API_REQUESTS};w={settings.API_SECONDS}'
        response["RateLimit"] = f'"{GROUP}";r={usage.left};t={usage.seconds}'
        return response


def _count_or_none(request: HttpRequest) -> Usage | None:
    """Count a request: none where it cannot be, for a dead cache or a visitor without address closes nothing."""
    network = hashed_network_or_none(request)
    if network is None:
        return None
    rate = (settings.API_REQUESTS, settings.API_SECONDS)
    try:
        found = get_usage(request, group=GROUP, key=lambda _group, _request: network, rate=rate, increment=True)
    except Exception:  # Each cache has errors of its own.
        logger.warning("The requests to the API are not counted: the cache does not answer.")
        return None
    if found is None:
        return None
    left = max(0, found["limit"] - found["count"])
    return Usage(left=left, seconds=max(1, found["time_left"]), is_over=found["should_limit"])


def _refuse(request: HttpRequest, usage: Usage) -> HttpResponse:
    response = answer_problem(request, HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = str(usage.seconds)
    response["Cache-Control"] = NOBODY
    return response
