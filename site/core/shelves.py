# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a process keeps in its memory, as much as fits in so many bytes; the least asked for leaves first."""

from collections import OrderedDict
from threading import RLock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Shelf(Generic[Key, Value]):
    """`lock` may be held around several deeds that go together."""

    def __init__(self, *, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        self.lock = RLock()
        self._kept: OrderedDict[Key, tuple[Value, int]] = OrderedDict()

    def find_or_none(self, key: Key) -> Value | None:
        with self.lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def keep(self, key: Key, value: Value, *, size: int) -> None:
        """Keep a value of so many bytes, in the place of the one before."""
        with self.lock:
            self._drop(key)
            self._kept[key] = (value, size)
            self.bytes += size
            while self.bytes > self.max_bytes:
                self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        with self.lock:
            self._kept.clear()
            self.bytes = 0

    def _drop(self, key: Key) -> None:
        if dropped := self._kept.pop(key, None):
            self.bytes -= dropped[1]
