# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from core.models import CustomImage
from home.models import NewsIndexPage, NewsPage, StandardPage
from tests.page_reading import ReadPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]


def make_image(extension, *, size=(1600, 1600), **fields):
    written = io.BytesIO()
    Image.new("RGB", size, "#0c5c4b").save(written, "JPEG" if extension == "jpg" else "PNG")
    file = ContentFile(written.getvalue(), name=f"place.{extension}")
    return CustomImage.objects.create(title="La place", file=file, width=size[0], height=size[1], **fields)


def read_shared(client, path):
    """Return what is told to networks, by its name."""
    page = ReadPage(client.get(path))
    told = {tag["property"] or tag["name"]: tag["content"] for tag in page.all("meta")}
    return {name: content for name, content in told.items() if name and name.startswith(("og:", "twitter:"))}


def test_a_page_is_shared_with_its_words_and_the_card_of_the_site(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres", introduction="Ce que le jury regarde.")

    assert read_shared(client, "/criteres/") == {
        "og:type": "website",
        "og:site_name": "Label d’essai",
        "og:url": "http://testserver/criteres/",
        "og:title": "Critères",
        "og:description": "Ce que le jury regarde.",
        "og:locale": "fr_FR",
        "og:image": "http://testserver/static/img/share-fr.png",
        "og:image:alt": "Label d’essai",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }


def test_an_english_page_is_shared_with_the_english_card(client):
    home = make_home()
    translate_page(home, title="The label", slug="home")

    assert read_shared(client, "/en/")["og:image"] == "http://testserver/static/img/share-en.png"


@pytest.mark.parametrize(("extension", "media_type"), [("jpg", "image/jpeg"), ("png", "image/png")])
def test_a_page_is_shared_with_the_picture_of_its_editor(client, extension, media_type):
    image = make_image(extension, description="La place du marché")
    make_home(share_picture=image)

    shown = read_shared(client, "/")

    names = ("og:image:type", "og:image:width", "og:image:height", "og:image:alt")
    assert [shown[name] for name in names] == [media_type, "1200", "630", "La place du marché"]
    assert shown["og:image"] == f"http://testserver{image.renditions.get().url}"


def test_a_picture_whose_file_is_gone_gives_way_to_the_card(client):
    image = make_image("jpg")
    make_home(share_picture=image)
    image.file.storage.delete(image.file.name)

    assert read_shared(client, "/")["og:image"] == "http://testserver/static/img/share-fr.png"


def test_a_drawing_gives_way_to_the_card(client):
    svg = ContentFile(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', name="armes.svg")
    make_home(share_picture=CustomImage.objects.create(title="Armes", file=svg, width=9, height=9))

    assert read_shared(client, "/")["og:image"] == "http://testserver/static/img/share-fr.png"


def test_an_article_is_told_as_one(client):
    index = add_page(make_home(), NewsIndexPage, title="Actualités", slug="actualites")
    add_page(index, NewsPage, title="Article", slug="article")

    assert read_shared(client, "/actualites/article/")["og:type"] == "article"


def test_what_is_no_page_is_shared_in_the_name_of_the_site(client):
    make_home()

    shown = read_shared(client, "/recherche/")

    assert (shown["og:title"], shown["og:description"]) == ("Label d’essai", "Label d’essai")
