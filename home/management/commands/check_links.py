# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Follow every link of the public pages, and keep what was found for the report of the admin."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import ReportingCommand
from home.links.checking import check_links
from home.models import CheckedLink


class Command(ReportingCommand):
    help = _("Follow every link of the public pages. What leads nowhere is told in the admin, under Reports.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--seconds",
            type=float,
            default=settings.LINK_CHECK_SECONDS,
            help=_("How long links to other sites may be followed; those left are without an answer."),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        found = check_links(seconds=options["seconds"])
        if options["json"]:
            self.write_json({str(state): found[state] for state in CheckedLink.State.values})
            return
        for state in CheckedLink.State:
            self.stdout.write(_("%(state)s: %(number)s") % {"state": state.label, "number": found[state]})
