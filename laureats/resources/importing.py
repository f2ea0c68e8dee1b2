# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the check of a file of records to its confirmation: what is written is what was shown, or nothing is."""

import dataclasses
import uuid
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.imports.reports import FlatReport
from laureats.imports.stored_files import written_together
from laureats.imports.uploads import Counts, Upload, record_import
from laureats.levels import canonical_json, fingerprint
from laureats.models import SheetImport, Territory
from laureats.resources.datasets import read_dataset
from laureats.resources.records import RecordResource
from laureats.resources.reports import count_records, list_differences, list_faults


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class RecordPlan:
    """What a file of records would do."""

    resource: type[RecordResource[Any]]
    upload: Upload
    report: FlatReport

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of the file and of all that was shown: two plans of one fingerprint write the same."""
        shown = {
            "file": self.report.sha256,
            "counts": dataclasses.asdict(self.report.counts),
            "faults": [fault.as_json() for fault in self.report.faults],
            "differences": [[each.reference, each.field, each.before, each.after] for each in self.report.differences],
            "new_territories": list(self.report.new_territories),
        }
        return fingerprint(canonical_json(shown))


def check_records(*, resource: type[RecordResource[Any]], upload: Upload) -> RecordPlan:
    """Return what a file would do, or every fault of it. What the dry run writes is taken back."""
    try:
        report = _run(resource=resource, upload=upload, dry_run=True)
    except Refused as refusal:
        report = _report(upload=upload, faults=refusal.faults)
    return RecordPlan(resource=resource, upload=upload, report=report)


def confirm_records(*, plan: RecordPlan, author: Author, subject: SheetImport.Subject) -> SheetImport:
    """Write a plan whole, and keep its file in the journal.

    Raise `Refused` with the plan's own faults, or with `stale` when what was compared has changed since the check.
    """
    if plan.report.faults:
        raise Refused(plan.report.faults)
    with written_together():
        _lock()
        written = dataclasses.replace(plan, report=_run(resource=plan.resource, upload=plan.upload, dry_run=False))
        if written.report.faults:
            raise Refused(written.report.faults)
        if written.fingerprint != plan.fingerprint:
            message = _("What this file was compared with has changed since: check the file again before confirming.")
            raise Refused([Fault(code="stale", message=message)])
        plan.resource.publish()
        return record_import(
            edition=None,
            subject=subject,
            upload=plan.upload,
            counts=written.report.counts,
            author=author,
            batch=uuid.uuid4(),
        )


def _run(*, resource: type[RecordResource[Any]], upload: Upload, dry_run: bool) -> FlatReport:
    """Import a file and tell of it; with any fault nothing stays written. Raise `Refused` when it cannot be read."""
    dataset = read_dataset(upload=upload, layout=resource.layout)
    importer = resource()
    try:
        result = importer.import_data(dataset, dry_run=dry_run)
    except IntegrityError as error:
        message = _("Another record of the site holds what one of these asks for: check the file again.")
        raise Refused([Fault(code="stale", message=message)]) from error
    faults = list_faults(result, dataset=dataset, fallback=resource.fallback_columns)
    if faults:
        return _report(upload=upload, faults=faults)
    return dataclasses.replace(
        _report(upload=upload),
        counts=count_records(result),
        differences=list_differences(result),
        new_territories=importer.list_new_territories(),
    )


def _report(*, upload: Upload, faults: Iterable[Fault] = ()) -> FlatReport:
    return FlatReport(file=PurePath(upload.name).name, sha256=upload.sha256, counts=Counts(), faults=tuple(faults))


def _lock() -> None:
    """Let one import of records be written at a time, in the caller's transaction, and no edition be sealed meanwhile.

    The records themselves cannot be locked before it is known which: the row that names their model stands for them.
    """
    model = ContentType.objects.get_for_model(Territory)
    list(ContentType.objects.select_for_update().filter(pk=model.pk))
    list(Edition.objects.select_for_update().order_by("pk"))
