# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks that a juror gives at the jury’s table: entered on screen, compared, written and undone like an import."""

from laureats.table_marks.checking import check_table_marks
from laureats.table_marks.confirming import confirm_table_marks
from laureats.table_marks.entry import TableEntry, TypedMark
from laureats.table_marks.plan import TableFault, TableOutdated, TablePlan

__all__ = [
    "TableEntry",
    "TableFault",
    "TableOutdated",
    "TablePlan",
    "TypedMark",
    "check_table_marks",
    "confirm_table_marks",
]
