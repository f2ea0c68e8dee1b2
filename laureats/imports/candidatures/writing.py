# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""New bodies, new candidatures and changed ones, written in bulk."""

from laureats.authors import Author
from laureats.body_search.indexing import index_bodies
from laureats.bulk_writes import create_all, update_all
from laureats.imports.candidatures.comparison import WRITTEN_FIELDS, CandidatureChanges
from laureats.models import SheetImport


def write_candidatures(changes: CandidatureChanges, *, author: Author, entry: SheetImport | None) -> None:
    """Write what was compared, in the caller's transaction. The journal of imports keeps the author."""
    create_all(changes.new_territories)
    index_bodies(territory.pk for territory in changes.new_territories)
    create_all(changes.created)
    update_all(records=changes.changed, fields=WRITTEN_FIELDS)
