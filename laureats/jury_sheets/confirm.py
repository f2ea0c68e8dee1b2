# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Confirm jury spreadsheets: write what was checked, whole or not at all, and keep its trace."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from label.models import Edition
from laureats.authors import Author
from laureats.collector import collector_paused
from laureats.faults import Refused
from laureats.imports.stored_files import written_together
from laureats.imports.uploads import record_import
from laureats.jury_sheets.baseline import replaced_entries, updated_baseline
from laureats.jury_sheets.examination import FileOutcome
from laureats.jury_sheets.journal import keep_changes
from laureats.jury_sheets.ledger import Ledger, load_ledger
from laureats.jury_sheets.plan import JurySheetPlan
from laureats.jury_sheets.recheck import check_still_holds
from laureats.jury_sheets.writing import write_marks, write_opinions
from laureats.models import SheetExport, SheetImport


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deed:
    """One confirmation: the plan, the site as it is under the lock, the exports read anew by key, and who did it."""

    plan: JurySheetPlan
    ledger: Ledger
    exports: dict[int, SheetExport]
    author: Author


@collector_paused()
def confirm_jury_sheets(*, plan: JurySheetPlan, author: Author) -> list[SheetImport]:
    """Write every file of a plan in one transaction, and return one journal entry a file.

    The edition's row is locked, so that two people confirming at once go one after the other. Raises Refused when
    the plan has faults, and SheetsOutdated (a Refused) when what it compared has changed since: nothing is written.
    """
    if plan.faults:
        raise Refused(plan.faults)
    with written_together():
        edition = Edition.objects.select_for_update().get(pk=plan.edition.pk)
        deed = _Deed(plan=plan, ledger=load_ledger(edition), exports=_load_exports(plan), author=author)
        check_still_holds(plan, ledger=deed.ledger, exports=deed.exports)
        return _write(deed)


def _write(deed: _Deed) -> list[SheetImport]:
    imports = _record_files(deed)
    findings = [outcome.findings for outcome in deed.plan.outcomes]
    keep_changes(imports=imports, files=findings, ledger=deed.ledger)
    write_marks(deed.plan.marks, ledger=deed.ledger)
    write_opinions(deed.plan.opinions, ledger=deed.ledger)
    _save_baselines(deed)
    return imports


def _load_exports(plan: JurySheetPlan) -> dict[int, SheetExport]:
    keys = [outcome.export.pk for outcome in plan.outcomes if outcome.export]
    return {export.pk: export for export in SheetExport.objects.filter(pk__in=keys)}


def _record_files(deed: _Deed) -> list[SheetImport]:
    batch = uuid.uuid4()
    return [
        record_import(
            edition=deed.ledger.edition,
            subject=SheetImport.Subject.MARKS,
            upload=outcome.upload,
            counts=report.counts,
            author=deed.author,
            batch=batch,
            seat=deed.ledger.seats.get(outcome.juror or ""),
            export=outcome.export,
            baseline_before=_replace_baseline(outcome, exports=deed.exports),
        )
        for outcome, report in zip(deed.plan.outcomes, deed.plan.reports, strict=True)
    ]


def _replace_baseline(outcome: FileOutcome, *, exports: Mapping[int, SheetExport]) -> dict[str, Any]:
    """Give the export of a file what the file says, unsaved, and return what that replaces, for an undoing."""
    if outcome.export is None:
        return {}
    export, findings = exports[outcome.export.pk], outcome.findings
    before = replaced_entries(export.baseline, marks=findings.marks, opinions=findings.opinions)
    export.baseline = updated_baseline(export.baseline, marks=findings.marks, opinions=findings.opinions)
    return before


def _save_baselines(deed: _Deed) -> None:
    if deed.exports:
        SheetExport.objects.bulk_update(deed.exports.values(), ["baseline"])
