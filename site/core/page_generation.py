# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The word under which pages are kept: once it changes, every process forgets those of before.

It stands in the shared cache; each process looks at it once a second. The one that changes it knows at once.
"""

import logging
import time
from collections.abc import Iterable
from threading import Lock
from typing import Any
from uuid import uuid4

from django.core.cache import cache
from wagtail.contrib.frontend_cache.backends.base import BaseBackend

from core.after_commit import after_commit

SECONDS_BETWEEN_LOOKS = 1
_KEY = "core.page_generation"

logger = logging.getLogger(__name__)


class _Known:
    """What this process knows of the word, and until when it need not look again."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.word = ""
        self.good_until = 0.0

    def learn(self, word: str) -> None:
        self.word = word
        self.good_until = time.monotonic() + SECONDS_BETWEEN_LOOKS


_known = _Known()


def _draw_word() -> str:
    return uuid4().hex


def read_generation() -> str:
    with _known.lock:
        if time.monotonic() >= _known.good_until:
            _known.learn(_look())
        return _known.word


def _look() -> str:
    """Return the shared word. A cache that does not answer gives none: pages are then kept a second at most."""
    try:
        # Emptied caches have no word: the first to look gives them a new one.
        return cache.get_or_set(_KEY, _draw_word, timeout=None) or _draw_word()
    except Exception:
        logger.exception("The shared cache does not answer: no page is kept.")
        return _draw_word()


def forget_pages() -> None:
    """Have every process forget the pages that it keeps, and those that it is making."""
    with _known.lock:
        word = _draw_word()
        cache.set(_KEY, word, timeout=None)
        _known.learn(word)


def forget_pages_after_commit(**_signal: Any) -> None:
    """Forget them once what every page shows has changed."""
    after_commit(forget_pages)


class ForgettingBackend(BaseBackend):
    """What Wagtail tells when a page is published or taken away.

    Its title may stand on any other page: all are forgotten.
    """

    def purge(self, url: str) -> None:
        after_commit(forget_pages)

    def purge_batch(self, urls: Iterable[str]) -> None:
        after_commit(forget_pages)
