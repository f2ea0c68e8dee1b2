# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand
from laureats.faults import Fault, Refused
from laureats.history.files import read_files
from laureats.history.loading import HistoryReport, load_history
from laureats.palmares.history import publish_history


class Command(ReportingCommand):
    help = _("Load past editions, their juries and their known awards.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("directory", help=_("The directory of editions.csv, jurys.csv and palmares-connus.csv."))

    def handle(self, *args: Any, directory: str, json: bool, **options: Any) -> None:
        contents = read_files(directory)
        try:
            report = load_history(contents)
            publish_history()
        except Refused as refused:
            if json:
                self.write_json(_as_json(report=HistoryReport(), faults=refused.faults))
            raise Refusal(str(refused)) from refused
        if json:
            self.write_json(_as_json(report=report, faults=()))
            return
        for line in _sentences(report):
            self.stdout.write(line)


def _as_json(*, report: HistoryReport, faults: tuple[Fault, ...]) -> dict[str, Any]:
    return {
        "editions": report.editions.as_json(),
        "jurors": report.jurors.as_json(),
        "awards": report.awards.as_json(),
        "errors": [fault.as_json() for fault in faults],
    }


def _sentences(report: HistoryReport) -> list[str]:
    editions = _("Editions: %(created)d created, %(changed)d changed, %(unchanged)d unchanged.")
    jurors = _("Jurors: %(created)d created, %(changed)d changed, %(unchanged)d unchanged.")
    awards = _("Awards: %(created)d created, %(changed)d changed, %(unchanged)d unchanged.")
    kept = _("The edition %(code)s has a life of its own here: it is left as it is.")
    return [
        editions % report.editions.as_json(),
        jurors % report.jurors.as_json(),
        awards % report.awards.as_json(),
        *(kept % {"code": code} for code in report.kept),
    ]
