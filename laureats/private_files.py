# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Looking for files of the private storage that nobody needs any more."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone

from laureats.models.imports import private_storage


def list_old_files(folder: str, *, older_than: timedelta) -> list[str]:
    """Return the names of the files of a folder and those under it that are at least that old."""
    storage = private_storage()
    limit = timezone.now() - older_than
    return [name for name in _list_files(folder) if storage.get_modified_time(name) <= limit]


def _list_files(folder: str) -> Iterator[str]:
    try:
        folders, names = private_storage().listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{name}" for name in names)
    for each in folders:
        yield from _list_files(f"{folder}/{each}")
