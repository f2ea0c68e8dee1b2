# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone, translation
from pypdf import PdfReader

from laureats.spreadsheets import read_workbook
from tests.laureats.intake.factories import make_open_edition

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _home(home):
    cache.clear()
    return home


def address(extension, *, language="fr"):
    with translation.override(language):
        return reverse("application_questions", args=[extension])


def read_sheets(response):
    """Return the texts of each sheet row by row, by its name."""
    workbook = read_workbook(response.content, name="questions.ods")
    return {
        sheet.name: [[cell.value for cell in row.values()] for row in sheet.rows.values()] for sheet in workbook.sheets
    }


def read_pdf(response):
    document = PdfReader(io.BytesIO(response.content))
    return " ".join("".join(page.extract_text() for page in document.pages).split())


def test_the_workbook_has_a_sheet_for_each_domain(client):
    make_open_edition()

    sheets = read_sheets(client.get(address("ods")))

    assert list(sheets) == ["1 Domaine STR", "2 Domaine LOG"]
    assert sheets["2 Domaine LOG"][0] == ["Question", "Aide", "Réponse attendue", "Obligatoire", "Votre réponse"]
    assert sheets["2 Domaine LOG"][1] == ["Quelle part des postes ?", "nombre de 0 à 100 (%)", "non"]


def test_a_simplified_form_asks_its_own_questions(client):
    make_open_edition()

    words = read_pdf(client.get(address("pdf"), {"form": "simplified"}))

    assert "Est-elle votée ?" in words
    assert "Votre politique ?" not in words


def test_the_reader_s_language_is_that_of_the_address(client):
    make_open_edition()

    words = read_pdf(client.get(address("pdf", language="en")))

    assert "Your policy?" in words


@pytest.mark.parametrize("extension", ["pdf", "ods"])
def test_the_same_bytes_are_given_again_to_anyone(client, extension):
    make_open_edition()

    first = client.get(address(extension))
    cache.clear()
    second = client.get(address(extension))
    known = client.get(address(extension), headers={"If-None-Match": first["ETag"]})

    assert (first.content, known.status_code) == (second.content, 304)
    assert first["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert first["Content-Disposition"] == f'attachment; filename="questions-2026.{extension}"'
    assert not first.cookies


def test_nothing_is_told_before_the_form_opens(client):
    tomorrow = timezone.localdate() + timedelta(days=1)
    make_open_edition(opens_on=tomorrow)

    assert client.get(address("pdf")).status_code == 404


def test_an_edition_that_closed_is_still_told_until_the_next_opens(client):
    today = timezone.localdate()
    make_open_edition(opens_on=today - timedelta(days=30), closes_on=today - timedelta(days=3))

    assert client.get(address("ods")).status_code == 200


@pytest.mark.parametrize("extension", ["xlsx", "html"])
def test_another_format_is_unknown(client, extension):
    make_open_edition()

    assert client.get(address(extension)).status_code == 404
