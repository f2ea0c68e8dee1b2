# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet of opinions: a free text a candidature, judged like marks (jury spreadsheets, "Sheet Avis").

Only a workbook with `_meta` has one: without it, exactly one sheet is read, that of the marks.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from laureats.jury_sheets.columns import check_columns
from laureats.jury_sheets.comparison import ComparedOpinion
from laureats.jury_sheets.desk import Desk
from laureats.jury_sheets.duplicates import is_first_row
from laureats.jury_sheets.findings import Conflict
from laureats.jury_sheets.free_texts import read_free_text
from laureats.jury_sheets.layout import OPINION
from laureats.jury_sheets.ledger import RowKey, StoredOpinion
from laureats.jury_sheets.location import IDENTITY_COLUMNS, find_header
from laureats.jury_sheets.places import CellRefused
from laureats.jury_sheets.questions import settle_conflict, settle_headers
from laureats.jury_sheets.recused import judge_recused_text
from laureats.jury_sheets.rows import SheetRow, has_identity, identify_row, refuse_anonymous
from laureats.jury_sheets.standing import Standing
from laureats.spreadsheets import Sheet
from laureats.spreadsheets.cell_words import is_blank, quote
from laureats.spreadsheets.headers import Wanted

_COLUMNS = (*IDENTITY_COLUMNS, Wanted(key=OPINION, names=(OPINION,)))


def read_opinions(sheet: Sheet, *, juror: str, desk: Desk) -> None:
    """Judge every opinion of a known juror."""
    found = settle_headers(find_header(sheet, wanted=_COLUMNS), desk=desk)
    desk.findings.faults += check_columns(found, required=[OPINION])
    if not has_identity(found.columns) or OPINION not in found.columns:
        return
    seen: set[str] = set()
    for row in found.rows():
        _read_row(row, juror=juror, seen=seen, desk=desk)


def _read_row(row: SheetRow, *, juror: str, seen: set[str], desk: Desk) -> None:
    if row.is_anonymous:
        if not is_blank(row.cell(OPINION)):
            refuse_anonymous(row, desk=desk)
        return
    candidature = identify_row(row, desk=desk)
    if candidature is None:
        return
    key = RowKey(reference=candidature.reference, juror=juror)
    if not desk.ignores(key) and is_first_row(row, candidature=candidature, seen=seen, desk=desk):
        _judge(row, key=key, desk=desk)


def _judge(row: SheetRow, *, key: RowKey, desk: Desk) -> None:
    if desk.stand(key) is Standing.RECUSED:
        judge_recused_text(row.cell(OPINION), place=row.place(OPINION), desk=desk)
        return
    try:
        compared = _compare(row, key=key, desk=desk)
    except CellRefused as refusal:
        desk.findings.add(place=row.place(OPINION), code=refusal.code, message=refusal.message)
    else:
        desk.findings.opinions.append(compared)
    if not is_blank(row.cell(OPINION)) or key in desk.ledger.opinions:
        desk.claims.opinions.setdefault(key, desk.file_name)


def _compare(row: SheetRow, *, key: RowKey, desk: Desk) -> ComparedOpinion:
    before = desk.ledger.opinions.get(key)
    held = before.text if before else ""
    text = read_free_text(row.cell(OPINION), stored=held)
    if text or held:
        _check_claim(key, desk=desk)
    if desk.baseline is not None and held not in {text, desk.baseline.opinion(key)}:
        _settle_stale(_make_conflict(row, text=text, held=held, key=key, desk=desk), desk=desk)
    if held and not text:
        message = _("The opinion is blank, but the site holds one: confirm the clearing, or enter the opinion again.")
        conflict = _make_conflict(row, text=text, held=held, key=key, desk=desk)
        settle_conflict(replace(conflict, code="clearing"), message=message, desk=desk)
    return ComparedOpinion(key=key, before=before, after=StoredOpinion(text=text) if text else None)


def _check_claim(key: RowKey, *, desk: Desk) -> None:
    file_name = desk.claims.opinions.get(key)
    if file_name is not None:
        message = _("The opinion of %(juror)s on %(reference)s was already read in %(file)s: keep one of the two.")
        raise CellRefused(code="duplicate_row", message=message % {**key._asdict(), "file": file_name})


def _settle_stale(conflict: Conflict, *, desk: Desk) -> None:
    message = _(
        "The site now holds an opinion that this workbook has not seen, “%(stored)s”, and the file says “%(read)s”: "
        "check which one is right."
    )
    settle_conflict(conflict, message=message % {"stored": conflict.stored, "read": conflict.read}, desk=desk)


def _make_conflict(row: SheetRow, *, text: str, held: str, key: RowKey, desk: Desk) -> Conflict:
    return Conflict(
        place=row.place(OPINION),
        code="stale",
        key=key,
        field=_("opinion"),
        stored=quote(held),
        read=quote(text),
        sent=quote(desk.baseline.opinion(key)) if desk.baseline else None,
    )
