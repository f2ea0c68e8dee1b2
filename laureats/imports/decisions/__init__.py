# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Decisions of the jury that come in by spreadsheet."""

from label.models import Edition
from laureats.authors import Author
from laureats.imports.decisions.columns import LAYOUT
from laureats.imports.decisions.comparison import DecisionChanges, compare_decisions
from laureats.imports.decisions.writing import write_decisions
from laureats.imports.plans import FlatPlan, check_file, confirm_file
from laureats.imports.uploads import Upload
from laureats.models import SheetImport

__all__ = ["check_decisions", "confirm_decisions"]


def check_decisions(*, edition: Edition, upload: Upload) -> FlatPlan[DecisionChanges]:
    """Return what a file of decisions would do, or every fault of it. Reads only."""
    return check_file(edition=edition, upload=upload, layout=LAYOUT, compare=compare_decisions)


def confirm_decisions(*, plan: FlatPlan[DecisionChanges], author: Author) -> SheetImport:
    """Write a plan whole, or raise `Refused` with its faults, or with `stale` when the site has changed since."""
    return confirm_file(
        plan=plan, author=author, subject=SheetImport.Subject.DECISIONS, check=check_decisions, write=write_decisions
    )
