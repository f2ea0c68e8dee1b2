# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public pages, kept ready for a minute by each process: one answer for all who come without a cookie of ours.

What a shared cache may keep (`core.shared_caches`), this one keeps as it was sent, headers included.
"""

import time
from collections.abc import Callable
from typing import TypeGuard

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from core.encodings import accepts_gzip
from core.kept_answers import AnswerStore, KeptAnswer
from core.page_generation import read_generation
from core.shared_caches import ANYONE

# Larger answers are files: whoever wants one takes it once.
MAX_ANSWER_BYTES = 512 * 1024
# Whoever sends one of these asks for an answer of their own.
PERSONAL_HEADERS = {
    "HTTP_AUTHORIZATION",
    "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_RANGE",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_RANGE",
}
# The encoding is told apart, the language is that of the address, and who comes with a cookie of ours is given no
# kept answer.
HARMLESS_VARIATIONS = {"accept-encoding", "accept-language", "cookie"}


class PageCacheMiddleware:
    """Above all that makes pages: a kept one opens no session, and asks the database nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.PAGE_CACHE_SECONDS:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.store = AnswerStore(seconds=settings.PAGE_CACHE_SECONDS, max_bytes=settings.PAGE_CACHE_BYTES)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _comes_from_anyone(request):
            return self.get_response(request)
        address = _name_answer(request)
        # Before the page is made: one that was begun before a release is not kept after it.
        generation, now = read_generation(), time.monotonic()
        if kept := self.store.find_or_none(address, generation=generation, now=now):
            return kept.give(now=now)
        response = self.get_response(request)
        if _is_for_anyone(response):
            answer = KeptAnswer(content=response.content, headers=tuple(response.items()), kept_at=now)
            self.store.keep(address, answer, generation=generation)
        return response


def _name_answer(request: HttpRequest) -> str:
    """Return what tells answers apart: the address, and whether what is compressed can be read."""
    encoding = "gzip" if accepts_gzip(request) else "identity"
    return f"{encoding} {request.scheme}://{request.get_host()}{request.get_full_path()}"


def _comes_from_anyone(request: HttpRequest) -> bool:
    if request.method != "GET" or not PERSONAL_HEADERS.isdisjoint(request.META):
        return False
    return request.COOKIES.keys().isdisjoint(_our_cookies())


def _our_cookies() -> tuple[str, ...]:
    return (
        settings.SESSION_COOKIE_NAME,
        settings.CSRF_COOKIE_NAME,
        settings.LANGUAGE_COOKIE_NAME,
        CookieStorage.cookie_name,
    )


def _is_for_anyone(response: HttpResponseBase) -> TypeGuard[HttpResponse]:
    if not isinstance(response, HttpResponse) or response.status_code != 200 or response.cookies:
        return False
    rule = response.get("Cache-Control", "")
    return (
        (rule == ANYONE or "immutable" in rule)
        and _list_variations(response) <= HARMLESS_VARIATIONS
        and len(response.content) <= MAX_ANSWER_BYTES
    )


def _list_variations(response: HttpResponse) -> set[str]:
    return {name.strip().lower() for name in response.get("Vary", "").split(",") if name.strip()}
