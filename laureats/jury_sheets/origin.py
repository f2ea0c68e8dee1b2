# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a file comes from: edition, grid, juror and export (jury spreadsheets, "Foreign" and "Stale")."""

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.jury_sheets.frozen import describe_frozen
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


def find_export(meta: WorkbookMeta | None) -> SheetExport | None:
    """Return the record of the workbook sent, to whomever and for whichever edition it was."""
    if meta is None or meta.export is None:
        return None
    return SheetExport.objects.filter(identifier=meta.export).select_related("edition", "seat").first()


def check_origin(meta: WorkbookMeta | None, *, export: SheetExport | None, ledger: Ledger, juror: str) -> list[Fault]:
    """Return what refuses the file as a whole, whatever its cells say; `juror` is the one named beside the file.

    What the sheet says must agree with the record of the workbook sent, when there is one: `_meta` can be edited.
    The fingerprint of the grid covers the edition's code: of a foreign edition, nothing else is worth saying.
    """
    faults = [describe_frozen(ledger.edition)] if ledger.is_frozen else []
    if meta is None:
        return faults
    for edition in (meta.edition, export.edition.code if export else meta.edition):
        if edition != ledger.edition.code:
            return [*faults, _foreign_edition(edition, ledger=ledger)]
    if meta.grid != ledger.grid_fingerprint:
        message = _("The workbook was made for another grid of this edition: send the juror a new one.")
        faults.append(Fault(code="foreign_grid", message=message))
    return faults + _check_owner(meta, export=export, juror=juror)


def _check_owner(meta: WorkbookMeta, *, export: SheetExport | None, juror: str) -> list[Fault]:
    owner = export.seat.code if export else meta.juror
    others = [code for code in (juror, meta.juror) if code and code != owner]
    if not owner or not others:
        return []
    message = _("The workbook is %(read)s’s: that of %(juror)s was expected.")
    return [Fault(code="foreign_juror", message=message % {"read": quote(owner), "juror": others[0]})]


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


def _foreign_edition(edition: str, *, ledger: Ledger) -> Fault:
    message = _("The workbook is of the edition “%(read)s”: the edition %(edition)s was expected.")
    named = {"read": quote(edition), "edition": ledger.edition.code}
    return Fault(code="foreign_edition", message=message % named)
