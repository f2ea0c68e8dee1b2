# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of open data as WhiteNoise serves files: kept ready by each process, found anew under a new word."""

import time
from datetime import UTC
from email.utils import format_datetime

from django.conf import settings
from whitenoise.responders import StaticFile

from core.page_generation import read_generation
from core.shared_caches import ANYONE
from laureats.models.open_data import OpenDataFile, OpenDataVersion
from laureats.open_data.addresses import VERSIONS
from laureats.open_data.datasets import PASSING
from laureats.open_data.store import compressed_path, ensure_stored
from laureats.open_data.tagged_files import TaggedFile

FOR_EVER = "public, max-age=31536000, immutable"


class _Shelf:
    """What this process has ready, by path, and the word under which it was found."""

    def __init__(self) -> None:
        self.files: dict[str, StaticFile] = {}
        self.word = ""
        self.good_until = 0.0


_shelf = _Shelf()


def find_served_file(path: str) -> StaticFile | None:
    """Return the file at a path under the place of open data, or none: one query, whatever the path, if not kept."""
    if not settings.PAGE_CACHE_SECONDS:
        return _make_served_file(path)
    word, now = read_generation(), time.monotonic()
    if word != _shelf.word or now >= _shelf.good_until:
        _shelf.files, _shelf.word, _shelf.good_until = {}, word, now + settings.PAGE_CACHE_SECONDS
    kept = _shelf.files.get(path)
    if kept is None and (kept := _make_served_file(path)) is not None:
        _shelf.files[path] = kept
    return kept


def forget_served_files() -> None:
    _shelf.good_until = 0.0


def _make_served_file(path: str) -> StaticFile | None:
    row = _find_row(path)
    if row is None:
        return None
    stored = ensure_stored(row)
    return TaggedFile(
        str(stored), list(_describe(row, path=path).items()), encodings={"gzip": str(compressed_path(stored))}
    )


def _find_row(path: str) -> OpenDataFile | None:
    rows = OpenDataFile.objects.filter(content__isnull=False).defer("content").select_related("version")
    if path.startswith(VERSIONS):
        key, _slash, name = path.removeprefix(VERSIONS).partition("/")
        return rows.filter(version__key=key, name=name, is_versioned=True).first()
    latest = OpenDataVersion.objects.order_by("-number").values("pk")[:1]
    return rows.filter(version=latest, name=path).first()


def _describe(row: OpenDataFile, *, path: str) -> dict[str, str]:
    """Return the headers of a file. Opened alone, it may neither run nor load anything."""
    is_for_ever = path.startswith(VERSIONS) and row.dataset not in PASSING
    return {
        "Content-Type": row.media_type,
        "Cache-Control": FOR_EVER if is_for_ever else ANYONE,
        "ETag": f'"{row.sha256}"',
        "Last-Modified": format_datetime(row.version.made_at.astimezone(UTC), usegmt=True),
        "Access-Control-Allow-Origin": "*",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
