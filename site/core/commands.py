# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every command of the project shares: how it reports, and how it ends.

Exit 0: done. Exit 1: refused, every fault listed, nothing written. Exit 2: misuse (options, unknown edition, missing
file).
"""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

MOST_BYTES = 64 * 1024 * 1024


class Misuse(CommandError):
    """The command was called wrongly: an unknown edition, a missing file, options that exclude each other."""

    def __init__(self, message: str) -> None:
        super().__init__(message, returncode=2)


class Refusal(CommandError):
    """The command was called rightly, what it was given is refused, and nothing was written."""

    def __init__(self, message: str) -> None:
        super().__init__(message, returncode=1)


class ReportingCommand(BaseCommand):
    """A command that prints sentences, or one JSON document with `--json`."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help=_("Print one JSON document."))

    def write_json(self, document: Any) -> None:
        self.stdout.write(json.dumps(document, ensure_ascii=False, indent=2))


def read_input(path: str) -> bytes:
    """Return the bytes of a file named on the command line, or raise `Misuse`.

    Of a file beyond any limit of the readers, only enough is read for them to refuse it.
    """
    try:
        with Path(path).open("rb") as stream:
            return stream.read(MOST_BYTES)
    except OSError as error:
        raise Misuse(_("%(path)s cannot be read: %(error)s.") % {"path": path, "error": error.strerror}) from error
