# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Titles of documents and credits have one language, French: pages in another say so."""

import pytest
from django.core.files.base import ContentFile
from django.utils.translation import override
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomDocument, CustomImage
from core.templatetags.site_formats import in_french
from home.models import NewsIndexPage, NewsPage
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, make_home, translate_page

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]
HOSTILE = "<b>Service</b> & ville"


def make_article():
    """Publish an article in both languages with a picture, another in its body, and a document."""
    document = CustomDocument.objects.create(title="Le déroulé", file=ContentFile(b"x", name="deroule.pdf"))
    above, within = (
        CustomImage.objects.create(title="Scène", file=get_test_image_file(), credit=credit)
        for credit in ("Ville d’Albi", HOSTILE)
    )
    block = {"image": {"image": within.pk, "alt_text": "La remise", "decorative": False}, "caption": ""}
    index = add_page(make_home(), NewsIndexPage, title="Actualités", slug="actualites")
    article = add_page(
        index,
        NewsPage,
        title="Remise",
        slug="remise",
        picture=above,
        picture_description="La scène",
        body=body(("picture", block), ("document", document.pk)),
    )
    for page, slug in ((index.get_parent().specific, "home"), (index, "news"), (article, "ceremony")):
        translate_page(page, title=slug.title(), slug=slug)


def list_french(client, address):
    """Return the words of the article that are said to be French."""
    page = ReadPage(client.get(address))
    main = page.one("main")
    return [element.words for element in page.all("span", lang="fr") if element.is_within(main)]


def test_an_english_page_marks_credits_and_titles_of_documents(client):
    make_article()

    assert list_french(client, "/en/news/ceremony/") == ["Ville d’Albi", HOSTILE, "Le déroulé"]


def test_a_french_page_has_no_need_to(client):
    make_article()

    assert list_french(client, "/actualites/remise/") == []
    assert HOSTILE in ReadPage(client.get("/actualites/remise/")).one("main").words


@pytest.mark.parametrize(("language", "expected"), [("en", ""), ("fr", "")])
def test_no_words_are_not_marked(language, expected):
    with override(language):
        assert in_french("") == expected
