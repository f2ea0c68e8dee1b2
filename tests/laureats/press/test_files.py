# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files of a palmarès: made by the release, public with it, and the same when made again."""

import csv
import io
import json

import pytest
from pypdf import PdfReader

from laureats.models import LaureatePage, PalmaresFile, PalmaresText, Territory
from laureats.palmares.releasing import release_palmares
from laureats.press.files import build_files
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    count_queries,
    decide,
    make_decided_edition,
    make_edition,
    make_released_edition,
    make_sealed_edition,
)
from tests.laureats.press.factories import sealed_content

pytestmark = pytest.mark.django_db


def public_bytes(name):
    return bytes(PalmaresFile.objects.get(name=name).content)


def read_pdf(content):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_the_release_makes_four_files():
    make_released_edition()

    assert list(PalmaresFile.objects.values_list("name", "media_type")) == [
        ("communique-2026.pdf", "application/pdf"),
        ("palmares-2026.csv", "text/csv; charset=utf-8"),
        ("palmares-2026.json", "application/json; charset=utf-8"),
        ("palmares-2026.ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ]


def test_files_have_the_same_bytes_when_made_again():
    edition = make_sealed_edition()
    content = sealed_content(edition)

    assert build_files(edition=edition, content=content) == build_files(edition=edition, content=content)


def test_the_json_names_its_licence_its_columns_and_the_public_fields(laureates):
    edition = make_edition(results_at=PAST)
    edition.mentions.create(code="total", name="Meilleure note totale")
    row = {"awarded_level": "calculé", "opinion": "Un beau dossier.", "mentions": "total"}
    decide(edition, **{"2026-0001": row})

    release_palmares(edition=edition, author=ADA)

    document = json.loads(public_bytes("palmares-2026.json"))
    albi, boe = document["laureates"]
    assert document["licence"]["name"] == "Licence Ouverte 2.0"
    assert list(document["columns"]) == list(albi)
    assert albi == {
        "edition": "2026",
        "siren": Territory.objects.get(name="Albi").siren,
        "name": "Ville d'Albi",
        "kind": "commune",
        "kind_name": "Commune",
        "department": "81",
        "population": 1000,
        "level": "2",
        "level_name": "Niveau 2",
        "mentions": ["Meilleure note totale"],
        "opinion": "Un beau dossier.",
        "address": f"http://testserver{LaureatePage.objects.get(slug='albi').url}",
    }
    assert (boe["name"], boe["level"]) == ("Ville de Boé", "1")


def test_no_text_of_the_open_data_is_a_formula():
    edition = make_edition(files=[("Albi", "4", "2")], results_at=PAST)
    decide(edition, **{"2026-0001": {"awarded_level": "calculé", "opinion": "=1+1"}})

    release_palmares(edition=edition, author=ADA)

    rows = list(csv.DictReader(io.StringIO(public_bytes("palmares-2026.csv").decode("utf-8-sig")), delimiter=";"))
    assert [row["opinion"] for row in rows] == ["'=1+1"]


def test_nobody_without_a_label_is_in_the_files():
    make_released_edition()

    told = [public_bytes("palmares-2026.json").decode(), read_pdf(public_bytes("communique-2026.pdf"))]
    assert [("Albi" in text, "Cahors" in text) for text in told] == [(True, False), (True, False)]


def test_the_press_release_is_tagged_and_tells_the_laureates_by_level():
    make_released_edition()

    content = public_bytes("communique-2026.pdf")

    words = " ".join(read_pdf(content).split())
    assert PdfReader(io.BytesIO(content)).trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Niveau 2 Ville d'Albi – Tarn (81) Niveau 1 Ville de Boé – Tarn (81)" in words
    assert "SOUS EMBARGO" not in words


def test_the_editors_text_takes_the_place_of_ours(settings):
    settings.PRESS_CONTACT = "presse@example.org"
    edition = make_decided_edition(results_at=PAST)
    PalmaresText.objects.create(edition=edition, press="Cette année, {{ labellisés }}.\n\nSecond <paragraphe>.")

    release_palmares(edition=edition, author=ADA)

    words = " ".join(read_pdf(public_bytes("communique-2026.pdf")).split())
    assert "Cette année, 2 collectivités labellisées. Second <paragraphe>." in words
    assert "presse@example.org" in words


def test_three_laureates_take_as_many_queries_as_one(laureates):
    one = make_sealed_edition(code="2025", files=[("Albi", "4", "2")])
    three = make_sealed_edition(code="2026", files=[(f"Bourg-{rank}", "4", "2") for rank in range(3)])
    contents = {edition.code: sealed_content(edition) for edition in (one, three)}
    build_files(edition=one, content=contents["2025"])

    with_one = count_queries(build_files, edition=one, content=contents["2025"])
    assert count_queries(build_files, edition=three, content=contents["2026"]) == with_one
