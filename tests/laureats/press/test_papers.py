# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Papers of the ceremony and of the press, under embargo until the hour."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from laureats.models import Candidature
from laureats.palmares.sealing import seal_palmares
from laureats.press.communique import build_communique
from laureats.press.embargo import describe_embargo
from laureats.press.press_pack import build_press_pack
from laureats.press.running_order import build_running_order_ods, build_running_order_pdf, list_parts
from laureats.spreadsheets import read_workbook
from tests.laureats.palmares.factories import ADA, decide, make_edition, make_released_edition
from tests.laureats.press.factories import figures_of, sealed_content

pytestmark = pytest.mark.django_db

EMBARGO = "SOUS EMBARGO jusqu’au 18 novembre 2026 à 18\u00a0h"
HOUR = datetime(2026, 11, 18, 17, tzinfo=UTC)


@pytest.fixture
def edition():
    """Return a sealed edition of two laureates, one with an opinion, a mention and an elected representative."""
    edition = make_edition(results_at=HOUR)
    edition.mentions.create(code="total", name="Meilleure note totale")
    Candidature.objects.filter(reference="2026-0001").update(referent_name="Mme LOMBRE", referent_role="Adjointe")
    row = {"awarded_level": "calculé", "opinion": "Un beau dossier.", "mentions": "total"}
    decide(edition, **{"2026-0001": row})
    seal_palmares(edition=edition, author=ADA)
    return edition


def pages_of(pdf):
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize(
    ("results_at", "sentence"),
    [
        (HOUR, EMBARGO),
        (HOUR.replace(minute=30), "SOUS EMBARGO jusqu’au 18 novembre 2026 à 18\u00a0h\u00a030"),
        (None, "SOUS EMBARGO jusqu’à la publication des résultats"),
    ],
)
def test_the_embargo_says_its_hour(results_at, sentence):
    assert describe_embargo(make_edition(results_at=results_at)) == sentence


def test_a_public_edition_is_under_no_embargo():
    assert describe_embargo(make_released_edition()) == ""


def test_levels_are_called_from_the_lowest_up_then_mentions(edition):
    parts = list_parts(figures_of(edition))

    told = [
        (part.title, [(call.number, call.laureate.name_in_sentence, call.opinion) for call in part.calls])
        for part in parts
    ]
    assert told == [
        ("Niveau 1", [(1, "la ville de Boé", "")]),
        ("Niveau 2", [(2, "la ville d'Albi", "Un beau dossier.")]),
        ("Mention\u00a0: Meilleure note totale", [(3, "la ville d'Albi", "")]),
    ]


def test_the_running_order_is_read_on_stage(edition):
    (page,) = pages_of(build_running_order_pdf(edition=edition, content=sealed_content(edition)))

    assert EMBARGO.replace("\u00a0", " ") in page
    assert "la ville d'Albi Tarn (81) Un beau dossier." in page
    assert "Mme LOMBRE, Adjointe" in page


def test_the_running_order_leaves_a_column_for_how_names_are_said(edition):
    content = build_running_order_ods(edition=edition, content=sealed_content(edition))

    (sheet,) = read_workbook(content, name="deroule.ods").sheets
    rows = [{column: cell.value for column, cell in row.items()} for row in sheet.rows.values()]
    header = ["Ordre", "Appelé pour", "Organisme", "Prononciation", "Dossier porté par", "Avis du jury"]
    assert rows == [
        dict(enumerate(header)),
        {1: EMBARGO},
        {0: 1, 1: "Niveau 1", 2: "la ville de Boé"},
        {0: 2, 1: "Niveau 2", 2: "la ville d'Albi", 4: "Mme LOMBRE, Adjointe", 5: "Un beau dossier."},
        {0: 3, 1: "Mention\u00a0: Meilleure note totale", 2: "la ville d'Albi", 4: "Mme LOMBRE, Adjointe"},
    ]


def test_every_page_of_a_press_release_under_embargo_says_so(edition):
    pages = pages_of(build_communique(edition=edition, content=sealed_content(edition)))

    assert all(EMBARGO.replace("\u00a0", " ") in page for page in pages)


def test_the_press_pack_says_the_embargo_first_and_holds_public_fields(edition):
    content = build_press_pack(edition=edition, content=sealed_content(edition))

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert list(files) == ["LISEZ-MOI.txt", "communique-2026.pdf", "palmares-2026.ods", "avis-du-jury.txt"]
    assert EMBARGO in files["LISEZ-MOI.txt"].decode()
    assert files["avis-du-jury.txt"].decode() == f"{EMBARGO}\n\nVille d'Albi (Niveau 2)\nUn beau dossier.\n"


def test_papers_have_the_same_bytes_when_made_again(edition):
    told = {"edition": edition, "content": sealed_content(edition)}

    for build in (build_press_pack, build_running_order_pdf, build_running_order_ods):
        assert build(**told) == build(**told)
