# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every page asks again, kept by each process under the word of the pages, for as long as the pages themselves."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from core.page_generation import read_generation

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    value: Any
    generation: str
    good_until: float


_kept: dict[Hashable, _Kept] = {}


def read_anew(request: HttpRequest) -> None:
    """Have a page be drawn from nothing that was kept: it will itself be kept longer than a minute."""
    request.reads_anew = True  # type: ignore[attr-defined]  # kept there


def remember(key: Hashable, read: Callable[[], Value], *, request: HttpRequest) -> Value:
    """Return what `read` gives, or gave within the last minute under the same word.

    The same for anyone, and never changed by who is given it. Its keys are few: none comes from outside. Within a
    transaction nothing is kept, for it may be taken back, and nothing is given, for it may have changed what is read.
    """
    if not _may_keep(request):
        return read()
    # Before reading: what was read before a release and is ready after it is not given again.
    generation, now = read_generation(), time.monotonic()
    kept = _kept.get(key)
    if kept is None or kept.generation != generation or now >= kept.good_until:
        kept = _Kept(value=read(), generation=generation, good_until=now + settings.PAGE_CACHE_SECONDS)
        _kept[key] = kept
    value: Value = kept.value
    return value


def _may_keep(request: HttpRequest) -> bool:
    """Tell whether this reader may be given what was kept: whoever is known sees what they have just written."""
    if not settings.PAGE_CACHE_SECONDS or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return False
    if getattr(request, "reads_anew", False) or getattr(request, "is_preview", False):
        return False
    return not transaction.get_connection().in_atomic_block


def forget_remembered() -> None:
    _kept.clear()
