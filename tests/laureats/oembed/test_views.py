# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges asked for as other sites do."""

from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from defusedxml import ElementTree
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laureats.assets.storing import store_badges
from laureats.kits.embedding import write_html_code
from laureats.kits.subject import kit_subject_from_award
from laureats.models import Award, LaureateIndexPage, LaureatePage
from tests.factories import EditionFactory, LevelFactory, TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, make_page
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db
PAGE = "http://testserver/laureats/arles/"


@pytest.fixture
def award():
    """Return the award of a body listed in both languages, with its badge."""
    home = make_home()
    translate_page(home, title="Home")
    translate_page(add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats"), slug="laureates")
    return make_award("Arles", slug="arles")


def make_award(name, *, slug, **values):
    territory = TerritoryFactory(name=name, slug=slug)
    award = AwardFactory(territory=territory, level__name_en="Level 3", **values)
    make_page(territory, slug=slug)
    store_badges([award])
    return award


def ask(client, url=PAGE, **asked):
    return client.get(f"/oembed?{urlencode({'url': url, **asked})}")


def test_a_laureate_answers_with_the_code_of_its_kit(client, award):
    response = ask(client)

    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json() == {
        "version": "1.0",
        "type": "rich",
        "title": "Ville d'Arles : Label Territoire Numérique Libre 2026 – Niveau 3",
        "author_name": "Ville d'Arles",
        "author_url": "http://testserver/laureats/arles/",
        "provider_name": "Label d’essai",
        "provider_url": "http://testserver/",
        "cache_age": 3600,
        "html": write_html_code(kit_subject_from_award(award)),
        "width": 160,
        "height": 160,
        "thumbnail_url": "http://testserver/badges/arles/2026-r1.png",
        "thumbnail_width": 512,
        "thumbnail_height": 512,
    }


def test_pictures_of_the_answer_are_there(client, award):
    answer = ask(client).json()
    image = BeautifulSoup(answer["html"], "html.parser").img

    answers = [client.get(address, follow=True) for address in (image["src"], answer["thumbnail_url"])]

    assert [each["Content-Type"] for each in answers] == ["image/svg+xml", "image/png"]


def test_a_laureate_in_english_answers_in_english(client, award):
    answer = ask(client, "http://testserver/en/laureates/arles/").json()
    link = BeautifulSoup(answer["html"], "html.parser").a

    words = "Ville d'Arles: Territoire Numérique Libre label 2026 – Level 3"
    assert (answer["title"], link.img["alt"]) == (words, words)
    assert link["href"] == answer["author_url"] == "http://testserver/en/laureates/arles/"


def test_xml_tells_the_same(client, award):
    response = ask(client, format="xml")

    told = {element.tag: element.text for element in ElementTree.fromstring(response.content)}
    assert response["Content-Type"] == "text/xml; charset=utf-8"
    assert told == {name: str(value) for name, value in ask(client).json().items()}


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ({"maxwidth": 100}, 100),
        ({"maxwidth": 300, "maxheight": 200}, 200),
        ({"maxheight": 1}, 1),
        ({"maxwidth": 9000}, 480),
    ],
)
def test_the_badge_keeps_within_its_room(client, award, room, size):
    answer = ask(client, **room).json()
    image = BeautifulSoup(answer["html"], "html.parser").img

    assert (answer["width"], answer["height"]) == (size, size)
    assert (image["width"], image["height"]) == (str(size), str(size))


@pytest.mark.parametrize("room", ["0", "-1", "large", "", "1.5", "٣"])
def test_a_room_that_is_no_size_is_refused(client, award, room):
    assert ask(client, maxwidth=room).status_code == 400


def test_another_format_is_not_implemented(client, award):
    assert ask(client, format="yaml").status_code == 501


def test_a_name_cannot_leave_its_attribute(client, award):
    Award.objects.update(name='<b>"Arles"</b>')

    image = BeautifulSoup(ask(client).json()["html"], "html.parser").img

    assert '<b>"Arles"</b>' in image["alt"]


def test_the_latest_label_answers_and_an_edition_by_its_own_address(client, award):
    earlier = EditionFactory(year=2018, released_at=timezone.now())
    store_badges([AwardFactory(territory=award.territory, edition=earlier, level=LevelFactory(edition=earlier))])
    addresses = (PAGE, "http://testserver/badges/arles/current.svg", "http://testserver/badges/arles/2018.svg")

    thumbnails = [ask(client, address).json()["thumbnail_url"] for address in addresses]

    assert [address.rpartition("/")[2] for address in thumbnails] == ["2026-r1.png", "2026-r1.png", "2018-r1.png"]


def hide_by_withdrawal(award):
    Award.objects.filter(pk=award.pk).update(withdrawn_at=timezone.now())


def hide_by_embargo(award):
    type(award.edition).objects.update(released_at=None)


def hide_page(award):
    LaureatePage.objects.get(territory=award.territory).unpublish()


@pytest.mark.parametrize("hide", [hide_by_withdrawal, hide_by_embargo, hide_page])
def test_what_is_hidden_answers_as_what_never_was(client, award, hide):
    hide(award)
    told = []
    for address in (PAGE, "http://testserver/laureats/fffff/", "http://other.example/", "nothing"):
        ask(client, address)
        with CaptureQueriesContext(connection) as queries:
            response = ask(client, address)
        told.append((response.status_code, response.content, len(queries)))

    assert told[0][:2] == (404, b"Not Found")
    assert set(told) == {told[0]}


def test_three_laureates_take_as_many_queries_as_one(client, award):
    def count():
        ask(client)
        with CaptureQueriesContext(connection) as queries:
            assert ask(client).status_code == 200
        return len(queries)

    with_one = count()
    for name in ("Boé", "Cahors"):
        make_award(name, slug=name.lower().replace("é", "e"), edition=award.edition, level=award.level)

    assert count() == with_one


def test_the_page_of_a_laureate_says_where_to_ask(client, award):
    page = BeautifulSoup(client.get("/laureats/arles/").content, "html.parser")
    links = {link["type"]: link["href"] for link in page.select("link[type$='+oembed']")}

    assert {kind: client.get(address)["Content-Type"] for kind, address in links.items()} == {
        "application/json+oembed": "application/json",
        "text/xml+oembed": "text/xml; charset=utf-8",
    }


def test_a_laureate_without_badge_says_nothing(client, award):
    hide_by_withdrawal(award)

    page = BeautifulSoup(client.get("/laureats/arles/").content, "html.parser")

    assert page.select("link[type$='+oembed']") == []
