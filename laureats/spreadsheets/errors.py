# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one error of the package, and the sentences used in more than one place."""

from laureats.spreadsheets.sentences import mark_sentence as _

ENCRYPTED = "encrypted"
TOO_LARGE = "too_large"
UNREADABLE = "unreadable"
UNSUPPORTED_FORMAT = "unsupported_format"


class SpreadsheetRefused(Exception):
    """A file that will not be read, with an error code of jury spreadsheets and a sentence for its sender.

    ``sentence`` is in English; ``message`` is put together when it is read, in the language of the reader.
    """

    def __init__(self, code: str, sentence: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
        self.values = values

    @property
    def message(self) -> str:
        # Imported when it is needed: the process that reads has no Django.
        from django.utils.translation import gettext

        sentence = gettext(self.sentence)
        return sentence % self.values if self.values else sentence


def refuse_too_large(sentence: str, **values: str | int) -> SpreadsheetRefused:
    """Return the refusal of a file that passes a bound; the sentence names the bound and the remedy."""
    return SpreadsheetRefused(TOO_LARGE, sentence, **values)


def refuse_slow() -> SpreadsheetRefused:
    """Return the refusal of a file that takes more time than any ordinary one."""
    return refuse_too_large(_("The file takes too long to read. Keep only the sheets that are needed."))


def refuse_damaged() -> SpreadsheetRefused:
    """Return the refusal of bytes that do not follow their own format."""
    return SpreadsheetRefused(
        UNREADABLE,
        _("The file is damaged or incomplete. Open it in LibreOffice or Excel, save it again and send the new copy."),
    )


def refuse_encrypted() -> SpreadsheetRefused:
    """Return the refusal of a file protected by a password."""
    return SpreadsheetRefused(
        ENCRYPTED,
        _("The file is protected by a password. Save it without a password and send the new copy."),
    )


def refuse_macros() -> SpreadsheetRefused:
    """Return the refusal of a workbook that carries programs."""
    return SpreadsheetRefused(
        UNSUPPORTED_FORMAT,
        _(
            "The file holds macros, which are never accepted. "
            "Save it as a workbook without macros and send the new copy."
        ),
    )


def refuse_format() -> SpreadsheetRefused:
    """Return the refusal of a file that is no ODS, XLSX or CSV, or whose name says another of them."""
    return SpreadsheetRefused(
        UNSUPPORTED_FORMAT,
        _(
            "The content of the file is not what its name says. "
            "Send a spreadsheet saved as ODS, XLSX or CSV, with the matching ending .ods, .xlsx or .csv."
        ),
    )
