# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files between the check and the confirmation: kept in the journal, so that any process may answer next.

Some were sent at the desk, and go once they are confirmed or given up: the confirmation keeps its own copy. Others
were returned by jurors: those stay on record, whatever became of them.
"""

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from label.models import Edition, JurySeat
from laureats.authors import Author
from laureats.imports.stored_files import store_file, sweep_files, written_together
from laureats.imports.uploads import Upload
from laureats.models import SheetImport

State = SheetImport.State
# Files that nobody confirmed nor gave up.
FORGOTTEN_AFTER = timedelta(days=7)
HELD = (State.CHECKED, State.RETURNED)
IMPORTED = (State.CONFIRMED, State.UNDONE)


@dataclass(frozen=True, slots=True)
class HeldBatch:
    """The files sent together, in the order in which they came."""

    entries: Sequence[SheetImport]

    @property
    def batch(self) -> uuid.UUID:
        return self.entries[0].batch

    @property
    def uploads(self) -> list[Upload]:
        return [
            Upload(name=entry.file_name, content=_read(entry), juror=entry.seat.code if entry.seat else "")
            for entry in self.entries
        ]


def hold_uploads(
    *, edition: Edition | None, subject: SheetImport.Subject, uploads: Sequence[Upload], author: Author
) -> uuid.UUID:
    """Keep the files, unconfirmed, and return the batch that names them together. Forgotten ones go."""
    batch = uuid.uuid4()
    with written_together():
        drop_forgotten()
        for upload in uploads:
            entry = _make_entry(upload, edition=edition, subject=subject, batch=batch, author=author)
            store_file(entry, content=upload.content)
    return batch


def add_to_batch(
    *, edition: Edition | None, subject: SheetImport.Subject, batch: uuid.UUID, upload: Upload, author: Author
) -> SheetImport:
    """Keep one more file under a batch, unconfirmed. Whether the batch takes it is for the caller to know."""
    with written_together():
        entry = _make_entry(upload, edition=edition, subject=subject, batch=batch, author=author)
        store_file(entry, content=upload.content)
    return entry


@transaction.atomic
def hold_returned(*, edition: Edition, seats: Collection[JurySeat] | None = None) -> uuid.UUID | None:
    """Bring the files that jurors returned into one batch, and return it; None when none waits.

    `seats` names whose, everyone's by default. A preview of some of them that is open elsewhere is shown anew.
    """
    returned = SheetImport.objects.filter(edition=edition, subject=SheetImport.Subject.MARKS, state=State.RETURNED)
    if seats is not None:
        returned = returned.filter(seat__in=seats)
    batch = uuid.uuid4()
    return batch if returned.update(batch=batch) else None


def find_held(*, edition: Edition | None, subject: SheetImport.Subject, batch: uuid.UUID) -> HeldBatch | None:
    """Return the files still waiting under this batch of an edition and a subject, or None when there are none.

    What a juror's faulty file is set aside for is that juror's own page: no batch of the desk finds it.
    """
    held = SheetImport.objects.filter(edition=edition, subject=subject, batch=batch, state__in=HELD)
    is_set_aside = Q(state=State.CHECKED, origin=SheetImport.Origin.JUROR_LINK)
    entries = list(held.exclude(is_set_aside).select_related("seat").order_by("pk"))
    return HeldBatch(entries) if entries else None


def settle_held(held: HeldBatch, *, imports: Sequence[SheetImport]) -> None:
    """Close files that were just imported; `imports` are in the same order, and take the name of the batch."""
    SheetImport.objects.filter(pk__in=[imported.pk for imported in imports]).update(batch=held.batch)
    for entry, imported in zip(held.entries, imports, strict=True):
        if entry.state == State.RETURNED:
            SheetImport.objects.filter(pk=imported.pk).update(origin=entry.origin)
    _close(held, state=State.ACCEPTED)


def drop_held(held: HeldBatch) -> None:
    """Give files up: those of the desk are forgotten, and those that jurors returned are set aside."""
    _close(held, state=State.DECLINED)


def imports_since(held: HeldBatch) -> list[SheetImport]:
    """Return what was imported into the same edition since the files came, oldest first."""
    first = held.entries[0]
    later = SheetImport.objects.filter(edition=first.edition_id, created_at__gte=first.created_at)
    return list(later.filter(state__in=IMPORTED).order_by("created_at", "pk"))


def drop_forgotten() -> None:
    """Forget files that nobody came back to, and those whose process died before it wrote their row."""
    drop_entries(SheetImport.objects.filter(state=State.CHECKED, created_at__lt=timezone.now() - FORGOTTEN_AFTER))
    sweep_files()


def drop_entries(entries: Iterable[SheetImport]) -> None:
    """Forget files; their bytes go once this is sure."""
    for entry in entries:
        file = entry.file
        storage, name = file.storage, file.name
        entry.delete()
        if name:
            transaction.on_commit(partial(storage.delete, name))


@transaction.atomic
def _close(held: HeldBatch, *, state: SheetImport.State) -> None:
    returned = [entry.pk for entry in held.entries if entry.state == State.RETURNED]
    SheetImport.objects.filter(pk__in=returned).update(state=state)
    drop_entries(entry for entry in held.entries if entry.state == State.CHECKED)


def _make_entry(
    upload: Upload, *, edition: Edition | None, subject: SheetImport.Subject, batch: uuid.UUID, author: Author
) -> SheetImport:
    return SheetImport(
        edition=edition,
        subject=subject,
        state=State.CHECKED,
        batch=batch,
        file_name=upload.name[:255],
        sha256=upload.sha256,
        author=author.user,
        author_name=author.name,
    )


def _read(entry: SheetImport) -> bytes:
    with entry.file.open("rb") as stream:
        return bytes(stream.read())
