# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a resource is declared: what it answers, what it refuses, and the language in which it is read."""

from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType
from typing import Any, TypeVar

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import translation
from ninja import Router
from pydantic import BaseModel

from core.api.answers import NULL, check_question
from core.api.problems import Problem

View = TypeVar("View", bound=Callable[..., HttpResponseBase])
REFUSALS = (400, 404, 405, 429, 500)
# What a resource answers besides, where something may have moved: an address, and nothing to read.
MOVED = {302: None}


def read(
    router: Router,
    path: str,
    *,
    answer: type[BaseModel],
    summary: str,
    tag: str,
    besides: Mapping[int, None] = MappingProxyType({}),
) -> Callable[[View], View]:
    """Declare a resource that a GET reads. Its view takes `question`, and is run in the language that it asks for."""

    def declare(view: View) -> View:
        @wraps(view)
        def in_language(request: HttpRequest, question: Any, **parts: Any) -> HttpResponseBase:
            with translation.override(question.locale):
                check_question(request, question)
                if any(NULL in str(part) for part in parts.values()):
                    raise Http404
                return view(request, question=question, **parts)

        responses: dict[Any, Any] = {200: answer, **besides, **dict.fromkeys(REFUSALS, Problem)}
        name = view.__name__
        router.get(
            path, response=responses, summary=summary, tags=[tag], url_name=name, operation_id=_operation_id(name)
        )(in_language)
        return view

    return declare


def _operation_id(name: str) -> str:
    """Return the name that programs give to an operation: "listEditions" for `list_editions`."""
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)
