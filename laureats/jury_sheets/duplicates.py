# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A candidature that comes twice in one sheet."""

from django.utils.translation import gettext as _

from laureats.jury_sheets.desk import Desk
from laureats.jury_sheets.rows import SheetRow, identity_place
from laureats.models import Candidature


def is_first_row(row: SheetRow, *, candidature: Candidature, seen: set[str], desk: Desk) -> bool:
    """Tell whether the candidature is new to this sheet, and keep a fault `duplicate_row` otherwise."""
    if candidature.reference not in seen:
        seen.add(candidature.reference)
        return True
    message = _("The candidature %(reference)s already has a row above: keep one of the two.")
    desk.findings.add(
        place=identity_place(row), code="duplicate_row", message=message % {"reference": candidature.reference}
    )
    return False
