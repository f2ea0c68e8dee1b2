# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers that one process keeps in its memory, for so many seconds."""

from dataclasses import dataclass

from django.http import HttpResponse

from core.shelves import Shelf

# What Python adds to each text, and to each entry of the store.
_BYTES_A_TEXT = 50
_BYTES_AN_ENTRY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """An answer as it was sent; `kept_at` is of the clock that only goes forward."""

    content: bytes
    headers: tuple[tuple[str, str], ...]
    kept_at: float

    @property
    def size(self) -> int:
        """Return about how many bytes it takes: small answers are mostly their headers."""
        return len(self.content) + sum(len(name) + len(value) + _BYTES_A_TEXT * 2 for name, value in self.headers)

    def give(self, *, now: float) -> HttpResponse:
        """Return the answer again, with its age: the caches in front take it off the time that they keep it."""
        response = HttpResponse(self.content, headers=dict(self.headers))
        response["Age"] = str(int(now - self.kept_at))
        return response


class AnswerStore:
    """Answers of one generation by their address: those of another one are forgotten, and no longer accepted."""

    def __init__(self, *, seconds: float, max_bytes: int) -> None:
        self.seconds = seconds
        self._generation = ""
        self._shelf: Shelf[str, KeptAnswer] = Shelf(max_bytes=max_bytes)

    def find_or_none(self, address: str, *, generation: str, now: float) -> KeptAnswer | None:
        with self._shelf.lock:
            if generation != self._generation:
                self._generation = generation
                self._shelf.clear()
            answer = self._shelf.find_or_none(address)
        return answer if answer and now - answer.kept_at < self.seconds else None

    def keep(self, address: str, answer: KeptAnswer, *, generation: str) -> None:
        """Keep an answer that was begun under a generation, unless another one has come since."""
        with self._shelf.lock:
            if generation == self._generation:
                self._shelf.keep(address, answer, size=_room(address, answer))


def _room(address: str, answer: KeptAnswer) -> int:
    """Return what an answer takes with its address, which whoever asks chooses, and may make long."""
    return _BYTES_AN_ENTRY + len(address) + answer.size
