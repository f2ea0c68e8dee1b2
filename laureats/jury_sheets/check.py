# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Check jury spreadsheets: read every file, compare, and say everything that is wrong in one pass."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from types import MappingProxyType

from label.models import Edition
from laureats.collector import collector_paused
from laureats.imports.uploads import Upload
from laureats.jury_sheets.comparison import count_changes
from laureats.jury_sheets.effects import LevelChange, find_level_changes
from laureats.jury_sheets.examination import FileOutcome, Inquiry, examine_file
from laureats.jury_sheets.findings import Allowances, Claims
from laureats.jury_sheets.ledger import load_ledger
from laureats.jury_sheets.plan import JurySheetPlan
from laureats.jury_sheets.report import JurySheetReport
from laureats.spreadsheets.apart.ahead import make_ahead
from laureats.spreadsheets.apart.batch import read_workbooks_apart


@collector_paused()
def check_jury_sheets(
    *,
    edition: Edition,
    uploads: Sequence[Upload],
    juror: str | None,
    allowances: Allowances,
    jurors: Mapping[int, str] = MappingProxyType({}),
) -> JurySheetPlan:
    """Read files, in order, and return what confirming them would do. Nothing is written.

    `juror` is the code named beside all the files, and `jurors` those named beside one, by its place from 0.
    Queries: a constant number, and one more for each file.
    """
    ledger = load_ledger(edition)
    inquiry = Inquiry(ledger=ledger, juror=juror or "", allowances=allowances, claims=Claims())
    outcomes = tuple(_examine_files(uploads, jurors=jurors, inquiry=inquiry))
    return JurySheetPlan(
        edition=edition,
        grid_fingerprint=ledger.grid_fingerprint,
        allowances=allowances,
        outcomes=outcomes,
        reports=_report(outcomes, edition=edition),
    )


def _examine_files(uploads: Sequence[Upload], *, jurors: Mapping[int, str], inquiry: Inquiry) -> Iterator[FileOutcome]:
    """Examine each file while the process that reads them all reads the next: two are held at a time."""
    files = ((upload.name, upload.content) for upload in uploads)
    with closing(make_ahead(read_workbooks_apart(files))) as contents:
        for place, (upload, content) in enumerate(zip(uploads, contents, strict=True)):
            juror = jurors.get(place, inquiry.juror)
            yield examine_file(upload, content=content, inquiry=replace(inquiry, juror=juror))


def _report(outcomes: Sequence[FileOutcome], *, edition: Edition) -> tuple[JurySheetReport, ...]:
    if any(outcome.findings.faults for outcome in outcomes):
        return tuple(_report_refused(outcome) for outcome in outcomes)
    changes = find_level_changes(edition=edition, files=[outcome.findings.marks for outcome in outcomes])
    return tuple(_report_fit(outcome, levels=levels) for outcome, levels in zip(outcomes, changes, strict=True))


def _report_refused(outcome: FileOutcome) -> JurySheetReport:
    """Report a file of a plan that has faults: nothing would be written, so nothing is counted."""
    return JurySheetReport(
        file_name=outcome.upload.name,
        sha256=outcome.upload.sha256,
        juror=outcome.juror,
        ignored=outcome.findings.ignored,
        faults=tuple(outcome.findings.faults),
    )


def _report_fit(outcome: FileOutcome, *, levels: Sequence[LevelChange]) -> JurySheetReport:
    return JurySheetReport(
        file_name=outcome.upload.name,
        sha256=outcome.upload.sha256,
        juror=outcome.juror,
        counts=count_changes(outcome.findings.marks),
        opinion_counts=count_changes(outcome.findings.opinions),
        ignored=outcome.findings.ignored,
        levels=tuple(levels),
    )
