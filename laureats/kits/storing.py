# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Archives of kits on the private storage: named for their content, there as long as a row names them."""

from collections.abc import Iterable
from datetime import timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet

from core.after_commit import after_commit
from laureats.models import Kit
from laureats.models.imports import private_storage
from laureats.private_files import list_old_files

_FOLDER = "kits"
# No build lasts that long: what has no row by then never will.
_SWEPT_AFTER = timedelta(days=1)
_WITHOUT_ARCHIVE = {"archive": "", "sha256": "", "size": 0, "contents": []}


def write_archive(kit: Kit, *, content: bytes, sha256: str) -> None:
    """Write the archive of a kit, then its row. Within a transaction: the former archive goes once it is sure.

    A file is written before its row is committed, so that no row ever names a file that is missing; when the row cannot
    be written, the file goes.
    """
    former = kit.archive.name
    kit.archive.save(f"{sha256}.zip", ContentFile(content), save=False)
    try:
        with transaction.atomic():
            kit.save(update_fields=["archive", "sha256", "size", "contents", "revision"])
    except BaseException:
        delete_files([kit.archive.name])
        raise
    _delete_after_commit([former])


def drop_archives(kits: QuerySet[Kit]) -> None:
    """Hand these kits out no more. Within a transaction: their archives go once it is sure."""
    names = list(kits.values_list("archive", flat=True))
    Kit.objects.filter(archive__in=[name for name in names if name]).update(**_WITHOUT_ARCHIVE)
    _delete_after_commit(names)


def sweep_archives(*, older_than: timedelta = _SWEPT_AFTER) -> None:
    """Delete what processes that died on the way have left: old archives that no row names."""
    delete_files(list_old_files(_FOLDER, older_than=older_than))


def delete_files(names: Iterable[str | None]) -> None:
    """Delete the archives that no row names."""
    unwanted = {name for name in names if name}
    named = set(Kit.objects.filter(archive__in=unwanted).values_list("archive", flat=True))
    for name in unwanted - named:
        private_storage().delete(name)


def _delete_after_commit(names: Iterable[str | None]) -> None:
    listed = [name for name in names if name]
    if listed:
        after_commit(lambda: delete_files(listed))
