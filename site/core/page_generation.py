# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The word under which pages are kept: once it changes, every process forgets those of before.

It stands in the shared cache; each process looks at it once a second. The one that changes it knows at once.
"""

import time
from collections.abc import Iterable
from threading import Lock
from uuid import uuid4

from django.core.cache import cache
from wagtail.contrib.frontend_cache.backends.base import BaseBackend

from core.after_commit import after_commit

SECONDS_BETWEEN_LOOKS = 1
_KEY = "core.page_generation"


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
            # Emptied caches have no word: the first to look gives them a new one.
            _known.learn(cache.get_or_set(_KEY, _draw_word, timeout=None) or _draw_word())
        return _known.word


def forget_pages() -> None:
    """Have every process forget the pages that it keeps, and those that it is making."""
    with _known.lock:
        word = _draw_word()
        cache.set(_KEY, word, timeout=None)
        _known.learn(word)


class ForgettingBackend(BaseBackend):
    """What Wagtail tells when a page is published or taken away.

    Its title may stand on any other page: all are forgotten.
    """

    def purge(self, url: str) -> None:
        after_commit(forget_pages)

    def purge_batch(self, urls: Iterable[str]) -> None:
        after_commit(forget_pages)
