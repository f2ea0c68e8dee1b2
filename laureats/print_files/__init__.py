# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes on paper: panels and posters for a printer, the certificate, and the texts to publish.

The same award gives the same bytes. Everything is drawn from the artwork and the award, saved or not: a kit can be
made under seal.
"""

from collections.abc import Iterator

from laureats.assets.kit_file import KitFile
from laureats.print_files.certificates import certificate_file
from laureats.print_files.panels import panel_files
from laureats.print_files.posters import poster_files
from laureats.print_files.printer_notes import printer_note_file
from laureats.print_files.subject import PrintSubject, print_subject_from_award
from laureats.print_files.texts_to_publish import text_files

__all__ = ["PrintSubject", "print_files", "print_subject_from_award"]


def print_files(*, subject: PrintSubject) -> Iterator[KitFile]:
    """Yield the files of an award. Raise `Refused` when the press's profile or a template does not allow it."""
    yield from panel_files(subject)
    yield printer_note_file(subject)
    yield certificate_file(subject)
    yield from poster_files(subject)
    yield from text_files(subject)
