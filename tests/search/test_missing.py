# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from home.models import StandardPage
from laureats.models import LaureateIndexPage
from search.missing import parts_of, words_of
from tests.laureats.public.factories import make_page, make_territory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


def read(client, path):
    response = client.get(path)
    assert response.status_code == 404
    return ReadPage(response)


def near(client, path):
    return [(link["href"], link.words) for link in read(client, path).all("a", class_="arrow-link")]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/edition-2018.html", "edition 2018"),
        ("/en/old_news/the%20mayors/", "old news the mayors"),
        ("/", ""),
        ("/%00a/", "a"),
        ("/" + "x" * 300, "x" * 200),
    ],
)
def test_the_words_of_an_address_are_what_one_would_look_for(path, words):
    assert words_of(parts_of(path)) == words


def test_the_search_holds_the_words_of_the_address(client):
    make_home()

    page = read(client, "/nos-criteres/2018.php")

    assert page.one("form", class_="search-form")["action"] == "/recherche/"
    assert page.one("input", name="q")["value"] == "nos criteres 2018"


def test_pages_near_the_address_are_offered(client):
    home = make_home()
    add_page(home, StandardPage, title="Les critères", slug="criteres")
    add_page(home, StandardPage, title="Le jury", slug="jury")

    assert near(client, "/critere/") == [("/criteres/", "Les critères")]
    assert near(client, "/tout-autre-chose/") == []
    # What stands above an unknown address tells nothing of it.
    assert near(client, "/criteres/tout-autre-chose/") == []


def test_drafts_laureates_and_the_other_language_are_never_offered(client):
    home = make_home()
    translate_page(home, title="Home")
    translate_page(add_page(home, StandardPage, title="Le label", slug="le-label"), slug="open-data", title="Open data")
    add_page(home, StandardPage, title="Secret", slug="resultats", live=False)
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    make_page(index=index, territory=make_territory("Albi"))

    assert near(client, "/resultat/") == []
    assert near(client, "/albi/") == []
    assert near(client, "/open-datas/") == []
    assert near(client, "/en/open-datas/") == [("/en/open-data/", "Open data")]


def test_what_an_address_holds_is_escaped(client):
    make_home()

    page = read(client, "/%3Cscript%3E%22/")

    assert page.all("script") == []
    assert page.one("input", name="q")["value"] == "script"
