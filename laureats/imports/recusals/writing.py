# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""New recusals and new reasons, written in bulk."""

from laureats.authors import Author
from laureats.bulk_writes import create_all, update_all
from laureats.imports.recusals.comparison import RecusalChanges
from laureats.models import SheetImport


def write_recusals(changes: RecusalChanges, *, author: Author, entry: SheetImport | None) -> None:
    """Write what was compared, in the caller's transaction, in the name of the author."""
    for recusal in changes.created:
        recusal.created_by = author.user
    create_all(changes.created)
    update_all(records=changes.changed, fields=["reason"])
