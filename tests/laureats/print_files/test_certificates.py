# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The certificate: what it says, to the eye and to a screen reader, with its code."""

import io

import pytest
import zxingcpp
from pypdf import PdfReader

from laureats.assets.artworks import Artwork, own_artwork
from laureats.models.artwork import Scale
from laureats.print_files.certificates import certificate_file
from tests.laureats.print_files.factories import LAUREATES, PAGE, make_badge, make_chair, make_print_subject
from tests.laureats.print_files.reading import draw, list_fonts

NAMES = [laureate for laureate, _code, _level in LAUREATES]
FINAL = Artwork(scale=Scale.SIGNS, templates=own_artwork(Scale.SIGNS).templates, is_example=False)
# The code on the page, in millimetres: right, bottom and side of its square.
CODE_RIGHT, CODE_BOTTOM, CODE_SIDE = 25, 16, 38


def read(pdf):
    return PdfReader(io.BytesIO(pdf))


def words_of(pdf):
    """Return the words, as one line."""
    return " ".join(read(pdf).pages[0].extract_text().split())


def list_alternatives(document):
    """Return what stands for the pictures, in reading order."""
    found, waiting = [], [document.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop(0).get_object()
        if not isinstance(element, dict):
            continue
        if "/Alt" in element:
            found.append(element["/Alt"])
        kids = element.get("/K", [])
        waiting += kids if isinstance(kids, list) else [kids]
    return found


@pytest.fixture(scope="module")
def complete():
    """Return a certificate with all that one may hold, whose artwork is no example."""
    subject = make_print_subject(
        artwork=FINAL,
        badge=make_badge(level_code="5", level_name="Niveau 5", level_short_name="excellence"),
        mentions=("Meilleure note totale", "Mutualisation"),
        chair=make_chair(),
    )
    return certificate_file(subject).content


@pytest.mark.parametrize(
    "told",
    [
        "Édition 2026",
        "Ville d'Angoulême",
        "Niveau 5 (excellence) 2026",
        "Meilleure note totale",
        "Mutualisation",
        "18 novembre 2026",
        "Mme Camille Exemple Déléguée générale, Association Exemple",
    ],
)
def test_it_tells_the_award(complete, told):
    assert told in words_of(complete)


def test_both_addresses_are_written_and_lead_there(complete):
    page = read(complete).pages[0]

    assert {note.get_object()["/A"]["/URI"] for note in page["/Annots"]} == {
        PAGE,
        "https://label.example/verification/angouleme/2026/",
    }
    assert PAGE in words_of(complete).replace(" ", "")


def test_it_is_tagged_in_french_with_a_title(complete):
    document = read(complete)

    catalogue = document.trailer["/Root"]
    assert (catalogue["/MarkInfo"]["/Marked"], catalogue["/Lang"], len(document.pages)) == (True, "fr", 1)
    assert document.metadata.title.endswith(
        "Ville d'Angoulême, Label Territoire Numérique Libre 2026 – Niveau 5 (excellence)"
    )


def test_its_pictures_have_alternatives(complete):
    badge, code = list_alternatives(read(complete))

    assert badge == "Label Territoire Numérique Libre 2026 – Niveau 5 (excellence)"
    assert code.endswith(PAGE)


@pytest.mark.parametrize("name", NAMES)
def test_it_holds_on_one_page_with_its_fonts_whatever_the_name(printed, name):
    pdf = printed[name]["certificat.pdf"].content
    fonts = [line.split() for line in list_fonts(pdf)]

    # A line may break after a hyphen.
    assert (len(read(pdf).pages), name.replace(" ", "") in words_of(pdf).replace(" ", "")) == (1, True)
    assert [columns[-5] for columns in fonts] == ["yes"] * len(fonts)
    assert len(fonts) == 2


def test_a_telephone_reads_the_address_of_the_page_on_the_paper(complete):
    read_codes = zxingcpp.read_barcodes(draw(complete, dpi=150))

    assert [(code.format, code.text) for code in read_codes] == [(zxingcpp.BarcodeFormat.QRCode, PAGE)]


def test_the_badge_is_not_called_a_label():
    subject = make_print_subject(badge=make_badge(level_code="badge", level_name="Badge"))

    assert "Le jury décerne le Badge Territoire Numérique Libre à Ville d'Angoulême" in words_of(
        certificate_file(subject).content
    )


def test_what_is_not_known_is_left_out():
    subject = make_print_subject(artwork=FINAL, results_on=None, verify_address="")

    told = words_of(certificate_file(subject).content)
    assert [word for word in ("verification", "publiés", "présid", "Mention", "jury, ") if word in told] == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [({"artwork": FINAL}, 0), ({}, 1)],
)
def test_an_example_says_so_across_the_page(changes, expected):
    told = words_of(certificate_file(make_print_subject(**changes)).content)

    assert told.lower().split().count("exemple") == expected


def test_the_same_certificate_has_the_same_bytes():
    assert certificate_file(make_print_subject()) == certificate_file(make_print_subject())
