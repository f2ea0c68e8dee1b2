# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mark that differs from the site's: stale, or a clearing (jury spreadsheets, "Reading: one cell")."""

from dataclasses import replace

from django.utils.translation import gettext as _

from laureats.jury_sheets.desk import Desk
from laureats.jury_sheets.findings import Conflict
from laureats.jury_sheets.ledger import MarkKey
from laureats.jury_sheets.places import Place
from laureats.jury_sheets.questions import settle_conflict
from laureats.jury_sheets.values import Value, show_value


def settle_mark(value: Value | None, *, key: MarkKey, place: Place, desk: Desk) -> None:
    """Raise CellRefused with `stale`, else with `clearing`, where a person has to agree and has not."""
    stored = desk.ledger.marks.get(key)
    held = stored.value if stored else None
    if held == value:
        return
    if desk.baseline is not None and held != desk.baseline.mark(key):
        _settle_stale(_make_conflict(value, held=held, key=key, place=place, desk=desk), desk=desk)
    if value is None:
        _settle_clearing(_make_conflict(value, held=held, key=key, place=place, desk=desk), desk=desk)


def _settle_stale(conflict: Conflict, *, desk: Desk) -> None:
    message = _(
        "The site now holds %(stored)s, which this workbook has not seen (%(baseline)s), and the file says %(read)s: "
        "check which one is right."
    )
    shown = {"stored": conflict.stored, "baseline": conflict.sent, "read": conflict.read}
    settle_conflict(conflict, message=message % shown, desk=desk)


def _settle_clearing(conflict: Conflict, *, desk: Desk) -> None:
    message = _("The cell is blank, but the site holds %(stored)s: confirm the clearing, or enter the mark again.")
    shown = {"stored": conflict.stored}
    settle_conflict(replace(conflict, code="clearing"), message=message % shown, desk=desk)


def _make_conflict(value: Value | None, *, held: Value | None, key: MarkKey, place: Place, desk: Desk) -> Conflict:
    return Conflict(
        place=place,
        code="stale",
        key=key,
        field=key.criterion,
        stored=show_value(held),
        read=show_value(value),
        sent=show_value(desk.baseline.mark(key)) if desk.baseline else None,
    )
