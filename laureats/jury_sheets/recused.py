# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The cells of a juror who stands aside: they accept `récusé` or a blank, and change nothing."""

from django.utils.translation import gettext as _

from laureats.jury_sheets.cell_reading import read_mark_cell, says_recused
from laureats.jury_sheets.desk import Desk, MarkEntry
from laureats.jury_sheets.places import CellRefused, Place
from laureats.jury_sheets.values import Word
from laureats.spreadsheets import Cell
from laureats.spreadsheets.cell_words import is_blank, plain_text, quote_cell


def judge_recused(entry: MarkEntry, *, desk: Desk) -> None:
    """Keep a fault for a mark's cell, or the comment beside it, that says anything else."""
    try:
        is_accepted = read_mark_cell(entry.cell) in {None, Word.RECUSED}
    except CellRefused as refusal:
        desk.findings.add(place=entry.place, code=refusal.code, message=refusal.message)
    else:
        if not is_accepted and entry.cell is not None:
            add_recused_fault(entry.cell, place=entry.place, desk=desk)
    if entry.comment is not None:
        judge_recused_text(entry.comment.cell, place=entry.comment.place, desk=desk)


def judge_recused_text(cell: Cell | None, *, place: Place, desk: Desk) -> None:
    """Keep a fault for a free text that says anything else."""
    if cell is not None and not is_blank(cell) and not says_recused(plain_text(cell)):
        add_recused_fault(cell, place=place, desk=desk)


def add_recused_fault(cell: Cell, *, place: Place, desk: Desk) -> None:
    message = _(
        "“%(read)s” was read, but the juror stands aside from this candidature: “récusé” or a blank was expected."
    )
    desk.findings.add(place=place, code="recused", message=message % {"read": quote_cell(cell)})
