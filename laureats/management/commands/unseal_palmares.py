# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Take the seal off an edition that is not public yet, with a reason."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand
from label.lookup import find_edition
from laureats.authors import author_from_option
from laureats.faults import Refused
from laureats.palmares.sealing import unseal_palmares


class Command(ReportingCommand):
    help = _("Take the seal off an edition that is not public yet.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition")
        parser.add_argument("--reason", required=True, help=_("Why the seal is taken off: the trace stays."))
        parser.add_argument("--author", help=_("The account in whose name it is done."))

    def handle(self, *args: Any, **options: Any) -> None:
        edition = find_edition(options["edition"])
        author = author_from_option(options["author"])
        try:
            trace = unseal_palmares(edition=edition, reason=options["reason"], author=author)
        except Refused as refusal:
            if options["json"]:
                errors = [fault.as_json() for fault in refusal.faults]
                self.write_json({"status": "refused", "fingerprint": None, "errors": errors})
            raise Refusal(str(refusal)) from refusal
        if options["json"]:
            self.write_json({"status": "unsealed", "fingerprint": trace.fingerprint, "errors": []})
        else:
            self.stdout.write(_("The seal is off; decisions can change again."))
