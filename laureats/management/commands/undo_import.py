# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Undo an import of marks, or all the files that were confirmed together."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.commands import Misuse, Refusal, ReportingCommand
from laureats.authors import Author, author_from_option
from laureats.faults import Fault, Refused
from laureats.jury_sheets import undo_batch, undo_import
from laureats.jury_sheets.undoing import find_standing
from laureats.models import SheetImport


class Command(ReportingCommand):
    help = "Give the marks and opinions of a confirmed import back their former values: all of them, or none."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("identifier", help=_("The identifier of the import, or of the files confirmed together."))
        parser.add_argument("--author", metavar="USERNAME", help=_("Who does it; by default the command line."))

    def handle(self, *args: Any, **options: Any) -> None:
        author = author_from_option(options["author"])
        entries = _find_entries(options["identifier"])
        faults = _undo(entries, author=author)
        if options["json"]:
            self.write_json(_as_json(entries, faults=faults))
        elif faults:
            self.stdout.write("\n".join(str(fault) for fault in faults))
        if faults:
            raise Refusal(_("Nothing was undone."))
        if not options["json"]:
            self.stdout.write(_close(len(entries)))


def _find_entries(text: str) -> Sequence[SheetImport]:
    """Return the import of this identifier, or else the files of this batch that stand. Raises `Misuse`."""
    try:
        identifier = uuid.UUID(text)
    except ValueError as error:
        raise Misuse(_("%(identifier)s is no identifier of an import.") % {"identifier": text}) from error
    entries = SheetImport.objects.filter(identifier=identifier) or SheetImport.objects.filter(batch=identifier)
    if not entries:
        raise Misuse(_("No import has the identifier %(identifier)s.") % {"identifier": identifier})
    return find_standing(entries)


def _undo(entries: Sequence[SheetImport], *, author: Author) -> tuple[Fault, ...]:
    """Undo the entries, and return why not when it is refused."""
    try:
        if len(entries) == 1:
            undo_import(sheet_import=entries[0], author=author)
        else:
            undo_batch(batch=entries[0].batch, author=author)
    except Refused as refusal:
        return refusal.faults
    return ()


def _as_json(entries: Sequence[SheetImport], *, faults: Sequence[Fault]) -> dict[str, Any]:
    return {
        "status": "refused" if faults else "undone",
        "imports": [
            {"identifier": str(entry.identifier), "file": entry.file_name, "sha256": entry.sha256} for entry in entries
        ],
        "errors": [fault.as_json() for fault in faults],
    }


def _close(count: int) -> str:
    sentence = ngettext("%(count)d import is undone.", "%(count)d imports are undone.", count)
    return sentence % {"count": count}
