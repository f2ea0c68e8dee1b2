# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror says at the table, checked and confirmed."""

from laureats.table_marks import TableEntry, TypedMark, check_table_marks, confirm_table_marks
from tests.laureats.jury_sheets.factories import BREST, SECRETARIAT

REASON, SOURCE = "Précision donnée en séance.", "gonnu, séance du jury, 5 novembre"


def make_entry(points=None, *, comments=None, clears=(), reference=BREST, juror="gonnu", reason=REASON, source=SOURCE):
    """Points and comments by criterion; `clears` are criteria."""
    points, comments = points or {}, comments or {}
    criteria = dict.fromkeys([*points, *comments, *clears])
    marks = [
        TypedMark(criterion=code, points=points.get(code, ""), comment=comments.get(code, ""), clears=code in clears)
        for code in criteria
    ]
    return TableEntry(reference=reference, juror=juror, marks=marks, reason=reason, source=source)


def check(edition, points=None, **fields):
    return check_table_marks(edition=edition, entry=make_entry(points, **fields))


def confirm(edition, points=None, **fields):
    """Check marks, and confirm what was read."""
    plan = check(edition, points, **fields)
    return confirm_table_marks(edition=edition, entry=plan.entry, fingerprint=plan.fingerprint, author=SECRETARIAT)


def list_faults(plan):
    """Return where each fault is, and its code."""
    return [(each.criterion, each.field, each.fault.code) for each in plan.faults]
