# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write the label kit of one award into a directory."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Misuse, Refusal, ReportingCommand
from label.lookup import find_edition
from laureats.faults import Refused
from laureats.kits.assembling import NamedFile, build_kit
from laureats.kits.award_lookup import find_award
from laureats.kits.source import kit_source_from_award


class Command(ReportingCommand):
    help = _("Write the label kit of one award into a directory.")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("edition")
        parser.add_argument("reference", help=_("The reference of the candidature, a SIREN or a slug."))
        parser.add_argument("--output", required=True, metavar="DIR", help=_("Where to write; made if need be."))

    def handle(self, *args: Any, **options: Any) -> None:
        edition = find_edition(options["edition"])
        try:
            source = kit_source_from_award(find_award(edition=edition, reference=options["reference"]))
        except Refused as refusal:
            raise Refusal(str(refusal)) from refusal
        files = build_kit(source)
        write_files(files, directory=Path(options["output"]))
        if options["json"]:
            self.write_json(report_kit(files, reference=source.subject.reference))
        else:
            message = _("%(count)d files in %(directory)s, and all of them in %(archive)s.")
            told = {"count": len(files) - 1, "directory": options["output"], "archive": files[-1].name}
            self.stdout.write(message % told)


def write_files(files: list[NamedFile], *, directory: Path) -> None:
    """Write the files, over those of the same names. Raise `Misuse` when the directory cannot take them."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for each in files:
            (directory / each.name).write_bytes(each.file.content)
    except OSError as error:
        message = _("The kit cannot be written into %(directory)s: %(error)s.")
        raise Misuse(message % {"directory": directory, "error": error.strerror}) from error


def report_kit(files: list[NamedFile], *, reference: str) -> dict[str, object]:
    described = [{key: each.describe()[key] for key in ("name", "sha256", "size")} for each in files]
    return {"reference": reference, "files": described}
