# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A release on paper and as a text, read back by other programs."""

import io

import pytest
from pypdf import PdfReader
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomImage
from home.models import PressReleasePage
from home.press.documents import build_odt, build_pdf
from tests.home.press.factories import make_release
from tests.home.press.reading import read_odt
from tests.page_tree import body, translate_page

pytestmark = [
    pytest.mark.django_db,
    # Pictures: what Wagtail leaves open.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]


@pytest.fixture
def release(room):
    image = CustomImage.objects.create(title="Scène", file=get_test_image_file(size=(640, 400)))
    words = body(
        ("heading", "Le jury"),
        ("paragraph", '<p>Six personnes, dont <b>deux</b> présidents : <a href="/le-label/jury/">le jury</a>.</p>'),
        ("quote", {"text": "Un signal fort.", "author": "Le jury", "source": ""}),
        ("picture", {"image": {"image": image.pk, "alt_text": "La scène", "decorative": False}, "caption": "Le soir"}),
    )
    return make_release(
        room,
        "remise",
        title="Les labels 2018 & la suite",
        introduction="22 collectivités labellisées.",
        place="Bordeaux",
        contact="presse@example.org",
        body=words,
    )


@pytest.fixture
def pdf(release):
    return PdfReader(io.BytesIO(build_pdf(release)))


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def test_the_pdf_says_what_the_page_says_and_where_it_is(pdf):
    text = text_of(pdf)

    for words in (
        "Les labels 2018 & la suite",
        "Bordeaux, 6 novembre 2018",
        "22 collectivités labellisées.",
        "Un signal fort.",
        "presse@example.org",
        "6 novembre 2018 – http://testserver/presse/remise/",
    ):
        assert words in text


def test_the_pdf_is_tagged_and_says_its_language_its_title_and_its_day(pdf):
    root = pdf.trailer["/Root"]

    assert root["/Lang"] == "fr"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  # pypdf’s own boolean
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert pdf.metadata.title == "Les labels 2018 & la suite"
    assert pdf.metadata["/CreationDate"].startswith("D:20181106")
    assert "pdfuaid:part" in root["/Metadata"].get_data().decode()


def test_the_pdf_carries_its_fonts_and_its_picture(pdf):
    resources = pdf.pages[0]["/Resources"]
    fonts = [font.get_object()["/DescendantFonts"][0].get_object() for font in resources["/Font"].values()]

    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    assert len(pdf.pages[0].images) == 1


def test_links_of_the_pdf_lead_to_the_site(pdf):
    links = [
        annotation.get_object()["/A"]["/URI"]
        for page in pdf.pages
        for annotation in page.get("/Annots", [])
        if annotation.get_object()["/Subtype"] == "/Link"
    ]

    assert links == [
        "http://testserver/le-label/jury/",
        "mailto:presse@example.org",
        "http://testserver/presse/remise/",
    ]


def test_both_are_the_same_bytes_when_made_again(release):
    again = PressReleasePage.objects.get(pk=release.pk)

    assert build_pdf(release) == build_pdf(again)
    assert build_odt(release) == build_odt(again)


def test_the_odt_says_the_same(release):
    odt = read_odt(build_odt(release))

    assert odt.paragraphs == [
        ("Text_20_body", "Communiqué de presse"),
        ("Heading_20_1", "Les labels 2018 & la suite"),
        ("Text_20_body", "Bordeaux, 6 novembre 2018"),
        ("Text_20_body", "22 collectivités labellisées."),
        ("Heading_20_2", "Le jury"),
        ("Text_20_body", "Six personnes, dont deux présidents : le jury."),
        ("Quotations", "Un signal fort."),
        ("Quotations", "Le jury"),
        ("Text_20_body", ""),
        ("Caption", "Le soir"),
        ("Heading_20_2", "Contact presse"),
        ("Text_20_body", "presse@example.org"),
        ("Text_20_body", "Ce communiqué en ligne : http://testserver/presse/remise/"),
    ]
    assert odt.pictures == ["Pictures/1.jpg"]
    assert odt.links == [
        "http://testserver/le-label/jury/",
        "mailto:presse@example.org",
        "http://testserver/presse/remise/",
    ]


def test_a_translation_speaks_its_language(room, release):
    translate_page(room.get_parent().specific, title="Home")
    translate_page(room, title="Press", slug="press")
    english = translate_page(release, title="The 2018 labels", slug="labels")

    pdf = PdfReader(io.BytesIO(build_pdf(english)))

    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert "Press release" in text_of(pdf)
    assert "http://testserver/en/press/labels/" in text_of(pdf)
    assert read_odt(build_odt(english)).paragraphs[0] == ("Text_20_body", "Press release")
