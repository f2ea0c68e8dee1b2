# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file, read and compared with what the site holds."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.imports.uploads import Upload
from laureats.jury_sheets.baseline import baseline_of
from laureats.jury_sheets.columns import check_columns
from laureats.jury_sheets.desk import Desk
from laureats.jury_sheets.findings import MAX_FAULTS, Allowances, Claims, Findings, TooManyFaults
from laureats.jury_sheets.grid import read_grid
from laureats.jury_sheets.layout import OPINIONS_SHEET
from laureats.jury_sheets.ledger import Ledger
from laureats.jury_sheets.location import find_sheet
from laureats.jury_sheets.long_list import read_long_list
from laureats.jury_sheets.mark_sheets import LONG_LIST_KEYS, MarkSheet, SheetLayout, find_mark_sheets
from laureats.jury_sheets.opinions import read_opinions
from laureats.jury_sheets.origin import check_juror, check_origin, find_export, find_meta
from laureats.jury_sheets.questions import settle_headers
from laureats.models import SheetExport
from laureats.spreadsheets import SpreadsheetRefused, Workbook
from laureats.spreadsheets.cell_words import quote


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What one file brings. `juror` is None for several, and when nothing names one.

    `asks_juror` tells a grid that does not say whose it is, whoever was named beside it.
    """

    upload: Upload
    juror: str | None
    export: SheetExport | None
    findings: Findings
    asks_juror: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """What every file is read against: the site, the juror named beside the files (or blank), what was ticked."""

    ledger: Ledger
    juror: str
    allowances: Allowances
    claims: Claims


def examine_file(upload: Upload, *, content: Workbook | SpreadsheetRefused, inquiry: Inquiry) -> FileOutcome:
    """Find everything wrong in what was read of one file. Nothing is written.

    A file that came by a personal link is that juror's alone.
    """
    inquiry = replace(inquiry, juror=upload.juror or inquiry.juror)
    if isinstance(content, SpreadsheetRefused):
        findings = Findings(faults=[Fault(code=content.code, message=content.message)])
        return FileOutcome(upload=upload, juror=inquiry.juror or None, export=None, findings=findings)
    return _examine_workbook(content, upload=upload, inquiry=inquiry)


def _examine_workbook(workbook: Workbook, *, upload: Upload, inquiry: Inquiry) -> FileOutcome:
    meta = find_meta(workbook)
    juror = (meta.juror if meta else "") or inquiry.juror
    export = find_export(meta)
    desk = Desk(
        file_name=upload.name,
        ledger=inquiry.ledger,
        export=export,
        baseline=baseline_of(export) if meta else None,
        allowances=inquiry.allowances,
        claims=inquiry.claims,
    )
    desk.findings.faults += check_origin(meta, export=export, ledger=inquiry.ledger, juror=inquiry.juror)
    layout = None
    if not desk.findings.faults:
        layout = _read_sheets(workbook, juror=juror, has_opinions=meta is not None, desk=desk)
    named = sorted(desk.findings.jurors) or [juror]
    only = named[0] if len(named) == 1 else ""
    asks_juror = layout is SheetLayout.GRID and not upload.juror and not (meta and meta.juror)
    return FileOutcome(upload=upload, juror=only or None, export=export, findings=desk.findings, asks_juror=asks_juror)


def _read_sheets(workbook: Workbook, *, juror: str, has_opinions: bool, desk: Desk) -> SheetLayout | None:
    """Read marks and opinions, up to the last fault that is listed; return the layout of the marks."""
    layout = None
    try:
        layout = _read_marks(workbook, juror=juror, desk=desk)
        if has_opinions:
            _read_opinions(workbook, juror=juror, desk=desk)
    except TooManyFaults:
        message = _(
            "The file has more than %(limit)d faults: the others are not listed. Check that it is the right file."
        )
        desk.findings.faults.append(Fault(code="too_large", message=message % {"limit": MAX_FAULTS}))
    return layout


def _read_marks(workbook: Workbook, *, juror: str, desk: Desk) -> SheetLayout | None:
    """Read the sheet of marks, and return how it is laid out, None when there is not exactly one."""
    sheets = find_mark_sheets(workbook, criteria=desk.ledger.criteria)
    if len(sheets) != 1:
        desk.findings.faults.append(_missing_sheet(sheets))
        return None
    sheet = sheets[0]
    found = settle_headers(sheet.found, desk=desk)
    if sheet.layout is SheetLayout.LONG_LIST:
        desk.findings.faults += check_juror(juror, ledger=desk.ledger) if juror else []
        desk.findings.faults += check_columns(found, required=LONG_LIST_KEYS)
        read_long_list(found, claimed=juror, desk=desk)
    else:
        desk.findings.faults += check_juror(juror, ledger=desk.ledger)
        desk.findings.faults += check_columns(found, required=desk.ledger.criteria)
        read_grid(found, juror=juror if juror in desk.ledger.seats else None, desk=desk)
    return sheet.layout


def _read_opinions(workbook: Workbook, *, juror: str, desk: Desk) -> None:
    sheet = find_sheet(workbook, name=OPINIONS_SHEET)
    if sheet is not None and juror in desk.ledger.seats:
        read_opinions(sheet, juror=juror, desk=desk)


def _missing_sheet(sheets: list[MarkSheet]) -> Fault:
    if sheets:
        names = ", ".join(quote(sheet.found.sheet.name) for sheet in sheets)
        message = _("Several sheets hold marks: %(names)s. Keep one of them.") % {"names": names}
    else:
        message = _("No sheet holds marks: one with Référence or SIREN and the criteria was expected.")
    return Fault(code="missing_sheet", message=message)
