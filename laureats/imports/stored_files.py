# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bytes of files that came in: on a storage that knows no transaction, yet there exactly when their row is.

A file is written before its row is committed, so that none is ever lost. When the transaction fails, what it wrote is
deleted; when the whole process dies, what it wrote stays without a row until it is swept.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta

from django.core.files.base import ContentFile
from django.db import connection, transaction

from laureats.models import SheetImport
from laureats.models.imports import private_storage
from laureats.private_files import list_old_files

_FOLDER = "imports"
# No transaction lasts that long: what has no row by then never will.
_SWEPT_AFTER = timedelta(days=1)
_stored: ContextVar[list[str] | None] = ContextVar("stored", default=None)


@contextmanager
def written_together() -> Iterator[None]:
    """Open a transaction for rows and the files that they name: when it fails, the files go with the rows."""
    outer = _stored.get()
    names = [] if outer is None else outer
    before = len(names)
    token = _stored.set(names)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        # A connection that was lost may have committed: what cannot be told now is left to be swept.
        if connection.is_usable():
            _drop_unnamed(names[before:])
        del names[before:]
        raise
    finally:
        _stored.reset(token)


def store_file(entry: SheetImport, *, content: bytes) -> None:
    """Write the bytes of an entry, then the entry. Within `written_together`, or they may outlive a failure."""
    # Stored under its fingerprint: an outsider's file name never reaches the disk.
    entry.file.save(f"{entry.sha256[:16]}.bin", ContentFile(content), save=False)
    names = _stored.get()
    if names is not None and entry.file.name:
        names.append(entry.file.name)
    entry.save()


def sweep_files(*, older_than: timedelta = _SWEPT_AFTER) -> None:
    """Delete what processes that died on the way have left: old files that no row names."""
    _drop_unnamed(list_old_files(_FOLDER, older_than=older_than))


def _drop_unnamed(names: Collection[str]) -> None:
    """Delete the files that no row names."""
    named = set(SheetImport.objects.filter(file__in=names).values_list("file", flat=True))
    for name in set(names) - named:
        private_storage().delete(name)
