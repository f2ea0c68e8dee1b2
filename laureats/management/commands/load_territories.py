# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import hashlib
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand, read_input
from laureats.bulk_writes import Tally
from laureats.faults import Fault, Refused
from laureats.reference.territories import load_territories


class Command(ReportingCommand):
    help = _("Load the reference list of public bodies.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("file", help=_("The reference list, in CSV."))

    def handle(self, *args: Any, file: str, json: bool, **options: Any) -> None:
        content = read_input(file)
        try:
            tally = load_territories(content)
        except Refused as refused:
            if json:
                self.write_json(_report(file=file, content=content, tally=Tally(), faults=refused.faults))
            raise Refusal(str(refused)) from refused
        if json:
            self.write_json(_report(file=file, content=content, tally=tally, faults=()))
            return
        message = _("Territories: %(created)d created, %(changed)d changed, %(unchanged)d unchanged.")
        self.stdout.write(message % tally.as_json())


def _report(*, file: str, content: bytes, tally: Tally, faults: tuple[Fault, ...]) -> dict[str, Any]:
    return {
        "file": Path(file).name,
        "sha256": hashlib.sha256(content).hexdigest(),
        **tally.as_json(),
        "errors": [fault.as_json() for fault in faults],
    }
