# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Publish every scheduled edition whose hour has come, and rehearse those of the coming week once a day.

Then the pages and texts that editors scheduled, open data that names who may not be named any more, the mails to
candidates that did not leave, and what is held of people past its term: one timer is enough. Run it as often as you
like.
"""

from typing import Any

from django.core.management import call_command
from django.utils.translation import gettext as _

from core.commands import Refusal, ReportingCommand
from laureats.intake.mails.delivering import deliver_due
from laureats.intake.privacy.retention import sweep_once_a_day
from laureats.open_data.versions import refresh_if_juries_differ
from laureats.palmares.due import DueReleases, run_due


class Command(ReportingCommand):
    help = _("Publish every scheduled edition whose hour has come. Running it twice publishes nothing twice.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._release(options)
        finally:
            # Whatever became of the results, and after them: a text that fails must not hold them.
            call_command("publish_scheduled", verbosity=0)
            refresh_if_juries_differ()
            deliver_due()
            sweep_once_a_day()

    def _release(self, options: dict[str, Any]) -> None:
        done = run_due()
        if options["json"]:
            self.write_json({"released": list(done.released), "errors": _list_errors(done)})
        elif done.released:
            self.stdout.write(_("Released: %(codes)s.") % {"codes": ", ".join(done.released)})
        elif not done.refused:
            self.stdout.write(_("Nothing is due."))
        if done.checked and not options["json"]:
            self.stdout.write(_("Rehearsed: %(codes)s.") % {"codes": ", ".join(done.checked)})
        if done.refused:
            raise Refusal(_describe_refused(done))


def _list_errors(done: DueReleases) -> list[dict[str, str]]:
    return [{"edition": code, **fault.as_json()} for code, faults in done.refused.items() for fault in faults]


def _describe_refused(done: DueReleases) -> str:
    message = _("Edition %(code)s is due and cannot be released: %(fault)s")
    lines = [message % {"code": code, "fault": fault} for code, faults in done.refused.items() for fault in faults]
    return "\n".join(lines)
