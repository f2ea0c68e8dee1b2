# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Print the definition of an edition as JSON."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand
from label.definition.dumping import build_document
from label.definition.records import GridMissing, read_definition
from label.lookup import find_edition


class Command(ReportingCommand):
    help = "Print the definition of an edition as one JSON document, which load_edition takes back."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("edition", metavar="EDITION", help=_("The code of the edition."))
        super().add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        edition = find_edition(options["edition"])
        try:
            self.write_json(build_document(read_definition(edition)))
        except GridMissing as missing:
            raise Refusal(str(missing)) from missing
