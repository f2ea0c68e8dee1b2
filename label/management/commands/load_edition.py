# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Load the definition of an edition from a JSON file."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand, read_input
from label.definition.faults import RefusedDefinition
from label.definition.loading import LoadedEdition, load_definition


class Command(ReportingCommand):
    help = "Create or update an edition from its definition; nothing is written when anything is wrong in it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.json", help=_("The definition of the edition."))
        super().add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        content = read_input(options["file"])
        try:
            loaded = load_definition(content)
        except RefusedDefinition as refused:
            self._report_refusal(refused=refused, options=options)
        else:
            self._report_success(loaded=loaded, options=options)

    def _report_success(self, *, loaded: LoadedEdition, options: dict[str, Any]) -> None:
        if options["json"]:
            self.write_json({"edition": loaded.code, "status": loaded.status, "errors": []})
        else:
            self.stdout.write(_describe_status(loaded))

    def _report_refusal(self, *, refused: RefusedDefinition, options: dict[str, Any]) -> None:
        if options["json"]:
            faults = [fault.as_json() for fault in refused.faults]
            self.write_json({"edition": refused.code, "status": "refused", "errors": faults})
        summary = _("%(path)s is refused, and nothing was written.") % {"path": options["file"]}
        raise Refusal("\n".join([summary, *map(str, refused.faults)]))


def _describe_status(loaded: LoadedEdition) -> str:
    sentences = {
        "created": _("Edition %(code)s was created."),
        "updated": _("Edition %(code)s was updated."),
        "unchanged": _("Edition %(code)s is unchanged."),
    }
    return sentences[loaded.status] % {"code": loaded.code}
