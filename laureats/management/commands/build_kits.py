# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Make the label kits that wait: what a timer runs where no worker does, and the demonstration once."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.commands import Refusal, ReportingCommand
from label.lookup import find_edition
from laureats.kits.progress import make_waiting_kits
from laureats.kits.queries import awards_of_edition, failed_kits
from laureats.kits.requesting import request_kits


class Command(ReportingCommand):
    help = _("Make the label kits that wait. With an edition, ask for those of all its laureates first.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition", nargs="?", help=_("An edition whose kits are all made anew."))

    def handle(self, *args: Any, **options: Any) -> None:
        if options["edition"]:
            request_kits(awards_of_edition(find_edition(options["edition"])))
        made = make_waiting_kits()
        failures = {str(kit.award): kit.failure for kit in failed_kits().select_related("award__edition")}
        if options["json"]:
            self.write_json({"made": made, "failed": failures})
        else:
            self.stdout.write(ngettext("%(count)d kit made.", "%(count)d kits made.", made) % {"count": made})
        if failures:
            raise Refusal("\n".join(f"{name}: {failure}" for name, failure in failures.items()))
