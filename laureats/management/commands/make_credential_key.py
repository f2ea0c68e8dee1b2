# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Make the key that signs credentials."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from core.commands import Misuse
from laureats.credentials.key_files import write_key
from laureats.credentials.keys import make_key


class Command(BaseCommand):
    help = _("Print a new private key for CREDENTIAL_PRIVATE_KEY, or write it into a file that only you can read.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--output", metavar="FILE", help=_("The file to write; one that exists is left alone."))

    def handle(self, *args: Any, **options: Any) -> None:
        path = options["output"]
        if path is None:
            self.stdout.write(make_key(), ending="")
            return
        try:
            write_key(Path(path), pem=make_key())
        except OSError as error:
            message = _("%(path)s cannot be made: %(error)s.")
            raise Misuse(message % {"path": path, "error": error.strerror}) from error
        self.stdout.write(_("The key is in %(path)s. Keep a copy where nobody else can read it.") % {"path": path})
