# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public revisions of badges, kept in memory for a moment as they are served.

The embargo is safe with it: only what a query found public enters, nothing public is ever made secret again, and what
was not found is never kept, so that a badge shows as soon as it is released. A page that changes its address answers at
the old one for a minute more.
"""

import gzip
import time
from dataclasses import dataclass

from core.shelves import Shelf
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


_shelf: Shelf[Key, ServedBadge] = Shelf(max_bytes=MOST_BYTES)


def served_badge_or_none(*, slug: str, edition: str, revision: str, extension: str) -> ServedBadge | None:
    """Return a public revision, with no query when it was asked for within the last minute."""
    key = (slug, edition, revision, extension)
    return find_kept(key) or _read(key)


def find_kept(key: Key) -> ServedBadge | None:
    badge = _shelf.find_or_none(key)
    return badge if badge and badge.expires_at > time.monotonic() else None


def keep_badge(key: Key, badge: ServedBadge) -> None:
    _shelf.keep(key, badge, size=badge.size)


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
    keep_badge(key, badge)
    return badge
