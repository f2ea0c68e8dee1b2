# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Correct a released award by a dated record, from a JSON file."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Misuse, Refusal, ReportingCommand, read_input
from label.definition.faults import DefinitionFault, RefusedDefinition
from label.lookup import find_edition
from label.models import Edition
from laureats.authors import Author, author_from_option
from laureats.errata.publishing import add_erratum
from laureats.errata.reading import read_erratum
from laureats.errata.reporting import PlacedFault, report_erratum, report_refused_erratum
from laureats.faults import Fault, Refused
from laureats.models import Erratum


class Command(ReportingCommand):
    help = _(
        "Correct a released award by a dated record, public at once beside the award. What was sealed stays; nothing "
        "is written when anything is wrong."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition", help=_("The code of the edition."))
        parser.add_argument("reference", help=_("The reference of the file, such as 2026-0007."))
        parser.add_argument(
            "file",
            metavar="FILE.json",
            help=_(
                "“reason” (public), and “changes”: any of “level” (a code, or null to take the label back), “name”, "
                "“opinion”, “mentions” (a list of codes), “carried_by”, “note”."
            ),
        )
        parser.add_argument("--author", metavar="USERNAME", help=_("Who does it; by default the command line."))

    def handle(self, *args: Any, **options: Any) -> None:
        edition, reference = find_edition(options["edition"]), options["reference"]
        author = author_from_option(options["author"])
        content = read_input(options["file"])
        _require_candidature(edition, reference=reference)
        try:
            erratum = _publish(content, edition=edition, reference=reference, author=author)
        except RefusedDefinition as refused:
            self._refuse(edition, errors=[_placed(fault.pointer, fault) for fault in refused.faults], options=options)
        except Refused as refused:
            self._refuse(edition, errors=[_placed("", fault) for fault in refused.faults], options=options)
        else:
            self._report(erratum, edition=edition, options=options)

    def _report(self, erratum: Erratum, *, edition: Edition, options: dict[str, Any]) -> None:
        if options["json"]:
            self.write_json(report_erratum(erratum=erratum, edition=edition.code, reference=options["reference"]))
        else:
            sentence = _("The erratum on %(reference)s is public. Its fingerprint: %(fingerprint)s.")
            self.stdout.write(sentence % {"reference": options["reference"], "fingerprint": erratum.fingerprint})

    def _refuse(self, edition: Edition, *, errors: list[PlacedFault], options: dict[str, Any]) -> None:
        if options["json"]:
            reference = options["reference"]
            self.write_json(report_refused_erratum(edition=edition.code, reference=reference, errors=errors))
        summary = _("%(path)s is refused, and nothing was written.") % {"path": options["file"]}
        lines = [": ".join(filter(None, [error["pointer"], error["message"]])) for error in errors]
        raise Refusal("\n".join([summary, *lines]))


def _require_candidature(edition: Edition, *, reference: str) -> None:
    """Raise `Misuse` for a reference that is no file. Editions known from sources have none: the deed says why."""
    if edition.is_sealed and not edition.candidatures.filter(reference=reference).exists():
        message = _("No candidature of the edition %(edition)s has the reference %(reference)s.")
        raise Misuse(message % {"edition": edition.code, "reference": reference})


def _publish(content: bytes, *, edition: Edition, reference: str, author: Author) -> Erratum:
    asked = read_erratum(content=content, edition=edition)
    return add_erratum(edition=edition, reference=reference, changes=asked.changes, reason=asked.reason, author=author)


def _placed(pointer: str, fault: Fault | DefinitionFault) -> PlacedFault:
    return {"pointer": pointer, "code": fault.code, "message": fault.message}
