# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a file comes from: edition, grid, juror and export (jury spreadsheets, "Foreign" and "Stale")."""

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.jury_sheets.layout import META_SHEET
from laureats.jury_sheets.ledger import Ledger
from laureats.jury_sheets.location import find_sheet
from laureats.jury_sheets.meta import WorkbookMeta, read_meta
from laureats.models import SheetExport
from laureats.spreadsheets import Workbook
from laureats.spreadsheets.cell_words import quote


def find_meta(workbook: Workbook) -> WorkbookMeta | None:
    sheet = find_sheet(workbook, name=META_SHEET)
    return read_meta(sheet) if sheet else None


def find_export(meta: WorkbookMeta | None, *, ledger: Ledger) -> SheetExport | None:
    """Return the record of the workbook sent, when it was sent to this juror for this edition."""
    if meta is None or meta.export is None:
        return None
    exports = SheetExport.objects.filter(edition=ledger.edition, seat__code=meta.juror)
    return exports.filter(identifier=meta.export).first()


def check_origin(meta: WorkbookMeta | None, *, ledger: Ledger, juror: str) -> list[Fault]:
    """Return what refuses the file as a whole, whatever its cells say; `juror` is the one named beside the file.

    The fingerprint of the grid covers the edition's code: of a foreign edition, nothing else is worth saying.
    """
    faults = [_frozen(ledger)] if ledger.is_frozen else []
    if meta is None:
        return faults
    if meta.edition != ledger.edition.code:
        return [*faults, _foreign_edition(meta, ledger=ledger)]
    if meta.grid != ledger.grid_fingerprint:
        message = _("The workbook was made for another grid of this edition: send the juror a new one.")
        faults.append(Fault(code="foreign_grid", message=message))
    if juror and meta.juror and juror != meta.juror:
        message = _("The workbook is %(read)s’s: that of %(juror)s was expected.")
        faults.append(Fault(code="foreign_juror", message=message % {"read": quote(meta.juror), "juror": juror}))
    return faults


def check_juror(code: str, *, ledger: Ledger) -> list[Fault]:
    """Return a fault unless the code is that of a seat.

    A seat that has ended still brings marks: they are kept on record, and the computation knows what to count.
    """
    if code in ledger.seats:
        return []
    if code:
        message = _("No juror of this edition has the code “%(read)s”.") % {"read": quote(code)}
    else:
        message = _("Nothing says whose marks these are: name the juror.")
    return [Fault(code="unknown_juror", message=message)]


def _frozen(ledger: Ledger) -> Fault:
    message = _("The edition %(edition)s is sealed or released: its marks can no longer change.")
    return Fault(code="frozen", message=message % {"edition": ledger.edition.code})


def _foreign_edition(meta: WorkbookMeta, *, ledger: Ledger) -> Fault:
    message = _("The workbook is of the edition “%(read)s”: the edition %(edition)s was expected.")
    named = {"read": quote(meta.edition), "edition": ledger.edition.code}
    return Fault(code="foreign_edition", message=message % named)
