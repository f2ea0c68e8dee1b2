# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bytes of open data on disk, each file under its SHA-256: whoever lacks one makes it from its row.

The rows are the truth. A name that is a fingerprint can be neither out of date nor half written.
"""

import gzip
import os
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from laureats.models.open_data import OpenDataFile

OBJECTS = "objects"
COMPRESSED = ".gz"
# An ODS is compressed already.
TEXTS = ("text/", "application/json", "application/geo+json", "application/ld+json", "application/rdf+xml")


def store_root() -> Path:
    return Path(settings.OPEN_DATA_ROOT)


def object_path(sha256: str) -> Path:
    return store_root() / OBJECTS / sha256[:2] / sha256


def ensure_stored(file: OpenDataFile) -> Path:
    """Return where the bytes of a file are, having put them there if need be, compressed too when they are text."""
    path = object_path(file.sha256)
    if not path.exists():
        content = bytes(file.content or b"")
        if file.media_type.startswith(TEXTS):
            # First: a file that is there has its twin. Without an hour, the same bytes on every machine.
            _write_whole(compressed_path(path), gzip.compress(content, mtime=0))
        _write_whole(path, content)
    return path


def compressed_path(path: Path) -> Path:
    return path.with_name(path.name + COMPRESSED)


def replace_by_link(path: Path, *, to: Path) -> None:
    """Put a file at `path` in one move, or leave it where it is that file already."""
    if path.exists() and path.samefile(to):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    passing = _passing_name(path)
    os.link(to, passing)
    passing.replace(path)


def _write_whole(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    passing = _passing_name(path)
    passing.write_bytes(content)
    passing.replace(path)


def _passing_name(path: Path) -> Path:
    return path.with_name(f".{uuid4().hex}")
