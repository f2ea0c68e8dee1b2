# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Freeze the decisions of an edition under embargo."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand
from label.lookup import find_edition
from laureats.authors import author_from_option
from laureats.faults import Refused
from laureats.palmares.sealing import seal_palmares


class Command(ReportingCommand):
    help = _("Freeze the decisions of an edition under embargo.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition")
        parser.add_argument("--author", help=_("The account in whose name it is done."))

    def handle(self, *args: Any, **options: Any) -> None:
        edition = find_edition(options["edition"])
        try:
            palmares = seal_palmares(edition=edition, author=author_from_option(options["author"]))
        except Refused as refusal:
            if options["json"]:
                errors = [fault.as_json() for fault in refusal.faults]
                self.write_json({"status": "refused", "fingerprint": None, "errors": errors})
            raise Refusal(str(refusal)) from refusal
        if options["json"]:
            self.write_json({"status": "sealed", "fingerprint": palmares.fingerprint, "errors": []})
        else:
            self.stdout.write(
                _("The decisions are sealed, fingerprint %(fingerprint)s.") % {"fingerprint": palmares.fingerprint}
            )
