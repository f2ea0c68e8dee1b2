# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Recusals that come in by spreadsheet. An import never takes one away."""

from label.models import Edition
from laureats.authors import Author
from laureats.imports.plans import FlatPlan, check_file, confirm_file
from laureats.imports.recusals.comparison import RecusalChanges, compare_recusals
from laureats.imports.recusals.rows import LAYOUT
from laureats.imports.recusals.writing import write_recusals
from laureats.imports.uploads import Upload
from laureats.models import SheetImport

__all__ = ["check_recusals", "confirm_recusals"]


def check_recusals(*, edition: Edition, upload: Upload) -> FlatPlan[RecusalChanges]:
    """Return what a file of recusals would do, or every fault of it. Reads only."""
    return check_file(edition=edition, upload=upload, layout=LAYOUT, compare=compare_recusals)


def confirm_recusals(*, plan: FlatPlan[RecusalChanges], author: Author) -> SheetImport:
    """Write a plan whole, or raise `Refused` with its faults, or with `stale` when the site has changed since."""
    return confirm_file(
        plan=plan, author=author, subject=SheetImport.Subject.RECUSALS, check=check_recusals, write=write_recusals
    )
