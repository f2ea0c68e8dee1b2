# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One mark against the site: recused, out of bounds, read twice, stale, clearing, or fit to be written."""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _

from laureats.jury_sheets.cell_reading import check_points, keep_stored, read_mark_cell
from laureats.jury_sheets.comments import judge_comment
from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.desk import Desk, MarkEntry
from laureats.jury_sheets.ledger import MarkKey, StoredMark
from laureats.jury_sheets.mark_conflicts import settle_mark
from laureats.jury_sheets.places import CellRefused, Place
from laureats.jury_sheets.recused import judge_recused
from laureats.jury_sheets.standing import Standing
from laureats.jury_sheets.values import Value, Word
from laureats.spreadsheets import Cell
from laureats.spreadsheets.cell_words import is_blank


def judge_mark(entry: MarkEntry, *, desk: Desk) -> None:
    """Compare one entry, and keep either what it would change or the first fault of its cell.

    The order is that of jury spreadsheets: `formula_error`, `not_a_mark`, `recused`, `negative`, `above_maximum`,
    `off_step`, `stale`, `clearing`. A mark already carried by an earlier row or file is `duplicate_row`, before it
    is compared. What cannot be told (an unknown juror, candidature or criterion) is not judged.
    """
    key = entry.key
    standing = desk.stand(entry.row_key) if entry.row_key else None
    if standing is Standing.RECUSED:
        judge_recused(entry, desk=desk)
        return
    try:
        compared = _compare(entry, key=key, standing=standing, desk=desk)
    except CellRefused as refusal:
        desk.findings.add(place=entry.place, code=refusal.code, message=refusal.message)
    else:
        if compared is not None:
            desk.findings.marks.append(judge_comment(compared, carried=entry.comment, desk=desk))
    if key is not None:
        _claim(key, cell=entry.cell, desk=desk)


def _compare(entry: MarkEntry, *, key: MarkKey | None, standing: Standing | None, desk: Desk) -> ComparedMark | None:
    reading = read_mark_cell(entry.cell)
    if reading is Word.RECUSED:
        if standing is not None:  # it is known that no recusal is recorded
            raise lone_recusal()
        return None
    before = desk.ledger.marks.get(key) if key else None
    if isinstance(reading, Decimal) and entry.cell is not None:
        reading = keep_stored(reading, stored=before.value if before else None)
        check_points(reading, cell=entry.cell, criterion=entry.criterion, step=desk.ledger.edition.mark_step)
    return None if key is None else _compare_value(reading, before=before, key=key, place=entry.place, desk=desk)


def lone_recusal() -> CellRefused:
    """Return the refusal of the word where no recusal is recorded."""
    message = _("“récusé” was read, but no recusal is recorded: record it first, or enter a number, NA or a blank.")
    return CellRefused(code="recused", message=message)


def _compare_value(
    value: Value | None, *, before: StoredMark | None, key: MarkKey, place: Place, desk: Desk
) -> ComparedMark:
    if value is not None or before is not None:
        _check_claim(key, desk=desk)
    settle_mark(value, key=key, place=place, desk=desk)
    after = None if value is None else _make_mark(value)
    if after and before and before.comment:
        after = replace(after, comment=before.comment)
    return ComparedMark(key=key, before=before, after=after)


# A jury gives the same few points thousands of times.
@lru_cache(maxsize=4096)
def _make_mark(value: Value) -> StoredMark:
    return StoredMark(value=value)


def _check_claim(key: MarkKey, *, desk: Desk) -> None:
    file_name = desk.claims.marks.get(key)
    if file_name is not None:
        message = _(
            "The mark of %(juror)s for %(reference)s, %(criterion)s, was already read in %(file)s: keep one of the two."
        )
        raise CellRefused(code="duplicate_row", message=message % {**key._asdict(), "file": file_name})


def _claim(key: MarkKey, *, cell: Cell | None, desk: Desk) -> None:
    """Keep that this file carries the mark: a cell that holds something, or one that clears what the site holds."""
    if not is_blank(cell) or key in desk.ledger.marks:
        desk.claims.marks.setdefault(key, desk.file_name)
