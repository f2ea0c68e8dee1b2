# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public revisions of badges, kept in memory for a moment as they are served.

The embargo is safe with it: only what a query found public enters, nothing public is ever made secret again, and what
was not found is never kept, so that a badge shows as soon as it is released. A page that changes its address answers at
the old one for a minute more.
"""

import gzip
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from laureats.assets.queries import badge_or_none

LIFETIME = 60.0
MOST_BYTES = 8 * 1024 * 1024
COMPRESSED = frozenset({"svg", "wide.svg"})

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedBadge:
    """`compressed` is blank for a format that is compressed by itself."""

    content: bytes
    compressed: bytes
    sha256: str
    expires_at: float

    @property
    def size(self) -> int:
        return len(self.content) + len(self.compressed)


@dataclass(slots=True)
class BadgeShelf:
    """The badges last asked for, within a number of bytes."""

    badges: OrderedDict[Key, ServedBadge] = field(default_factory=OrderedDict)
    size: int = 0
    lock: Lock = field(default_factory=Lock)

    def find(self, key: Key) -> ServedBadge | None:
        badge = self.badges.get(key)
        return badge if badge and badge.expires_at > time.monotonic() else None

    def keep(self, key: Key, badge: ServedBadge) -> None:
        with self.lock:
            self._drop(key)
            self.badges[key] = badge
            self.size += badge.size
            while self.size > MOST_BYTES:
                self._drop(next(iter(self.badges)))

    def clear(self) -> None:
        with self.lock:
            self.badges.clear()
            self.size = 0

    def _drop(self, key: Key) -> None:
        if (dropped := self.badges.pop(key, None)) is not None:
            self.size -= dropped.size


_shelf = BadgeShelf()


def served_badge_or_none(*, slug: str, edition: str, revision: str, extension: str) -> ServedBadge | None:
    """Return a public revision, with no query when it was asked for within the last minute."""
    key = (slug, edition, revision, extension)
    return _shelf.find(key) or _read(key)


def forget_served_badges() -> None:
    _shelf.clear()


def _read(key: Key) -> ServedBadge | None:
    slug, edition, revision, extension = key
    file = badge_or_none(slug=slug, edition=edition, revision=int(revision), extension=extension)
    if file is None:
        return None
    content = bytes(file.content)
    badge = ServedBadge(
        content=content,
        compressed=gzip.compress(content, 9, mtime=0) if extension in COMPRESSED else b"",
        sha256=file.sha256,
        expires_at=time.monotonic() + LIFETIME,
    )
    _shelf.keep(key, badge)
    return badge
