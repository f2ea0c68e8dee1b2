# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of editors: how to apply, questions and answers, text and pictures."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.utils.translation import override, pgettext
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from label.models.pages import ApplyPage, FAQPage, LabelPage
from tests.factories import EditionFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, french, make_home

pytestmark = pytest.mark.django_db


def french_in_context(context, message):
    with override("fr"):
        return pgettext(context, message)


def read(client, page_class, **fields):
    add_page(make_home(), page_class, title="Page", slug="page", **fields)
    return ReadPage(client.get("/page/"))


def test_the_apply_page_shows_its_steps_and_the_dates(client):
    EditionFactory(opens_on=datetime.date(2018, 6, 15), closes_on=datetime.date(2018, 9, 30))

    page = read(client, ApplyPage, body=body(("steps", ["<p>Mandater</p>", "<p>Remplir</p>"])))

    assert page.words("li", class_="steps__item") == ["Mandater", "Remplir"]
    assert page.words("time") == ["15 juin 2018", "30 septembre 2018"]


def test_the_apply_page_says_when_no_date_is_set(client):
    page = read(client, ApplyPage)

    assert page.words("div", class_="notice") == [french("The dates of the next campaign are not set yet.")]


def step(title, date):
    return "step", {"title": title, "text": "<p>Faire.</p>", "date": date}


def test_a_step_takes_its_date_from_the_edition(client):
    moment = datetime.datetime(2018, 11, 6, 17, tzinfo=datetime.UTC)
    EditionFactory(
        opens_on=datetime.date(2018, 6, 15),
        closes_on=datetime.date(2018, 9, 30),
        ceremony_at=moment,
        ceremony_place="Bordeaux",
    )

    steps = body(step("Désigner", ""), step("Remplir", "closing"), step("Venir", "ceremony"), step("Lire", "results"))
    page = read(client, ApplyPage, steps=steps)

    past = french_in_context("a date", "Past")
    assert page.words("h3", class_="steps__title") == ["Désigner", "Remplir", "Venir", "Lire"]
    assert page.words("p", class_="steps__date") == [
        f"{french('Closing of applications')} 30 septembre 2018 {past}",
        f"{french('Ceremony')} 6 novembre 2018 Bordeaux {past}",
    ]


def test_steps_without_an_edition_have_no_date(client):
    page = read(client, ApplyPage, steps=body(step("Remplir", "closing")))

    assert page.words("li", class_="steps__item") == ["Remplir Faire."]


def test_questions_are_folded_by_the_browser(client):
    questions = body(
        ("heading", "Candidater"),
        ("question", {"question": "Est-ce payant ?", "answer": "<p>Non, c’est <b>gratuit</b>.</p>"}),
    )

    page = read(client, FAQPage, questions=questions)

    assert page.words("h2") == ["Candidater"]
    assert page.words("summary", class_="fold__button") == ["Est-ce payant ?"]
    assert page.words("div", class_="fold__content prose") == ["Non, c’est gratuit."]


# Wagtail leaves the temporary file of a rendition to the garbage collector.
@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_a_picture_has_its_words_its_size_and_loads_late(client):
    image = get_image_model().objects.create(title="Titre", file=get_test_image_file())
    block = {"image": {"image": image.pk, "decorative": False, "alt_text": "La remise"}, "caption": "À Bordeaux"}

    page = read(client, LabelPage, body=body(("picture", block)))

    picture = page.one("img")
    assert (picture["alt"], picture["loading"], picture["width"]) == ("La remise", "lazy", "640")
    assert page.words("figcaption") == ["À Bordeaux"]


def test_a_document_says_its_format_and_size(client):
    document = get_document_model().objects.create(title="Charte", file=ContentFile(b"x" * 2048, name="charte.pdf"))

    page = read(client, LabelPage, body=body(("document", document.pk)))

    link = page.one("a", class_="document-link")
    assert link["href"] == document.url
    assert link.words.replace("\xa0", " ").endswith("Charte (PDF, 2 ko)")


def test_what_editors_type_is_escaped(client):
    page = read(client, LabelPage, body=body(("heading", "<script>alert(1)</script>")))

    assert page.all("script") == []
    assert page.words("h2") == ["<script>alert(1)</script>"]
