# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A batch while it is put together, file by file, and what it became once it was confirmed."""

import uuid
from collections.abc import Sequence

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.imports.holding import HELD, IMPORTED, HeldBatch, add_to_batch, drop_forgotten, drop_held
from laureats.imports.stored_files import written_together
from laureats.imports.uploads import Upload
from laureats.models import SheetImport
from laureats.spreadsheets.limits import MIB

State = SheetImport.State
# A jury rarely exceeds forty people, and a workbook a hundred kilobytes. Django refuses a form of more than 100 files.
MAX_FILES = 60
MAX_BYTES_AT_ONCE = 100 * MIB


def find_open(
    *, edition: Edition | None, subject: SheetImport.Subject, batch: uuid.UUID, author: Author
) -> Sequence[SheetImport]:
    """Return the files of a batch that its author is still putting together; none of anyone else's."""
    found = SheetImport.objects.filter(edition=edition, subject=subject, batch=batch, state=State.CHECKED)
    return list(found.filter(author=author.user, origin=SheetImport.Origin.DESK).order_by("pk"))


def add_upload(
    *, edition: Edition | None, subject: SheetImport.Subject, batch: uuid.UUID | None, upload: Upload, author: Author
) -> SheetImport:
    """Keep one file under a batch of the author's, under a new one where it is None. Raise `Refused`."""
    if batch is None:
        drop_forgotten()
    else:
        entries = find_open(edition=edition, subject=subject, batch=batch, author=author)
        _check_open(entries)
        _check_bounds(entries, upload=upload)
    return add_to_batch(edition=edition, subject=subject, batch=batch or uuid.uuid4(), upload=upload, author=author)


@written_together()
def replace_held(held: HeldBatch, *, entry: SheetImport, upload: Upload, author: Author) -> SheetImport:
    """Put a corrected file in the place of another of the batch. Raise `Refused` when they would weigh too much."""
    lock_held(held)
    _check_bounds([each for each in held.entries if each != entry], upload=upload)
    edition, subject = entry.edition, SheetImport.Subject(entry.subject)
    drop_held(HeldBatch([entry]))
    return add_to_batch(edition=edition, subject=subject, batch=held.batch, upload=upload, author=author)


def leave_out(held: HeldBatch, *, entry: SheetImport) -> None:
    """Take one file out of a batch: forgotten when it was sent at the desk, waiting again when a juror returned it."""
    if entry.state == State.RETURNED:
        SheetImport.objects.filter(pk=entry.pk, batch=held.batch).update(batch=uuid.uuid4())
    else:
        drop_held(HeldBatch([entry]))


def lock_held(held: HeldBatch) -> None:
    """Keep the files of a batch for this transaction. Raise `Refused` when any of them is no longer waiting."""
    waiting = SheetImport.objects.select_for_update().filter(batch=held.batch, state__in=HELD)
    if {entry.pk for entry in waiting} != {entry.pk for entry in held.entries}:
        message = _("These files were confirmed, given up or replaced meanwhile.")
        raise Refused([Fault(code="stale", message=message)])


def find_imported(*, edition: Edition | None, subject: SheetImport.Subject, batch: uuid.UUID) -> list[SheetImport]:
    """Return what a batch became: its confirmed files, undone since or not, in their order."""
    found = SheetImport.objects.filter(edition=edition, subject=subject, batch=batch, state__in=IMPORTED)
    return list(found.select_related("seat__person").order_by("pk"))


def _check_open(entries: Sequence[SheetImport]) -> None:
    if not entries:
        message = _("These files were confirmed or given up already: send them again.")
        raise Refused([Fault(code="unknown_batch", message=message)])


def _check_bounds(entries: Sequence[SheetImport], *, upload: Upload) -> None:
    if upload.sha256 in {entry.sha256 for entry in entries}:
        message = _("This very file is already among those sent.")
        raise Refused([Fault(code="duplicate_file", message=message)])
    if len(entries) >= MAX_FILES:
        message = _("Send at most %(most)d files at once.") % {"most": MAX_FILES}
        raise Refused([Fault(code="too_many", message=message)])
    if sum(entry.file.size for entry in entries) + len(upload.content) > MAX_BYTES_AT_ONCE:
        message = _("These files weigh more than %(limit)d MiB together: send them in several times.")
        raise Refused([Fault(code="too_large", message=message % {"limit": MAX_BYTES_AT_ONCE // MIB})])
