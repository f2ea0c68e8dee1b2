# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page of an edition holds beside its evening: photos, documents, jury, files of the results."""

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomDocument, CustomImage
from laureats.models import EditionPage, PalmaresFile, PalmaresPage
from tests.factories import JurySeatFactory, PersonFactory
from tests.laureats.public.factories import make_award, make_edition
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, french, make_home

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]
ADDRESS = "/edition-2018/"


@pytest.fixture
def page():
    home = make_home()
    add_page(home, PalmaresPage, title="Palmarès", slug="palmares")
    edition = make_edition(year=2018)
    return add_page(home, EditionPage, title="Édition 2018", slug="edition-2018", edition=edition)


def make_photo(**fields):
    return CustomImage.objects.create(title="Scène", file=get_test_image_file(size=(640, 400)), **fields)


def show_photos(page, *images, alt_text="Le jury et les lauréats sur scène"):
    """Replace the photos of a page by these, with their caption."""
    page.photos = body(
        *(
            ("photo", {"image": {"image": image.pk, "alt_text": alt_text, "decorative": False}, "caption": "La remise"})
            for image in images
        )
    )
    page.save()


def show_documents(page, *documents):
    page.body = body(*(("document", document.pk) for document in documents))
    page.save()


def make_document(title="Le règlement", *, size=2_000):
    return CustomDocument.objects.create(title=title, file=ContentFile(b"x" * size, name="reglement.pdf"))


def add_file(edition, name, *, size):
    PalmaresFile.objects.create(
        edition=edition, name=name, content=b"x", media_type="text/csv", sha256="1" * 64, size=size
    )


def read(client):
    return ReadPage(client.get(ADDRESS))


def within(page, tag, part, **attributes):
    return [element.words for element in page.all(tag, **attributes) if element.is_within(part)]


def test_a_photo_is_described_and_says_who_took_it(client, page):
    show_photos(page, make_photo(credit="A. LUNEL", licence="CC BY 4.0"))

    shown = read(client)

    photos = shown.one("section", aria_labelledby="photos-title")
    (picture,) = [image for image in shown.all("img") if image.is_within(photos)]
    assert (picture["alt"], picture["width"], picture["height"]) == ("Le jury et les lauréats sur scène", "640", "400")
    credit = french("Credit: %(credit)s.") % {"credit": "A. LUNEL"}
    assert within(shown, "figcaption", photos) == [f"La remise {credit} CC BY 4.0"]


def test_a_document_says_its_type_and_its_size(client, page):
    document = make_document()
    show_documents(page, document)

    link = read(client).one("a", class_="document-link")

    assert (link.words, link["href"]) == ("Le règlement (PDF, 2 ko)", document.url)


def test_a_document_whose_file_is_lost_leaves_the_page_standing(client, page):
    document = make_document()
    document.file.storage.delete(document.file.name)
    show_documents(page, document)

    assert read(client).one("a", class_="document-link").words == "Le règlement (PDF)"


def test_the_jury_is_shown_with_faces_and_functions(client, page):
    chair = PersonFactory(first_name="Camille", last_name="DURAND", photo=make_photo())
    JurySeatFactory(edition=page.edition, person=chair, role="Présidente", organisation="April", agrees_to_photo=True)
    shy = PersonFactory(first_name="Ada", last_name="LUNEL", photo=make_photo())
    JurySeatFactory(edition=page.edition, person=shy, role="Directrice", organisation="AFUL", sort_order=2)

    shown = read(client)

    jury = shown.one("section", aria_labelledby="jury-title")
    assert within(shown, "h3", jury, class_="person__name") == ["Camille DURAND", "Ada LUNEL"]
    assert within(shown, "p", jury, class_="person__function") == ["Présidente, April", "Directrice, AFUL"]
    # A face is shown when its owner agrees to it; the other has initials.
    faces = [face for face in shown.all("img") if face.is_within(jury)]
    assert [(face["width"], face["alt"]) for face in faces] == [("256", "")]
    assert within(shown, "span", jury, class_="person__face") == ["AL"]


def test_the_files_of_the_results_say_their_type_and_their_size(client, page):
    make_award(body="Albi", edition=page.edition, level="4")
    add_file(page.edition, "palmares.csv", size=2_000)
    add_file(page.edition, "communique-2018.pdf", size=2_300_000)

    shown = read(client)

    results = shown.one("section", aria_labelledby="results-title")
    links = [link for link in shown.all("a", class_="arrow-link") if link.is_within(results)]
    assert {link["href"]: link.words for link in links} == {
        "/palmares/fichiers/2018/palmares.csv": "Lauréats (CSV, 2 ko)",
        "/palmares/fichiers/2018/communique-2018.pdf": "Communiqué de presse (PDF, 2,3 Mo)",
    }


def test_nothing_of_a_part_is_shown_without_it(client, page):
    shown = read(client)

    named = {section["aria-labelledby"] for section in shown.all("section")}
    assert named == {"results-title"}


def have_speakers(page, number):
    """Give a page that many speakers; idem below for what its other parts hold."""
    speaker = {"name": "Didier GALLAND", "role": "Maire", "territory": "CA du Puy-en-Velay"}
    page.speakers = body(*[("speaker", speaker)] * number)
    page.save()


def have_photos(page, number):
    show_photos(page, *(make_photo(credit="A. LUNEL") for _each in range(number)))


def have_documents(page, number):
    show_documents(page, *(make_document(f"Annexe {rank}") for rank in range(number)))


def have_jurors(page, number):
    for _each in range(number - page.edition.seats.count()):
        JurySeatFactory(edition=page.edition, person=PersonFactory(photo=make_photo()), agrees_to_photo=True)


def have_files(page, number):
    for rank in range(PalmaresFile.objects.count(), number):
        add_file(page.edition, f"palmares-{rank}.csv", size=1_500)


PARTS = {
    have_speakers: ("h3", "person__name"),
    have_photos: ("figure", "picture"),
    have_documents: ("a", "document-link"),
    have_jurors: ("picture", None),
    have_files: ("a", "arrow-link"),
}


@pytest.mark.parametrize("fill", PARTS)
def test_three_of_a_part_take_as_many_queries_as_one(client, page, fill):
    fill(page, 1)
    with_one = count_queries(client, ADDRESS)
    fill(page, 3)

    with_three = count_queries(client, ADDRESS)

    tag, css_class = PARTS[fill]
    assert (with_three, len(read(client).all(tag, class_=css_class))) == (with_one, 3)
