# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A long list: one row a mark, several jurors by code, and the only file that carries comments."""

from django.utils.translation import gettext as _

from label.models import Criterion
from laureats.jury_sheets.desk import CarriedText, Desk, MarkEntry, row_key_of
from laureats.jury_sheets.ledger import RowKey
from laureats.jury_sheets.location import FoundSheet
from laureats.jury_sheets.mark_sheets import COMMENT, CRITERION, JUROR, LONG_LIST_KEYS, POINTS
from laureats.jury_sheets.marks import judge_mark
from laureats.jury_sheets.rows import SheetRow, has_identity, identify_row, refuse_anonymous
from laureats.models import Candidature
from laureats.spreadsheets.cell_words import is_blank, quote


def read_long_list(found: FoundSheet, *, claimed: str, desk: Desk) -> None:
    """Judge every row of a long list; `claimed` is the only juror it may name, blank when it may name any."""
    if not has_identity(found.columns) or not found.columns.keys() >= set(LONG_LIST_KEYS):
        return
    for row in found.rows():
        if not all(is_blank(row.cell(key)) for key in found.columns):
            _read_row(row, claimed=claimed, desk=desk)


def _read_row(row: SheetRow, *, claimed: str, desk: Desk) -> None:
    code = row.text(JUROR) or claimed
    desk.findings.jurors |= {code} - {""}
    candidature = _find_candidature(row, desk=desk)
    if candidature is not None and desk.ignores(RowKey(reference=candidature.reference, juror=code)):
        return
    juror = _find_juror(row, code=code, claimed=claimed, desk=desk)
    criterion = _find_criterion(row, desk=desk)
    key = row_key_of(juror=juror, candidature=candidature)
    judge_mark(_make_entry(row, key=key, criterion=criterion), desk=desk)


def _find_candidature(row: SheetRow, *, desk: Desk) -> Candidature | None:
    if not row.is_anonymous:
        return identify_row(row, desk=desk)
    if not is_blank(row.cell(POINTS)) or not is_blank(row.cell(COMMENT)):
        refuse_anonymous(row, desk=desk)
    return None


def _find_juror(row: SheetRow, *, code: str, claimed: str, desk: Desk) -> str | None:
    """Return the code of a known juror. An unknown `claimed` one is a fault of the whole file, not of each row."""
    if claimed and code != claimed:
        message = _("This row is %(read)s’s: only marks of %(juror)s were expected.")
        named = {"read": quote(code), "juror": claimed}
        desk.findings.add(place=row.place(JUROR), code="foreign_juror", message=message % named)
        return None
    if code in desk.ledger.seats:
        return code
    if not claimed:
        message = _("No juror of this edition has the code “%(read)s”.") % {"read": quote(code)}
        desk.findings.add(place=row.place(JUROR), code="unknown_juror", message=message)
    return None


def _find_criterion(row: SheetRow, *, desk: Desk) -> Criterion | None:
    criterion = desk.ledger.find_criterion(row.text(CRITERION))
    if criterion is None:
        message = _("No criterion of this edition has the code “%(read)s”.") % {"read": quote(row.text(CRITERION))}
        desk.findings.add(place=row.place(CRITERION), code="unknown_criterion", message=message)
    return criterion


def _make_entry(row: SheetRow, *, key: RowKey | None, criterion: Criterion | None) -> MarkEntry:
    comment = CarriedText(place=row.place(COMMENT), cell=row.cell(COMMENT)) if COMMENT in row.columns else None
    return MarkEntry(
        place=row.place(POINTS),
        cell=row.cell(POINTS),
        row_key=key,
        criterion=criterion,
        comment=comment,
    )
