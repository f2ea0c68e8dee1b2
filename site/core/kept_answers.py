# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers that one process keeps in its memory, as many as fit in so many bytes; the least asked for leave first."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from django.http import HttpResponse

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
        self.max_bytes = max_bytes
        self._answers: OrderedDict[str, KeptAnswer] = OrderedDict()
        self._bytes = 0
        self._generation = ""
        self._lock = Lock()

    def find_or_none(self, address: str, *, generation: str, now: float) -> KeptAnswer | None:
        with self._lock:
            if generation != self._generation:
                self._start(generation)
            answer = self._answers.get(address)
            if answer is None or now - answer.kept_at >= self.seconds:
                return None
            self._answers.move_to_end(address)
            return answer

    def keep(self, address: str, answer: KeptAnswer, *, generation: str) -> None:
        """Keep an answer that was begun under a generation, unless another one has come since."""
        with self._lock:
            if generation != self._generation:
                return
            self._drop(address)
            self._answers[address] = answer
            self._bytes += _room(address, answer)
            while self._bytes > self.max_bytes:
                self._drop(next(iter(self._answers)))

    def _start(self, generation: str) -> None:
        self._generation = generation
        self._answers.clear()
        self._bytes = 0

    def _drop(self, address: str) -> None:
        if answer := self._answers.pop(address, None):
            self._bytes -= _room(address, answer)


def _room(address: str, answer: KeptAnswer) -> int:
    """Return what an answer takes with its address, which whoever asks chooses, and may make long."""
    return _BYTES_AN_ENTRY + len(address) + answer.size
