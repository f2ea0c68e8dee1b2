# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the check of a flat file to its confirmation: what is written is what was shown, or nothing is."""

import dataclasses
import uuid
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import Generic, Protocol, TypeVar

from django.db import IntegrityError
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.imports.flat_tables import FlatRow, Layout, read_table
from laureats.imports.reports import Difference, FlatReport
from laureats.imports.stored_files import written_together
from laureats.imports.uploads import Counts, Upload, record_import
from laureats.levels import canonical_json, fingerprint
from laureats.models import SheetImport

Changes = TypeVar("Changes")
WrittenChanges = TypeVar("WrittenChanges", contravariant=True)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[Changes]):
    """What the rows of a file come to when none is at fault: what to tell of it, and what to write."""

    counts: Counts
    differences: tuple[Difference, ...]
    changes: Changes
    new_territories: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FlatPlan(Generic[Changes]):
    """What a file would do to an edition. `changes` is None when the report holds faults."""

    edition: Edition
    upload: Upload
    report: FlatReport
    changes: Changes | None

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of the file and of all that was shown: two plans of one fingerprint write the same."""
        shown = {
            "edition": self.edition.code,
            "file": self.report.sha256,
            "counts": dataclasses.asdict(self.report.counts),
            "faults": [fault.as_json() for fault in self.report.faults],
            "differences": [[each.reference, each.field, each.before, each.after] for each in self.report.differences],
            "new_territories": list(self.report.new_territories),
        }
        return fingerprint(canonical_json(shown))

    @property
    def new_territories(self) -> tuple[str, ...]:
        """Return the bodies that confirming would create, to be shown as new."""
        return self.report.new_territories


class Compare(Protocol[Changes]):
    """Set rows against the records of an edition, without writing. Raise `Refused` with every fault of the rows."""

    def __call__(self, *, edition: Edition, rows: list[FlatRow]) -> Outcome[Changes]: ...


class Check(Protocol[Changes]):
    def __call__(self, *, edition: Edition, upload: Upload) -> FlatPlan[Changes]: ...


class Write(Protocol[WrittenChanges]):
    """Write what was compared; `entry` is the file's in the journal, None for rows that came without a file."""

    def __call__(self, changes: WrittenChanges, *, author: Author, entry: SheetImport | None) -> None: ...


def check_file(*, edition: Edition, upload: Upload, layout: Layout, compare: Compare[Changes]) -> FlatPlan[Changes]:
    """Return what a file would do, or every fault of it. Reads only."""

    def compare_rows() -> Outcome[Changes]:
        return compare(edition=edition, rows=read_table(upload=upload, layout=layout))

    return check_upload(edition=edition, upload=upload, compare=compare_rows)


def check_upload(*, edition: Edition, upload: Upload, compare: Callable[[], Outcome[Changes]]) -> FlatPlan[Changes]:
    """Return what `compare` finds in a file, whatever its layout, or every fault of it. Reads only."""
    frozen = find_frozen_faults(edition)
    try:
        outcome = compare()
    except Refused as refusal:
        return _refuse(edition=edition, upload=upload, faults=[*frozen, *refusal.faults])
    if frozen:
        return _refuse(edition=edition, upload=upload, faults=frozen)
    report = FlatReport(
        file=_base_name(upload),
        sha256=upload.sha256,
        counts=outcome.counts,
        differences=outcome.differences,
        new_territories=outcome.new_territories,
        notices=outcome.notices,
    )
    return FlatPlan(edition=edition, upload=upload, report=report, changes=outcome.changes)


def confirm_file(
    *,
    plan: FlatPlan[Changes],
    author: Author,
    subject: SheetImport.Subject,
    check: Check[Changes],
    write: Write[Changes],
) -> SheetImport:
    """Write a plan whole, and keep its file in the journal.

    Raise `Refused` with the plan's own faults, or with `stale` when what was compared has changed since the check.
    """
    if plan.report.faults:
        raise Refused(plan.report.faults)
    try:
        with written_together():
            edition = Edition.objects.select_for_update(no_key=True).get(pk=plan.edition.pk)
            changes = _check_again(plan=plan, fresh=check(edition=edition, upload=plan.upload))
            entry = record_import(
                edition=edition,
                subject=subject,
                upload=plan.upload,
                counts=plan.report.counts,
                author=author,
                batch=uuid.uuid4(),
            )
            write(changes, author=author, entry=entry)
            return entry
    except IntegrityError as error:
        # Someone who does not wait for the edition's lock wrote the same record meanwhile.
        raise _stale() from error


def _check_again(*, plan: FlatPlan[Changes], fresh: FlatPlan[Changes]) -> Changes:
    """Return what to write now, provided that it is what was shown."""
    if fresh.report.faults:
        raise Refused(fresh.report.faults)
    if fresh.changes is None or fresh.fingerprint != plan.fingerprint:
        raise _stale()
    return fresh.changes


def _refuse(*, edition: Edition, upload: Upload, faults: Iterable[Fault]) -> FlatPlan[Changes]:
    report = FlatReport(file=_base_name(upload), sha256=upload.sha256, counts=Counts(), faults=tuple(faults))
    return FlatPlan(edition=edition, upload=upload, report=report, changes=None)


def find_frozen_faults(edition: Edition) -> list[Fault]:
    """Return the fault of an edition that takes nothing any more, none while it does."""
    if not (edition.is_sealed or edition.is_released):
        return []
    message = _("%(edition)s is sealed: its candidatures, recusals and decisions can no longer change.")
    return [Fault(code="frozen", message=message % {"edition": edition.name})]


def _stale() -> Refused:
    message = _("What this file was compared with has changed since: check the file again before confirming it.")
    return Refused([Fault(code="stale", message=message)])


def _base_name(upload: Upload) -> str:
    return PurePath(upload.name).name
