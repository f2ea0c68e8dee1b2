# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Django's protection against forged forms, asked by views that give back what was typed instead of losing it."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

# Fields that nobody types in: what a page carried, boxes and buttons.
_CARRIED = {"checked", "colleague", "consent", "deed", "go", "question", "remove", "reply", "seen", "version"}
_CARRIED_BEFORE = ("choice-", "seen-")


class _Check(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        return HttpResponse(status=403)


def is_forged(request: HttpRequest) -> bool:
    """Tell whether a form does not come from a page of this site that its browser was given."""
    check = _Check(lambda _request: HttpResponse())
    check.process_request(request)
    return check.process_view(request, cast("Callable[..., HttpResponse]", None), (), {}) is not None


def list_typed(request: HttpRequest) -> list[str]:
    """Return the words that a form sent, in its order, without what its page carried or its buttons say."""
    typed = [pair for pair in list_sent(request) if pair[0] not in _CARRIED and not pair[0].startswith(_CARRIED_BEFORE)]
    return [value for _name, value in typed if value]


def list_sent(request: HttpRequest) -> list[tuple[str, str]]:
    """Return every field that a form sent, in its order, but its protection."""
    fields = [(name, value) for name, values in request.POST.lists() for value in values]
    return [(name, value) for name, value in fields if name != "csrfmiddlewaretoken"]
