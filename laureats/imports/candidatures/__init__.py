# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Candidatures that come in by spreadsheet."""

from label.models import Edition
from laureats.authors import Author
from laureats.imports.candidatures.columns import LAYOUT
from laureats.imports.candidatures.comparison import CandidatureChanges, compare_candidatures
from laureats.imports.candidatures.writing import write_candidatures
from laureats.imports.plans import FlatPlan, check_file, confirm_file
from laureats.imports.uploads import Upload
from laureats.models import SheetImport

__all__ = ["check_candidatures", "confirm_candidatures"]


def check_candidatures(*, edition: Edition, upload: Upload) -> FlatPlan[CandidatureChanges]:
    """Return what a file of candidatures would do, or every fault of it. Reads only."""
    return check_file(edition=edition, upload=upload, layout=LAYOUT, compare=compare_candidatures)


def confirm_candidatures(*, plan: FlatPlan[CandidatureChanges], author: Author) -> SheetImport:
    """Write a plan whole, or raise `Refused` with its faults, or with `stale` when the site has changed since."""
    return confirm_file(
        plan=plan,
        author=author,
        subject=SheetImport.Subject.CANDIDATURES,
        check=check_candidatures,
        write=write_candidatures,
    )
