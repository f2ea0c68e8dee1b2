# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Undo imports of marks: every value returns to what it was, or nothing does."""

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Refused
from laureats.jury_sheets.baseline import restored_baseline
from laureats.jury_sheets.undo_faults import refuse_entry
from laureats.jury_sheets.undo_plan import UndoPlan, plan_undoing
from laureats.jury_sheets.writing import write_marks, write_opinions
from laureats.models import SheetExport, SheetImport

State = SheetImport.State


def undo_import(*, sheet_import: SheetImport, author: Author) -> None:
    """Give every mark and opinion of a confirmed import back its former value, in one transaction.

    The edition's row is locked as it is for a confirmation: of two people who undo at once, the second is told.
    Raises Refused, with nothing written, when any of these values has changed since or the edition is sealed.
    """
    _undo(edition_id=sheet_import.edition_id, pks=[sheet_import.pk], author=author)


def undo_batch(*, batch: uuid.UUID, author: Author) -> None:
    """Undo all the files confirmed together that still stand, the latest first, or none of them. Raises Refused."""
    chosen = find_standing(SheetImport.objects.filter(batch=batch))
    _undo(edition_id=chosen[0].edition_id, pks=[entry.pk for entry in chosen], author=author)


def find_standing(imports: Iterable[SheetImport]) -> list[SheetImport]:
    """Return the imports that stand; when none does, those that were undone, else all of them.

    Files that jurors returned keep the name of the batch in which they were then imported: they are no imports.
    """
    entries = list(imports)
    by_state = {
        state: [entry for entry in entries if entry.state == state] for state in (State.CONFIRMED, State.UNDONE)
    }
    return by_state[State.CONFIRMED] or by_state[State.UNDONE] or entries


@transaction.atomic
def _undo(*, edition_id: int | None, pks: list[int], author: Author) -> None:
    edition = Edition.objects.select_for_update().filter(pk=edition_id).first() if edition_id else None
    entries = list(SheetImport.objects.filter(pk__in=pks).select_related("export"))
    if edition is None:
        raise Refused(fault for entry in entries for fault in refuse_entry(entry))
    plan = plan_undoing(edition=edition, imports=entries)
    if plan.faults:
        raise Refused(plan.faults)
    _write(plan, author=author)


def _write(plan: UndoPlan, *, author: Author) -> None:
    write_marks(plan.marks, ledger=plan.ledger)
    write_opinions(plan.opinions, ledger=plan.ledger)
    _restore_baselines(plan)
    entries = SheetImport.objects.filter(pk__in=[entry.pk for entry in plan.imports])
    entries.update(state=State.UNDONE, undone_at=timezone.now(), undone_by_name=author.name[:150])


def _restore_baselines(plan: UndoPlan) -> None:
    exports: dict[int, SheetExport] = {}
    for entry in plan.imports:
        if entry.export is not None:
            export = exports.setdefault(entry.export.pk, entry.export)
            export.baseline = restored_baseline(export.baseline, replaced=entry.baseline_before)
    if exports:
        SheetExport.objects.bulk_update(exports.values(), ["baseline"])
