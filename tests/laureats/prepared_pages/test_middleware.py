# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page is drawn once, and again as soon as something that it shows changes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import User
from laureats.models import Award, Territory
from laureats.models.prepared import PreparedPage
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.laureats.public.reading import read, text_of, texts

pytestmark = pytest.mark.django_db
FRENCH, ENGLISH = "/laureats/angouleme/", "/en/laureates/angouleme/"


def read_again(client, address=ENGLISH, **options):
    """Return the second answer, and how many queries it took."""
    client.get(address, **options)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address, **options)
    return response, len(queries)


def test_page_drawn_once_takes_one_query_and_says_the_same(laureate, client):
    first = client.get(ENGLISH)
    second, queries = read_again(client)

    assert queries == 1
    assert (second.content, second.headers) == (first.content, first.headers)


@pytest.mark.parametrize("count", [1, 3, 300])
def test_queries_do_not_grow_with_the_laureates(laureate, client, count):
    edition = laureate.award.edition
    territories = Territory.objects.bulk_create(
        Territory(kind="cc", name=f"Pays {number}", slug=f"pays-{number}", department="16")
        for number in range(count - 1)
    )
    Award.objects.bulk_create(
        Award(territory=territory, edition=edition, name=territory.name, kind="cc", department="16")
        for territory in territories
    )

    _response, queries = read_again(client)
    _response, drawn = read_again(client, f"{ENGLISH}?drawn=anew")

    assert (queries, drawn) == (1, 43)


def change_level(laureate):
    edition = laureate.award.edition
    Award.objects.filter(pk=laureate.award.pk).update(level=edition.levels.get(code="2"))


def change_menu(laureate):
    type(laureate.site.palmares).objects.filter(pk=laureate.site.palmares_en.pk).update(show_in_menus=True)


def add_neighbour(laureate):
    award = make_award(body=make_territory("Cognac"), edition=laureate.award.edition, level="3")
    make_page(index=laureate.site.laureats, territory=award.territory)


def release_another(laureate):
    make_award(body=laureate.page.territory, edition=make_edition(year=2019), level="5")


def take_page_down(laureate):
    laureate.page.unpublish()


@pytest.mark.parametrize("change", [change_level, change_menu, add_neighbour, release_another, take_page_down])
def test_change_is_shown_at_once(laureate, client, change):
    before = client.get(ENGLISH).content
    client.get(ENGLISH)
    change(laureate)

    after = client.get(ENGLISH)
    assert after.content != before
    assert after.content == client.get(f"{ENGLISH}?drawn=anew").content.replace(b"?drawn=anew", b"")


def test_each_language_has_its_own(laureate, client):
    for _time in range(2):
        assert [read(client.get(address)).html["lang"] for address in (FRENCH, ENGLISH)] == ["fr", "en"]


def test_another_host_is_given_its_own_addresses(laureate, client):
    client.get(ENGLISH)

    document = read(client.get(ENGLISH, headers={"host": "localhost"}))

    assert document.select_one("link[rel=canonical]")["href"] == f"http://localhost{ENGLISH}"


def test_editor_reads_the_page_itself_and_leaves_nothing_of_it(laureate, client, settings):
    client.force_login(User.objects.create_superuser("ada", "ada@example.org", "x"))

    response, queries = read_again(client)

    assert queries > 1
    assert "wagtail-userbar" in response.content.decode()
    assert not PreparedPage.objects.exists()


def test_address_with_a_question_is_not_kept(laureate, client):
    client.get(f"{ENGLISH}?page=2")

    assert not PreparedPage.objects.exists()


def test_what_is_not_found_is_not_kept(laureate, client):
    client.get("/en/laureates/nulle-part/")

    assert not PreparedPage.objects.exists()


def test_other_pages_are_not_kept(laureate, client):
    client.get("/palmares/2018/")

    assert not PreparedPage.objects.exists()


def test_developers_see_what_they_have_just_written(laureate, client, settings):
    settings.DEBUG = True
    client.get(ENGLISH)

    assert not PreparedPage.objects.exists()


def test_head_has_the_headers_of_the_page(laureate, client):
    first = client.get(ENGLISH)

    second = client.head(ENGLISH)

    assert (second.status_code, second["Content-Type"], second["Content-Language"]) == (
        200,
        first["Content-Type"],
        first["Content-Language"],
    )


def test_rows_that_nobody_shows_change_nothing(laureate, client):
    client.get(ENGLISH)
    User.objects.create_user("grace", "grace@example.org", "x")

    _response, queries = read_again(client)

    assert queries == 1
    assert text_of(read(client.get(ENGLISH)).h1) == "Ville d'Angoulême"
    assert texts(read(client.get(ENGLISH)), "ol.timeline h3") == ["Édition 2018"]
