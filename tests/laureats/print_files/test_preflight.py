# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a printer's preflight looks for, asked of pikepdf and Poppler: on short and long names, on both scales."""

import io

import pikepdf
import pytest
from PIL import ImageCms

from tests.laureats.print_files.factories import LAUREATES
from tests.laureats.print_files.reading import COLOURS, list_fonts, list_operations, read_boxes, run

NAMES = [laureate for laureate, _code, _level in LAUREATES]
ROLES = ["panneau-600x400mm.pdf", "affiche-a3.pdf"]
# Paper takes no more than three full inks.
MOST_INK = 3.0

pytestmark = [pytest.mark.parametrize("name", NAMES), pytest.mark.parametrize("role", ROLES)]


@pytest.fixture
def pdf(printed, name, role):
    return printed[name][role].content


@pytest.fixture
def document(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        yield opened


def test_its_syntax_is_sound(document):
    assert (document.check_pdf_syntax(), document.get_warnings()) == ([], [])


def test_it_claims_to_be_pdf_x_4(document):
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        claimed = (xmp["pdfxid:GTS_PDFXVersion"], xmp["pdf:Trapped"], xmp["xmpMM:RenditionClass"])

    assert (document.pdf_version, claimed) == ("1.6", ("PDF/X-4", "False", "proof:pdf"))
    assert (document.docinfo["/Trapped"], "/ID" in document.trailer, document.is_encrypted) == ("/False", True, False)


def test_dates_are_those_of_the_results_wherever_they_are_written(document):
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        written = {xmp["xmp:CreateDate"], xmp["xmp:ModifyDate"], xmp["xmp:MetadataDate"]}

    assert written == {"2026-11-18T17:00:00Z"}
    assert {str(document.docinfo[name]) for name in ("/CreationDate", "/ModDate")} == {"D:20261118170000Z"}


def test_its_title_names_the_laureate(document, name):
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        titles = {xmp["dc:title"], str(document.docinfo["/Title"])}

    assert len(titles) == 1
    assert f"– {name} –" in titles.pop()


def test_its_output_intent_is_a_press_in_four_inks(document):
    (intent,) = document.Root.OutputIntents
    profile = ImageCms.ImageCmsProfile(io.BytesIO(intent.DestOutputProfile.read_bytes())).profile

    assert (intent.S, intent.DestOutputProfile.N) == ("/GTS_PDFX", 4)
    assert (profile.device_class.strip(), profile.xcolor_space.strip()) == ("prtr", "CMYK")


def test_boxes_are_the_sizes_announced(pdf, role):
    width, height = (600, 400) if role.startswith("panneau") else (297, 420)
    beyond = {"TrimBox": 0, "BleedBox": 10, "MediaBox": 30, "CropBox": 30, "ArtBox": 30}

    assert read_boxes(pdf) == {box: (width + more, height + more) for box, more in beyond.items()}


def test_no_font_is_in_it(pdf):
    assert list_fonts(pdf) == []


def test_no_picture_made_of_pixels_is_in_it(pdf):
    assert run("pdfimages", "-list", pdf=pdf).decode().splitlines()[2:] == []


def test_every_colour_is_in_four_inks_within_what_paper_takes(pdf):
    used = [(operator, operands) for operands, operator in list_operations(pdf) if operator in COLOURS]
    # Marks are in all four inks, for each plate to have them.
    inks = [sum(map(float, operands)) for _operator, operands in used if operands != [1, 1, 1, 1]]

    assert {COLOURS[operator] for operator, _operands in used} == {"CMYK"}
    assert max(inks) <= MOST_INK


def test_no_colour_of_a_screen_hides_in_any_object(document):
    written = [item.unparse(resolved=True) for item in document.objects if isinstance(item, pikepdf.Object)]

    assert [text for text in written if b"RGB" in text] == []


def test_nothing_in_it_is_transparent(document):
    (page,) = document.pages
    states = page.Resources.get("/ExtGState", {}).values()

    assert {float(value) for state in states for value in state.values()} == {1.0}
    assert list(page.Resources.get("/XObject", {})) == []


def test_it_holds_nothing_that_acts(document):
    (page,) = document.pages

    assert {"/Annots", "/AA"} & set(page.keys()) == set()
    assert {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(document.Root.keys()) == set()
