# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One page for whoever prints the panels: what the files are, and what to check before they are printed."""

from laureats.assets.inks import read_ink_profile
from laureats.assets.kit_file import KitFile
from laureats.documents import render_pdf
from laureats.print_files.inks import name_profile
from laureats.print_files.media_types import PDF
from laureats.print_files.panels import panel_role
from laureats.print_files.posters import A3
from laureats.print_files.sheets import MARGIN_MM
from laureats.print_files.subject import LANGUAGE, PrintSubject

TEMPLATE = "laureats/documents/printer_note.html"


def printer_note_file(subject: PrintSubject) -> KitFile:
    context = {
        "subject": subject,
        "prints": [*((panel_role(sheet), sheet) for sheet in subject.panels), ("affiche-a3.pdf", A3)],
        "margin_mm": MARGIN_MM,
        "profile": name_profile(read_ink_profile()),
    }
    return KitFile(role="note-imprimeur.pdf", media_type=PDF, content=render_pdf(TEMPLATE, context, language=LANGUAGE))
