# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""New and changed candidatures with their answers, written in bulk, and a line of the journal for each."""

from collections.abc import Mapping

from laureats.authors import Author
from laureats.bulk_writes import create_all, update_all
from laureats.intake.mapping.comparison import ExportChanges
from laureats.intake.mapping.drafts import IMPORTED_FIELDS
from laureats.intake.mapping.earlier import GIVEN
from laureats.models import Candidature, IntakeEvent, SheetImport

_ANSWER_FIELDS = ("value", "to_check", "author_name", "version", "changed_at")


def write_export(changes: ExportChanges, *, author: Author, entry: SheetImport | None) -> None:
    """Write what was compared, in the caller's transaction."""
    create_all(changes.new_territories)
    create_all(changes.created)
    update_all(records=changes.changed, fields=IMPORTED_FIELDS)
    create_all(changes.new_answers)
    update_all(records=changes.changed_answers, fields=_ANSWER_FIELDS)
    file_name = entry.file_name if entry else ""
    create_all(
        [
            _make_event(candidature, given=given, author=author, file_name=file_name)
            for candidature, given in changes.given
        ]
    )


def _make_event(candidature: Candidature, *, given: Mapping[str, str], author: Author, file_name: str) -> IntakeEvent:
    return IntakeEvent(
        edition_id=candidature.edition_id,
        candidature=candidature,
        kind=IntakeEvent.Kind.IMPORTED,
        author_name=author.name[:150],
        note=file_name,
        detail={GIVEN: dict(given), "dossier": candidature.dossier},
    )
