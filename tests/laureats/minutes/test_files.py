# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The procès-verbal as files: accessible, and the same bytes wherever and whenever they are made again."""

import hashlib
import io
import os
import pickle
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.utils import timezone, translation
from pypdf import PdfReader

from laureats import levels
from laureats.minutes import print_minutes, read_minutes, tabulate_minutes
from laureats.minutes.files import save_content
from laureats.models import Palmares
from laureats.spreadsheets.reader import read_workbook
from tests.laureats.minutes.factories import make_minuted_edition, read_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def palmares(db):
    return Palmares.objects.select_related("edition").get(edition=make_minuted_edition())


@pytest.fixture
def another_day(monkeypatch):
    """Make files a year later, for a reader of another language in another time zone."""
    later = datetime(2031, 3, 1, 8, tzinfo=UTC)

    def move():
        monkeypatch.setattr(timezone, "now", lambda: later)
        return translation.override("en"), timezone.override("Pacific/Kiritimati")

    return move


def test_the_pdf_is_tagged_french_titled_and_named(palmares):
    file = print_minutes(palmares)

    document = PdfReader(io.BytesIO(file.content))
    catalogue = document.trailer["/Root"]
    assert (catalogue["/MarkInfo"]["/Marked"], catalogue["/Lang"]) == (True, "fr")
    assert "/StructTreeRoot" in catalogue
    assert (document.metadata.title, file.name) == ("Procès-verbal du jury – Édition 2026", "proces-verbal-2026.pdf")


def test_the_pdf_holds_the_whole_record(palmares):
    words = read_words(print_minutes(palmares).content)

    told = [
        "Réunion du jury : 20 octobre 2026.",
        "Camille Aimé (présidence)",
        "1 récusation",
        "Total minimal",
        "Attribué : Niveau 1 ; calculé : Niveau 2. Motif : Séance du jury.",
        "Dole (2026-0004)",
        "Ada a levé le scellé : Une coquille.",
        "sha256sum contenu-2026.json",
        "STR : (4 × 1) ÷ (5 × 1) × 100 = 80,00",
    ]
    assert [sentence for sentence in told if sentence not in words] == []
    assert palmares.fingerprint in words.replace(" ", "")


def test_the_ods_holds_one_sheet_a_part_with_numbers_as_numbers(palmares):
    file = tabulate_minutes(palmares)

    sheets = {sheet.name: sheet for sheet in read_workbook(file.content, name=file.name).sheets}
    marks = [[cell.value for cell in row.values()] for row in sheets["Notes"].rows.values()]
    assert marks[1] == ["2026-0001", "STR", "STR-1", 5, 1, 4, "–", 4]
    assert list(sheets) == ["Procès-verbal", "Jury", "Grille", "Seuils", "Décisions", "Notes", "Calculs"]
    assert file.name == "proces-verbal-2026.ods"


@pytest.mark.parametrize("make", [print_minutes, tabulate_minutes])
def test_the_same_bytes_are_made_again_another_day_by_another_reader(make, palmares, another_day):
    first = make(palmares).content

    language, zone = another_day()
    with language, zone:
        again = make(Palmares.objects.get(pk=palmares.pk)).content

    assert again == first


def test_another_process_makes_the_same_bytes(palmares):
    """A process elsewhere orders sets otherwise, and knows neither the language nor the time zone of this one."""
    root = settings.BASE_DIR
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONPATH": f"{root}:{root}/site"}

    run = subprocess.run(
        [sys.executable, "tests/laureats/minutes/made_again.py"],
        cwd=root,
        env=os.environ | elsewhere | {"DJANGO_SETTINGS_MODULE": "config.settings.test"},
        input=pickle.dumps(read_minutes(palmares)),
        capture_output=True,
        check=True,
    )

    here = [make(palmares).content for make in (print_minutes, tabulate_minutes)]
    assert run.stdout.decode().split() == [hashlib.sha256(content).hexdigest() for content in here]


def test_the_saved_document_is_what_the_fingerprint_covers(palmares):
    file = save_content(palmares)

    assert (levels.fingerprint(file.content), file.name) == (palmares.fingerprint, "contenu-2026.json")
