# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the check of an export to its confirmation: what is written is what was shown, or nothing is."""

from functools import partial

from label.models import Edition
from laureats.authors import Author
from laureats.imports.plans import FlatPlan, Outcome, check_upload, confirm_file
from laureats.imports.uploads import Upload
from laureats.intake.mapping.comparison import ExportChanges, compare_export
from laureats.intake.mapping.exports import read_export
from laureats.intake.mapping.merging import Conflicts
from laureats.intake.mapping.writing import write_export
from laureats.models import ColumnMapping, SheetImport


def plan_export(
    *, edition: Edition, upload: Upload, mapping: ColumnMapping, conflicts: Conflicts = Conflicts.ASK
) -> FlatPlan[ExportChanges]:
    """Return what an export would do under a mapping, or every fault of it. Reads only."""

    def compare() -> Outcome[ExportChanges]:
        return compare_export(edition=edition, export=read_export(upload), mapping=mapping, conflicts=conflicts)

    return check_upload(edition=edition, upload=upload, compare=compare)


def confirm_export(
    *, plan: FlatPlan[ExportChanges], author: Author, mapping: ColumnMapping, conflicts: Conflicts = Conflicts.ASK
) -> SheetImport:
    """Write a plan whole, or raise `Refused` with its faults, or with `stale` when the site has changed since.

    The rows of the candidatures are locked meanwhile: who fills one in at the same instant waits, and is not undone.
    """
    return confirm_file(
        plan=plan,
        author=author,
        subject=SheetImport.Subject.CANDIDATURES,
        check=partial(_plan_under_lock, mapping=mapping, conflicts=conflicts),
        write=write_export,
    )


def _plan_under_lock(
    *, edition: Edition, upload: Upload, mapping: ColumnMapping, conflicts: Conflicts
) -> FlatPlan[ExportChanges]:
    list(edition.candidatures.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    return plan_export(edition=edition, upload=upload, mapping=mapping, conflicts=conflicts)
