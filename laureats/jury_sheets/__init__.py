# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets: what comes back from the jurors is read, compared, checked, then written whole or not at all."""

from laureats.jury_sheets.check import check_jury_sheets
from laureats.jury_sheets.confirm import confirm_jury_sheets
from laureats.jury_sheets.findings import Allowances
from laureats.jury_sheets.plan import JurySheetPlan
from laureats.jury_sheets.recheck import SheetsOutdated
from laureats.jury_sheets.report import JurySheetReport
from laureats.jury_sheets.undoing import undo_batch, undo_import

__all__ = [
    "Allowances",
    "JurySheetPlan",
    "JurySheetReport",
    "SheetsOutdated",
    "check_jury_sheets",
    "confirm_jury_sheets",
    "undo_batch",
    "undo_import",
]
