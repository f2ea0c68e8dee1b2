# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Erase the people of editions past their date, and what the intake does not keep."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.commands import ReportingCommand
from laureats.intake.privacy.retention import DuePurge, list_due, purge_due, sweep_intake


class Command(ReportingCommand):
    help = _("Erase the people of editions past their date. The timer does it once a day by itself.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--dry-run", action="store_true", help=_("Tell what would be erased, and erase nothing."))

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dry_run"]:
            self._tell(list_due(), options=options)
            return
        due = purge_due()
        sweep_intake()
        self._tell(due, options=options)

    def _tell(self, due: list[DuePurge], *, options: dict[str, Any]) -> None:
        if options["json"]:
            self.write_json({"editions": [_as_json(each) for each in due]})
            return
        self.stdout.write("\n".join(map(_describe, due)) or _("No edition is past its date."))


def _as_json(due: DuePurge) -> dict[str, object]:
    return {"edition": due.edition.code, "date": due.day.isoformat(), "candidatures": due.candidatures}


def _describe(due: DuePurge) -> str:
    message = ngettext(
        "%(edition)s: %(count)d candidature, past its date since %(day)s.",
        "%(edition)s: %(count)d candidatures, past their date since %(day)s.",
        due.candidatures,
    )
    day = formats.date_format(due.day, "SHORT_DATE_FORMAT")
    return message % {"edition": due.edition.name, "count": due.candidatures, "day": day}
