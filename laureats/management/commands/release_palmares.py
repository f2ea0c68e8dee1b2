# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Publish the results of an edition at their hour."""

from datetime import UTC, datetime
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.commands import Misuse, Refusal, ReportingCommand
from label.lookup import find_edition
from label.models import Edition
from laureats.authors import Author, author_from_option
from laureats.faults import Refused
from laureats.palmares.attempts import attempt_release, guard_release
from laureats.palmares.rehearsal import rehearse_release, taken_back
from laureats.palmares.releasing import release_palmares
from laureats.palmares.reporting import ReleaseReport, report_refusal, report_release
from laureats.palmares.scheduling import release_at


class Command(ReportingCommand):
    help = _("Seal if need be, then publish the results, or schedule them when their hour has not come.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition")
        parser.add_argument("--author", help=_("The account in whose name it is done."))
        parser.add_argument("--dry-run", action="store_true", help=_("Say what would happen, and write nothing."))
        hour = parser.add_mutually_exclusive_group()
        hour.add_argument("--at", help=_("Move the results to this ISO 8601 time, Paris time unless it says."))
        hour.add_argument("--now", action="store_true", help=_("Move the results to now."))

    def handle(self, *args: Any, **options: Any) -> None:
        edition = find_edition(options["edition"])
        author = author_from_option(options["author"])
        hour = timezone.now() if options["now"] else _parse_hour(options["at"])
        run = _rehearse if options["dry_run"] else _release
        report = run(edition=edition, author=author, hour=hour)
        if options["json"]:
            self.write_json(report)
        elif report["status"] != "refused":
            self.stdout.write(_describe(report))
        if report["status"] == "refused":
            raise Refusal(_describe_refusal(report))
        if options["dry_run"] and not options["json"]:
            self.stdout.write(_("This was a rehearsal: nothing was written."))


def _release(*, edition: Edition, author: Author, hour: datetime | None) -> ReleaseReport:
    """Move the hour and release, both or neither; a refusal is written down."""
    try:
        attempt_release(lambda: _do_release(edition, author=author, hour=hour), edition=edition, author=author)
    except Refused as refusal:
        return report_refusal(edition=edition, faults=refusal.faults)
    return report_release(edition)


def _rehearse(*, edition: Edition, author: Author, hour: datetime | None) -> ReleaseReport:
    """Do it all, publish even what would be scheduled, tell what would stand, and take everything back."""
    try:
        with taken_back():
            guard_release(lambda: _do_release(edition, author=author, hour=hour), edition=edition)
            if not edition.is_released:
                rehearse_release(edition=edition, author=author)
            return report_release(edition)
    except Refused as refusal:
        return report_refusal(edition=edition, faults=refusal.faults)


def _do_release(edition: Edition, *, author: Author, hour: datetime | None) -> None:
    if hour is None:
        release_palmares(edition=edition, author=author)
    else:
        release_at(edition=edition, at=hour, author=author)


def _parse_hour(text: str | None) -> datetime | None:
    """Return the moment that `--at` names. A day alone is refused: nobody means midnight."""
    if text is None:
        return None
    try:
        moment = None if parse_date(text) else parse_datetime(text)
        if moment is not None:
            return (moment if timezone.is_aware(moment) else timezone.make_aware(moment)).astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise Misuse(_("%(text)s is not an ISO 8601 time such as 2026-11-18T18:00:00+01:00.") % {"text": text})


def _describe(report: ReleaseReport) -> str:
    awards = ngettext("%(count)d award", "%(count)d awards", report["awards"]) % {"count": report["awards"]}
    told = {**report, "awards": awards}
    if report["status"] == "scheduled":
        return _("The results will be public at %(results_at)s: %(awards)s, fingerprint %(fingerprint)s.") % told
    if report["fingerprint"] is None:
        return _("The results are public: %(awards)s known from sources.") % told
    return _("The results are public: %(awards)s, fingerprint %(fingerprint)s.") % told


def _describe_refusal(report: ReleaseReport) -> str:
    messages = [f"- {error['message']}" for error in report["errors"]]
    return "\n".join([_("The results cannot be released, and nothing was written:"), *messages])
