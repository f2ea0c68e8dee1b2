# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files between the check and the confirmation: kept in the journal, so that any process may answer next."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from label.models import Edition
from laureats.authors import Author
from laureats.imports.uploads import Upload
from laureats.models import SheetImport

State = SheetImport.State
# Files that nobody confirmed nor gave up.
FORGOTTEN_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class HeldBatch:
    """The files sent together, in the order in which they came."""

    entries: Sequence[SheetImport]

    @property
    def uploads(self) -> list[Upload]:
        return [Upload(name=entry.file_name, content=_read(entry)) for entry in self.entries]


@transaction.atomic
def hold_uploads(
    *, edition: Edition, subject: SheetImport.Subject, uploads: Sequence[Upload], author: Author
) -> uuid.UUID:
    """Keep the files, unconfirmed, and return the batch that names them together. Forgotten ones go."""
    _drop(SheetImport.objects.filter(state=State.CHECKED, created_at__lt=timezone.now() - FORGOTTEN_AFTER))
    batch = uuid.uuid4()
    for upload in uploads:
        entry = SheetImport(
            edition=edition,
            subject=subject,
            state=State.CHECKED,
            batch=batch,
            file_name=upload.name[:255],
            sha256=upload.sha256,
            author=author.user,
            author_name=author.name,
        )
        entry.file.save(f"{entry.sha256[:16]}.bin", ContentFile(upload.content), save=False)
        entry.save()
    return batch


def find_held(*, edition: Edition, subject: SheetImport.Subject, batch: uuid.UUID) -> HeldBatch | None:
    """Return the files still waiting under this batch of an edition and a subject, or None when there are none."""
    held = SheetImport.objects.filter(edition=edition, subject=subject, batch=batch, state=State.CHECKED)
    entries = list(held.order_by("pk"))
    return HeldBatch(entries) if entries else None


def drop_held(held: HeldBatch) -> None:
    """Forget files that were confirmed or given up; their bytes go once this is sure."""
    _drop(held.entries)


def imports_since(held: HeldBatch) -> list[SheetImport]:
    """Return what was imported into the same edition since the files came, oldest first."""
    first = held.entries[0]
    later = SheetImport.objects.filter(edition=first.edition_id, created_at__gte=first.created_at)
    return list(later.exclude(state=State.CHECKED).order_by("created_at", "pk"))


def _drop(entries: Iterable[SheetImport]) -> None:
    for entry in entries:
        file = entry.file
        storage, name = file.storage, file.name
        entry.delete()
        if name:
            transaction.on_commit(partial(storage.delete, name))


def _read(entry: SheetImport) -> bytes:
    with entry.file.open("rb") as stream:
        return bytes(stream.read())
