# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why a reading stopped, and what the sender of the file is told."""

from enum import Enum

from laureats.spreadsheets.errors import UNREADABLE, SpreadsheetRefused, refuse_slow, refuse_too_large
from laureats.spreadsheets.sentences import mark_sentence as _


class Cause(Enum):
    TIME = "time"
    MEMORY = "memory"
    FAILURE = "failure"


class ReadingStopped(Exception):
    """The child has ended, or must be ended, without a workbook or a refusal. Its text is for the operator."""

    def __init__(self, detail: str, *, cause: Cause) -> None:
        super().__init__(detail)
        self.cause = cause


def refuse_stopped(cause: Cause) -> SpreadsheetRefused:
    """Return the refusal of a file whose reading stopped."""
    match cause:
        case Cause.TIME:
            return refuse_slow()
        case Cause.MEMORY:
            return refuse_too_large(_("The file takes too much memory to read. Keep only the sheets that are needed."))
        case Cause.FAILURE:
            return SpreadsheetRefused(
                UNREADABLE,
                _(
                    "The file stopped the program that reads it. "
                    "Open it in LibreOffice or Excel, save it again and send the new copy."
                ),
            )


def refuse_batch() -> SpreadsheetRefused:
    """Return the refusal of a file that comes after others that took all the time there was."""
    return refuse_too_large(_("The files sent together take too long to read. Send fewer of them at once."))
