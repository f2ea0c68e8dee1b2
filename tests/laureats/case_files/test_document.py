# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a candidature as a PDF."""

import io

import pytest
from django.utils import timezone, translation
from pypdf import PdfReader

from laureats.case_files import find_candidature
from laureats.case_files.document import print_case_file
from tests.laureats.jury_sheets.factories import BREST, give_mark, make_marked_edition


@pytest.fixture
def edition(db):
    edition = make_marked_edition()
    give_mark(edition, BREST, "STR-1", "4", comment="Un plan voté.")
    give_mark(edition, BREST, "STR-2", "2")
    return edition


def print_file(edition):
    return print_case_file(find_candidature(edition=edition, reference=BREST))


def test_the_pdf_is_tagged_french_and_holds_the_file(edition):
    document = PdfReader(io.BytesIO(print_file(edition)))

    catalogue = document.trailer["/Root"]
    words = " ".join(" ".join(page.extract_text() for page in document.pages).split()).replace("\u00a0", " ")
    assert (catalogue["/MarkInfo"]["/Marked"], catalogue["/Lang"]) == (True, "fr")
    assert document.metadata.title == f"Dossier {BREST} – Brest"
    told = ["Total 75,00 sur 100", "(4 × 1 + 2 × 1) ÷ (5 × 1 + 3 × 1) × 100 = 75,00", "Un plan voté.", "non public"]
    assert [sentence for sentence in told if sentence not in words] == []


def test_the_pdf_is_the_same_for_every_reader(edition):
    with translation.override("en"), timezone.override("Pacific/Kiritimati"):
        elsewhere = print_file(edition)

    assert print_file(edition) == elsewhere
