# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror sends back by personal link: checked at once, kept for the secretariat, written by nobody else."""

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from label.models import JurySeat
from laureats.correspondence.checking import CheckedReturn, check_return
from laureats.imports.holding import HeldBatch, drop_entries
from laureats.imports.stored_files import store_file, written_together
from laureats.imports.uploads import Upload
from laureats.jury_sheets.annotating import annotate_copy
from laureats.models import SheetImport

State = SheetImport.State


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedReturn:
    """A file that came, and where it is kept: as a return, or aside while it has faults."""

    checked: CheckedReturn
    entry: SheetImport

    @property
    def can_be_annotated(self) -> bool:
        """Tell whether faults have a place in the file: one that cannot be read has none."""
        return any(fault.cell for fault in self.checked.faults)


def receive_return(*, seat: JurySeat, upload: Upload) -> ReceivedReturn:
    """Check a juror's file and keep it.

    Without fault it waits for the secretariat, in the place of an earlier return, which stays on record. With faults
    it is no return: it is only set aside a few days, for the copy that shows them.
    """
    checked = check_return(seat=seat, upload=upload)
    entry = _set_aside(seat=seat, upload=upload) if checked.faults else _keep(seat=seat, upload=upload)
    return ReceivedReturn(checked=checked, entry=entry)


def find_set_aside(*, seat: JurySeat, identifier: uuid.UUID) -> SheetImport | None:
    """Return the juror's own faulty file, while it is kept."""
    return _aside(seat).filter(identifier=identifier).select_related("seat__edition", "seat__person").first()


def annotate_set_aside(entry: SheetImport) -> Upload:
    """Return a copy of a juror's faulty file that shows its faults as they are now. Raises SpreadsheetRefused."""
    (upload,) = HeldBatch([entry]).uploads
    faults = check_return(seat=entry.seat, upload=upload).faults if entry.seat else ()
    return annotate_copy(upload=upload, faults=faults)


@written_together()
def _keep(*, seat: JurySeat, upload: Upload) -> SheetImport:
    _lock(seat)
    drop_entries(_aside(seat))
    mine = SheetImport.objects.filter(seat=seat, origin=SheetImport.Origin.JUROR_LINK)
    mine.filter(state=State.RETURNED).update(state=State.REPLACED)
    return _store(seat=seat, upload=upload, state=State.RETURNED)


@written_together()
def _set_aside(*, seat: JurySeat, upload: Upload) -> SheetImport:
    _lock(seat)
    drop_entries(_aside(seat))
    return _store(seat=seat, upload=upload, state=State.CHECKED)


def _lock(seat: JurySeat) -> None:
    """Let two files of one juror come one after the other."""
    JurySeat.objects.select_for_update().get(pk=seat.pk)


def _aside(seat: JurySeat) -> QuerySet[SheetImport]:
    return SheetImport.objects.filter(seat=seat, origin=SheetImport.Origin.JUROR_LINK, state=State.CHECKED)


def _store(*, seat: JurySeat, upload: Upload, state: SheetImport.State) -> SheetImport:
    entry = SheetImport(
        edition=seat.edition,
        subject=SheetImport.Subject.MARKS,
        state=state,
        origin=SheetImport.Origin.JUROR_LINK,
        seat=seat,
        file_name=upload.name[:255],
        sha256=upload.sha256,
        author_name=seat.person.full_name[:150],
    )
    store_file(entry, content=upload.content)
    return entry
