# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The note to the printer: one page, with every file, its sizes and its inks."""

import io

from pypdf import PdfReader

from laureats.print_files.printer_notes import printer_note_file
from laureats.print_files.sheets import Sheet
from tests.laureats.print_files.factories import make_print_subject


def read_note(**changes):
    document = PdfReader(io.BytesIO(printer_note_file(make_print_subject(**changes)).content))
    return document, " ".join(" ".join(page.extract_text() for page in document.pages).split())


def test_every_file_is_listed_with_its_sizes():
    sheets = (Sheet(width_mm=600, height_mm=400, bleed_mm=5), Sheet(width_mm=1200, height_mm=800, bleed_mm=10))
    _document, told = read_note(panels=sheets)

    rows = [
        "panneau-600x400mm.pdf 600 × 400 mm 5 mm 630 × 430 mm",
        "panneau-1200x800mm.pdf 1200 × 800 mm 10 mm 1240 × 840 mm",
        "affiche-a3.pdf 297 × 420 mm 5 mm 327 × 450 mm",
    ]
    assert [row for row in rows if row in told.replace("1\u202f", "1").replace("1 2", "12")] == rows


def test_it_holds_on_one_tagged_page_and_names_the_profile_and_the_contact():
    document, told = read_note()

    assert (len(document.pages), document.trailer["/Root"]["/MarkInfo"]["/Marked"]) == (1, True)
    assert [word for word in ("PDF/X-4", "Artifex CMYK SWOP Profile", "label@example.org") if word not in told] == []
