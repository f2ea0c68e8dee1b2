# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror sends back by personal link: checked at once, kept for the secretariat, written by nobody else."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from label.models import JurySeat
from laureats.correspondence.missing import MissingMarks, list_missing
from laureats.faults import Fault
from laureats.imports.holding import drop_entries
from laureats.imports.uploads import Upload
from laureats.jury_sheets import Allowances, JurySheetPlan, check_jury_sheets
from laureats.jury_sheets.sentences import describe_ignored
from laureats.models import SheetImport

State = SheetImport.State
# What only a person who sees the site's side may settle: a file that asks is kept, and the secretariat answers.
SETTLED_BY_SECRETARIAT = frozenset({"stale", "clearing", "unknown_column"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReturn:
    """What a juror is told of a file: of their own marks alone, and of no level.

    With faults, nothing is counted. `questions` are for the secretariat to settle; `ignored` are sentences.
    """

    faults: Sequence[Fault]
    questions: Sequence[Fault] = ()
    ignored: Sequence[str] = ()
    mark_count: int = 0
    opinion_count: int = 0
    missing: Sequence[MissingMarks] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedReturn:
    """A file that came, and where it is kept: as a return, or aside while it has faults."""

    checked: CheckedReturn
    entry: SheetImport


def receive_return(*, seat: JurySeat, upload: Upload) -> ReceivedReturn:
    """Check a juror's file and keep it.

    Without fault it waits for the secretariat, in the place of an earlier return, which stays on record. With faults
    it is no return: it is only set aside a few days, for the copy that shows them.
    """
    checked = check_return(seat=seat, upload=upload)
    entry = _set_aside(seat=seat, upload=upload) if checked.faults else _keep(seat=seat, upload=upload)
    return ReceivedReturn(checked=checked, entry=entry)


def check_return(*, seat: JurySeat, upload: Upload) -> CheckedReturn:
    """Check a juror's file, as if the secretariat agreed to all that only it may settle. Nothing is written."""
    strict = _check(seat=seat, upload=upload, allowances=Allowances())
    lenient = _check(seat=seat, upload=upload, allowances=_agree_to_all(strict)) if strict.faults else strict
    ignored = [
        describe_ignored(reference, reason)
        for report in lenient.reports
        for reference, reason in report.ignored.items()
    ]
    faults = lenient.faults or _find_nothing(lenient)
    if faults:
        return CheckedReturn(faults=faults, ignored=ignored)
    return CheckedReturn(
        faults=(),
        questions=[fault for fault in strict.faults if fault.code in SETTLED_BY_SECRETARIAT],
        ignored=ignored,
        mark_count=sum(mark.after is not None for mark in lenient.marks),
        opinion_count=sum(opinion.after is not None for opinion in lenient.opinions),
        missing=list_missing(seat=seat, marks=lenient.marks),
    )


def find_set_aside(*, seat: JurySeat, identifier: uuid.UUID) -> SheetImport | None:
    """Return the juror's own faulty file, while it is kept."""
    return _aside(seat).filter(identifier=identifier).first()


def _find_nothing(plan: JurySheetPlan) -> tuple[Fault, ...]:
    """Return a fault for a file without a word of the juror: it must not take the place of one that has some."""
    if any(entry.before is not None or entry.after is not None for entry in (*plan.marks, *plan.opinions)):
        return ()
    message = _("The file holds no mark and no opinion: it was not taken.")
    return (Fault(code="nothing_given", message=message),)


def _check(*, seat: JurySeat, upload: Upload, allowances: Allowances) -> JurySheetPlan:
    return check_jury_sheets(edition=seat.edition, uploads=[upload], juror=seat.code, allowances=allowances)


def _agree_to_all(strict: JurySheetPlan) -> Allowances:
    headers = frozenset(found.header for outcome in strict.outcomes for found in outcome.findings.headers)
    return Allowances(clearing=True, stale=True, headers=headers)


@transaction.atomic
def _keep(*, seat: JurySeat, upload: Upload) -> SheetImport:
    _lock(seat)
    drop_entries(_aside(seat))
    mine = SheetImport.objects.filter(seat=seat, origin=SheetImport.Origin.JUROR_LINK)
    mine.filter(state=State.RETURNED).update(state=State.REPLACED)
    return _store(seat=seat, upload=upload, state=State.RETURNED)


@transaction.atomic
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
    entry.file.save(f"{entry.sha256[:16]}.bin", ContentFile(upload.content), save=False)
    entry.save()
    return entry
