# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Show the level of every eligible candidature of an edition. Read-only."""

from collections.abc import Set
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.commands import ReportingCommand
from label.lookup import find_edition
from laureats.levels import ResultDocument
from laureats.results import list_deferred, list_results


class Command(ReportingCommand):
    help = _("Compute the levels of an edition from its marks, without writing anything.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition")

    def handle(self, *args: Any, **options: Any) -> None:
        edition = find_edition(options["edition"])
        documents = list_results(edition)
        if options["json"]:
            self.write_json(documents)
            return
        deferred = list_deferred(edition)
        for document in documents:
            self.stdout.write(_describe(document, deferred=deferred))
        if not documents:
            self.stdout.write(_("No candidature is eligible."))


def _describe(document: ResultDocument, *, deferred: Set[str]) -> str:
    """Return the line of a file; one of those deferred ends with it."""
    line = _describe_level(document)
    return _("%(file)s Deferred.") % {"file": line} if document["reference"] in deferred else line


def _describe_level(document: ResultDocument) -> str:
    head = f"{document['reference']}  {document['territory']}"
    if document["status"] == "incomplete":
        count = len(document["missing"])
        message = ngettext(
            "%(file)s: incomplete, %(count)d mark is missing.",
            "%(file)s: incomplete, %(count)d marks are missing.",
            count,
        )
        return message % {"file": head, "count": count}
    level = document["computed_level"] or _("no label")
    return _("%(file)s: total %(total)s, computed level %(level)s, decision %(decision)s.") % {
        "file": head,
        "total": document["total"],
        "level": level,
        "decision": _decision_words(document),
    }


def _decision_words(document: ResultDocument) -> str:
    awarded = document["awarded_level"] or _("no label")
    return {
        "none": _("none yet"),
        "decided": awarded,
        "to_review": _("%(level)s, to review") % {"level": awarded},
    }[document["decision"]]
