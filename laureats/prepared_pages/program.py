# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which program draws the pages: what one release of the code drew is not what the next one would draw."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import django
import wagtail
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

# Packages of the project, and the files that decide what a page says.
ROOTS = ("home", "label", "laureats", "search", "site")
SUFFIXES = frozenset({".html", ".mo", ".py"})
# What the environment may change without the code. Secrets stay out of it.
SETTINGS = (
    "INSTALLED_APPS", "LANGUAGES", "LANGUAGE_CODE", "MEDIA_URL", "STATIC_URL", "TIME_ZONE", "WAGTAIL_SITE_NAME",
)  # fmt: skip


@cache
def program_digest() -> str:
    """Return the SHA-256 of the code, the templates, the translations, the settings and the static files' names."""
    digest = hashlib.sha256()
    for part in _list_parts():
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def _list_parts() -> Iterator[bytes]:
    yield f"{django.__version__} {wagtail.__version__}".encode()
    yield str(getattr(staticfiles_storage, "manifest_hash", "")).encode()
    for name in SETTINGS:
        yield f"{name}={[str(each) for each in _flatten(getattr(settings, name))]}".encode()
    for path in _list_files():
        yield str(path).encode()
        yield path.read_bytes()


def _flatten(value: object) -> Iterator[object]:
    if isinstance(value, list | tuple):
        for each in value:
            yield from _flatten(each)
    else:
        yield value


def _list_files() -> list[Path]:
    directories = [Path(settings.BASE_DIR) / root for root in ROOTS]
    files = (path for directory in directories for path in directory.rglob("*") if path.suffix in SUFFIXES)
    return sorted(files)
