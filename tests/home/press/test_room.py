# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The press room, and the page of a release."""

import json

import pytest

from laureats.models import PalmaresFile
from tests.factories import EditionFactory
from tests.home.news.factories import close
from tests.home.press.factories import make_file, make_release
from tests.laureats.palmares.factories import FUTURE
from tests.laureats.public.factories import make_edition
from tests.page_reading import ReadPage
from tests.page_tree import body, count_queries, french

pytestmark = pytest.mark.django_db


def files(page):
    return [(link["href"], link.words) for link in page.all("a", class_="document-link")]


def publish_paper(edition, **fields):
    values = {"name": f"communique-{edition.code}.pdf", "media_type": "application/pdf", "content": b"x"} | fields
    return PalmaresFile.objects.create(edition=edition, sha256="1" * 64, size=84_000, **values)


def test_releases_are_listed_by_year_with_their_files(client, room):
    make_file(make_release(room, "ancien", day="2018-11-06"))
    make_release(room, "recent", day="2025-11-19")
    make_release(room, "brouillon", live=False)
    close(make_release(room, "ferme"))

    page = ReadPage(client.get("/presse/"))

    assert page.words("h2", class_="section__title") == ["Communiqués de 2025", "Communiqués de 2018"]
    assert page.words("h3", class_="entry__title") == ["Recent", "Ancien"]
    assert files(page) == [("/presse/ancien/pdf/", "PDF, 42 ko – Ancien")]


def test_an_empty_room_says_so(client, room):
    page = ReadPage(client.get("/presse/"))

    assert french("No press release has been published yet.") in page.one("main").words


def test_a_long_list_is_cut_into_pages(client, room):
    for number in range(1, 22):
        make_release(room, f"c{number}", day=f"2018-01-{number:02}")

    page = ReadPage(client.get("/presse/?page=2"))

    assert page.words("h3", class_="entry__title") == ["C1"]


def test_the_releases_of_public_results_are_there_too(client, room):
    publish_paper(make_edition(year=2018))
    publish_paper(EditionFactory(code="2027", results_at=FUTURE))
    publish_paper(make_edition(year=2019), name="palmares-2019.csv")

    page = ReadPage(client.get("/presse/"))

    assert [href for href, _words in files(page)] == ["/palmares/fichiers/2018/communique-2018.pdf"]


def test_three_releases_take_as_many_queries_as_one(client, room):
    make_file(make_release(room, "un"))
    with_one = count_queries(client, "/presse/")
    make_file(make_release(room, "deux"))
    make_file(make_release(room, "trois"))

    assert count_queries(client, "/presse/") == with_one


def test_a_release_tells_where_and_when_and_whom_to_call(client, room):
    make_release(
        room,
        "remise",
        place="Bordeaux",
        contact="Camille Exemple\npresse@example.org",
        body=body(("paragraph", "<p>22 collectivités.</p>")),
    )

    page = ReadPage(client.get("/presse/remise/"))

    assert page.words("p", class_="lead-date") == ["Bordeaux, 6 novembre 2018"]
    assert page.words("a", href="mailto:presse@example.org") == ["presse@example.org"]
    assert "22 collectivités." in page.one("article").words
    assert json.loads(page.one("script").words)["headline"] == "Remise"


def test_the_contact_of_the_site_stands_for_one_that_nobody_wrote(client, room, settings):
    settings.PRESS_CONTACT = "presse@label.example"
    make_release(room, "remise")

    page = ReadPage(client.get("/presse/remise/"))

    assert page.words("a", href="mailto:presse@label.example") == ["presse@label.example"]


def test_a_release_offers_its_files_with_their_format_and_size(client, room):
    release = make_release(room, "remise")
    make_file(release)
    make_file(release, "odt", size=1_200_000)

    page = ReadPage(client.get("/presse/remise/"))

    assert files(page) == [
        ("/presse/remise/pdf/", "PDF, 42 ko – Remise"),
        ("/presse/remise/odt/", "ODT, 1,2 Mo – Remise"),
    ]


def test_files_of_another_revision_are_not_offered(client, room):
    release = make_release(room, "remise")
    make_file(release)
    release.save_revision().publish()

    page = ReadPage(client.get("/presse/remise/"))

    assert files(page) == []
    assert page.words("h1") == ["Remise"]
