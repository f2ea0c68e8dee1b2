# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Import candidatures, and the bodies not known yet; a dry run unless it is confirmed."""

from functools import partial
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from core.commands import Misuse
from laureats.imports.flat_command import FlatImportCommand
from laureats.imports.subjects import FlatSubject
from laureats.intake.mapping.merging import Conflicts
from laureats.intake.mapping.plans import confirm_export, plan_export
from laureats.models import ColumnMapping, SheetImport


class Command(FlatImportCommand):
    help = _("Compare a table of candidatures with the site, and write it with --confirm: whole, or not at all.")
    subject = SheetImport.Subject.CANDIDATURES

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--mapping", metavar="NAME", help=_("The saved mapping of columns of another system’s export.")
        )
        parser.add_argument(
            "--conflicts",
            choices=list(Conflicts),
            default=Conflicts.ASK,
            help=_("With a mapping: what becomes of values changed here that the export changes too."),
        )

    def find_subject(self, options: dict[str, Any]) -> FlatSubject:
        if not options["mapping"]:
            return super().find_subject(options)
        mapping, conflicts = _find_mapping(options["mapping"]), Conflicts(options["conflicts"])
        return FlatSubject(
            check=partial(plan_export, mapping=mapping, conflicts=conflicts),
            confirm=partial(confirm_export, mapping=mapping, conflicts=conflicts),
        )


def _find_mapping(name: str) -> ColumnMapping:
    try:
        return ColumnMapping.objects.get(name=name)
    except ColumnMapping.DoesNotExist as error:
        known = ", ".join(ColumnMapping.objects.values_list("name", flat=True)) or "–"
        message = _("No mapping is called %(name)s. Known: %(known)s.")
        raise Misuse(message % {"name": name, "known": known}) from error
