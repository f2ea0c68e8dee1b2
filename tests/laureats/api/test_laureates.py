# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, datetime

import pytest
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomImage
from core.pictures import common_spec, draw_all
from laureats.models import LaureateInitiative, LaureatePage, LaureatePhoto
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import count_queries

API = "http://testserver/api/v1"
OCTOBER = datetime(2020, 10, 1, tzinfo=UTC)


@pytest.fixture
def laureate(site):
    """Return a body with two awards, the latest of which was taken back."""
    body = make_territory("Boé")
    make_page(index=site.laureates, territory=body)
    make_award(body=body, edition=make_edition(year=2018), level="4", sources=["Archive"])
    make_award(body=body, edition=make_edition(year=2020), level="5", withdrawn_at=OCTOBER)
    return body


def test_laureate_has_its_awards_latest_first_and_the_latest_that_stands(ask, laureate):
    record = ask("laureates/boe").json()

    first = {
        "id": "2018/boe",
        "edition": "2018",
        "year": 2018,
        "name": "Ville de Boé",
        "level": {"code": "4", "name": "Niveau 4"},
        "level_known": True,
        "list_is_complete": False,
        "is_fictional": False,
        "disputed": False,
        "withdrawn_at": None,
        "mentions": [],
        "sources": ["Archive"],
        "url": f"{API}/awards/2018/boe",
    }
    assert record["latest_award"] == first
    assert [award["id"] for award in record["awards"]] == ["2020/boe", "2018/boe"]
    assert [award["withdrawn_at"] for award in record["awards"]] == ["2020-10-01T02:00:00+02:00", None]


def test_laureates_are_narrowed_by_what_one_award_has(laureate, list_ids):
    found = [list_ids(f"laureates?{query}")[0] for query in ("year=2018", "year=2018&level=5", "withdrawn=true")]

    assert found == [1, 0, 1]


def test_words_of_a_page_are_escaped_in_paragraphs(ask, laureate):
    LaureatePage.objects.update(testimony="Libre <b>&</b>\n\nDurable", testimony_author="Une élue")
    page = LaureatePage.objects.get()
    LaureateInitiative.objects.create(page=page, title="Carte", repository="https://forge.example/carte")

    record = ask("laureates/boe?fields=testimony,testimony_author,initiatives").json()

    assert record == {
        "testimony": "<p>Libre &lt;b&gt;&amp;&lt;/b&gt;</p>\n\n<p>Durable</p>",
        "testimony_author": "Une élue",
        "initiatives": [{"title": "Carte", "repository": "https://forge.example/carte", "licence": None}],
    }


def test_the_whole_content_of_a_page_is_told_where_it_is_read(ask, client, laureate):
    address = ask("laureates/boe").json()["content"]

    assert address == f"http://testserver/api/v2/pages/{LaureatePage.objects.get().pk}/"
    assert client.get(address, headers={"host": "localhost"}).json()["title"] == "Ville de Boé"


def test_nothing_is_told_of_a_page_that_nobody_may_read(ask, laureate):
    LaureatePage.objects.update(testimony="Canari", live=False)

    record = ask(f"laureates/{laureate.siren}?fields=slug,page,testimony,content").json()

    assert record == {"slug": None, "page": None, "testimony": None, "content": None}


def add_photo(page, name):
    """Add a photo to a page, drawn as the task that follows its storing would."""
    image = CustomImage.objects.create(title=name, file=get_test_image_file(filename=f"{name}.png"))
    draw_all(image)
    return LaureatePhoto.objects.create(page=page, image=image, description=name, credit="Ada", licence="CC BY 4.0")


def test_photos_are_told_with_their_credit(ask, laureate):
    image = add_photo(LaureatePage.objects.get(), "Mairie").image

    (photo,) = ask("laureates/boe").json()["photos"]

    address = image.renditions.get(filter_spec=common_spec(image)).url
    assert photo == {
        "url": f"http://testserver{address}",
        "description": "Mairie",
        "credit": "Ada",
        "licence": "CC BY 4.0",
    }


@pytest.mark.parametrize("path", ["laureates", "laureates/boe"])
def test_laureates_cost_as_many_queries_whatever_their_pages_hold(client, site, laureate, path):
    page = LaureatePage.objects.get()
    LaureateInitiative.objects.create(page=page, title="Carte")
    add_photo(page, "Mairie")
    one = count_queries(client, f"/api/v1/{path}")

    for number in range(2):
        body = make_territory(f"Bourg {number}")
        for each in (page, make_page(index=site.laureates, territory=body)):
            LaureateInitiative.objects.create(page=each, title="Carte")
            add_photo(each, f"Mairie {number}")
        for each in (laureate, body):
            make_award(body=each, edition=make_edition(year=2000 + number, code=f"{number}-{each.slug}"))

    assert count_queries(client, f"/api/v1/{path}") == one
