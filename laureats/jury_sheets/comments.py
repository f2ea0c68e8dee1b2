# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The comment beside a mark, in the long list only: no other file carries any."""

from dataclasses import replace

from django.utils.translation import gettext as _

from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.desk import CarriedText, Desk
from laureats.jury_sheets.findings import Conflict
from laureats.jury_sheets.free_texts import read_free_text
from laureats.jury_sheets.places import CellRefused
from laureats.jury_sheets.questions import settle_conflict
from laureats.spreadsheets.cell_words import quote


def judge_comment(compared: ComparedMark, *, carried: CarriedText | None, desk: Desk) -> ComparedMark:
    """Return the mark with the comment that the file carries; a fault of the comment is kept at its own cell.

    A blank where the site holds a comment is a clearing like that of a mark. A comment beside a blank mark has
    nothing to stand beside: `not_a_mark`.
    """
    if carried is None:
        return compared
    try:
        return _with_comment(compared, carried=carried, desk=desk)
    except CellRefused as refusal:
        desk.findings.add(place=carried.place, code=refusal.code, message=refusal.message)
        return compared


def _with_comment(compared: ComparedMark, *, carried: CarriedText, desk: Desk) -> ComparedMark:
    stored = compared.before.comment if compared.before else ""
    comment = read_free_text(carried.cell, stored=stored)
    if compared.after is None:
        refuse_lone_comment(comment)
        return compared
    if stored and not comment:
        message = _("The comment is blank, but the site holds one: confirm the clearing, or enter the comment again.")
        conflict = Conflict(
            place=carried.place,
            code="clearing",
            key=compared.key,
            field=_("comment on %(criterion)s") % {"criterion": compared.key.criterion},
            stored=quote(stored),
            read="",
        )
        settle_conflict(conflict, message=message, desk=desk)
    return replace(compared, after=replace(compared.after, comment=comment))


def refuse_lone_comment(comment: str) -> None:
    if comment:
        message = _("A comment stands beside a blank mark: enter the mark, or remove the comment.")
        raise CellRefused(code="not_a_mark", message=message)
