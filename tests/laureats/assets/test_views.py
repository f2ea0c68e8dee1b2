# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import gzip

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.page_generation import forget_pages
from label.models import Edition
from laureats.assets.storing import store_badges
from laureats.models import BadgeFile, LaureatePage
from tests.factories import LevelFactory, TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, ReleasedEditionFactory, make_page

pytestmark = pytest.mark.django_db

SECRET_ADDRESSES = [
    *("2026-r1.svg", "2026-r1.png", "2026-r1.card.png"),
    *("2026.svg", "2026.wide.svg", "current.svg", "current.webp"),
]


@pytest.fixture
def award():
    """Return an award of 2026 whose badge is stored and whose body has the page `arles`."""
    award = AwardFactory()
    make_page(award.territory, slug="arles")
    store_badges([award])
    return award


@pytest.fixture
def embargoed(award):
    """Hold the results of 2026 back: everything of them is stored already."""
    Edition.objects.update(released_at=None)
    return award


def redraw(award):
    award.level.name = "Niveau trois"
    store_badges([award])


def guesses(files):
    """Return the headers of a visitor who knows nothing, and of those who guess what a badge will be."""
    return [{}, *({"if-none-match": f'"{file.sha256}"'} for file in files)]


def read(response):
    """Return everything a visitor gets."""
    return response.status_code, response.content, dict(response.headers)


@pytest.mark.parametrize(
    ("extension", "content_type"),
    [
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
        ("webp", "image/webp"),
        ("wide.svg", "image/svg+xml"),
        ("card.png", "image/png"),
    ],
)
def test_a_revision_is_served_for_good_to_any_site(client, award, extension, content_type):
    file = BadgeFile.objects.get(extension=extension)

    response = client.get(f"/badges/arles/2026-r1.{extension}")

    assert (response.status_code, response.content) == (200, bytes(file.content))
    expected = {
        "Content-Type": content_type,
        "ETag": f'"{file.sha256}"',
        "Cache-Control": "public, max-age=31536000, immutable",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    assert {name: response.headers.get(name) for name in expected} == expected
    assert "Set-Cookie" not in response.headers


def test_the_address_of_a_revision_is_found_by_its_name(award):
    parts = {"slug": "arles", "edition": "2026", "revision": 1, "extension": "svg"}

    assert reverse("laureats_badge", kwargs=parts) == "/badges/arles/2026-r1.svg"


def test_a_revision_that_the_visitor_holds_is_not_sent_again(client, award):
    etag = client.get("/badges/arles/2026-r1.svg")["ETag"]

    response = client.get("/badges/arles/2026-r1.svg", headers={"if-none-match": etag})

    assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("accepted", ["gzip", "br, gzip;q=0.5", "deflate, GZIP"])
def test_a_vector_badge_goes_compressed_to_whom_takes_it(client, award, accepted):
    file = BadgeFile.objects.get(extension="svg")

    response = client.get("/badges/arles/2026-r1.svg", headers={"accept-encoding": accepted})

    assert (response["Content-Encoding"], response["ETag"]) == ("gzip", f'"{file.sha256}-gzip"')
    assert "Accept-Encoding" in response["Vary"]
    assert gzip.decompress(response.content) == bytes(file.content)
    assert len(response.content) <= 8 * 1024


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "gzip; q=0.000"])
def test_a_vector_badge_goes_plain_to_whom_takes_no_gzip(client, award, accepted):
    response = client.get("/badges/arles/2026-r1.svg", headers={"accept-encoding": accepted})

    assert response.content.startswith(b"<?xml")
    assert "Accept-Encoding" in response["Vary"]
    assert "Content-Encoding" not in response.headers


def test_kept_answers_tell_apart_who_reads_gzip(settings, award):
    settings.PAGE_CACHE_SECONDS = 60
    forget_pages()
    server = Client()
    asked = ["gzip", "identity", "gzip", "identity"]
    answers = [server.get("/badges/arles/2026-r1.svg", headers={"accept-encoding": each}) for each in asked]

    assert [answer.get("Content-Encoding") for answer in answers] == ["gzip", None, "gzip", None]
    assert ["Age" in answer for answer in answers] == [False, False, True, True]


def test_each_encoding_is_held_under_its_own_etag(client, award):
    etag = client.get("/badges/arles/2026-r1.svg", headers={"accept-encoding": "gzip"})["ETag"]

    both = [
        client.get("/badges/arles/2026-r1.svg", headers={"accept-encoding": accepted, "if-none-match": etag})
        for accepted in ("gzip", "br")
    ]

    assert [answer.status_code for answer in both] == [304, 200]


def test_another_etag_gets_the_badge(client, award):
    response = client.get("/badges/arles/2026-r1.svg", headers={"if-none-match": '"other"'})

    assert response.content.startswith(b"<?xml")


def test_a_revision_keeps_its_bytes_when_the_badge_is_drawn_anew(client, award):
    before = client.get("/badges/arles/2026-r1.svg").content
    redraw(award)

    assert client.get("/badges/arles/2026-r1.svg").content == before
    assert client.get("/badges/arles/2026-r2.svg").content != before


def test_the_address_of_the_edition_leads_to_the_latest_revision(client, award):
    redraw(award)

    response = client.get("/badges/arles/2026.png")

    assert (response.status_code, response["Location"]) == (302, "/badges/arles/2026-r2.png")
    assert (response["Cache-Control"], response["Access-Control-Allow-Origin"]) == ("no-cache", "*")


def test_the_address_of_a_wide_badge_leads_to_its_revision(client, award):
    assert client.get("/badges/arles/2026.wide.svg")["Location"] == "/badges/arles/2026-r1.wide.svg"


def test_the_current_address_leads_to_the_latest_edition(client, award):
    older = AwardFactory(territory=award.territory, edition=ReleasedEditionFactory(year=2024))
    store_badges([older])

    response = client.get("/badges/arles/current.svg")

    assert (response.status_code, response["Location"]) == (302, "/badges/arles/2026-r1.svg")
    assert response["Cache-Control"] == "no-store"


def test_the_current_address_passes_over_an_edition_under_embargo(client, award):
    secret = ReleasedEditionFactory(year=2027, released_at=None)
    store_badges([AwardFactory(territory=award.territory, edition=secret)])

    assert client.get("/badges/arles/current.svg")["Location"] == "/badges/arles/2026-r1.svg"


def test_two_editions_of_one_year_have_their_own_addresses(client, award):
    other = ReleasedEditionFactory(year=2026, code="2026-badge")
    store_badges([AwardFactory(territory=award.territory, edition=other, level=LevelFactory(edition=other))])

    assert client.get("/badges/arles/2026-badge.svg")["Location"] == "/badges/arles/2026-badge-r1.svg"
    assert client.get("/badges/arles/2026-badge-r1.svg").content != client.get("/badges/arles/2026-r1.svg").content


@pytest.mark.parametrize("name", SECRET_ADDRESSES)
def test_a_badge_under_embargo_answers_as_if_it_did_not_exist(client, name):
    territory = TerritoryFactory()
    make_page(territory, slug="arles")
    before = read(client.get(f"/badges/arles/{name}"))
    files = store_badges([AwardFactory(territory=territory, edition=ReleasedEditionFactory(released_at=None))])

    after = [read(client.get(f"/badges/arles/{name}", headers=headers)) for headers in guesses(files)]

    assert after == [before] * (1 + len(files))
    assert before[0] == 404


@pytest.mark.parametrize("name", SECRET_ADDRESSES)
def test_an_embargo_costs_as_many_queries_as_an_unknown_address(client, embargoed, name):
    client.get(f"/badges/nulle-part/{name}")  # What is read once for all is read.

    counts = []
    for slug in ("arles", "nulle-part"):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/badges/{slug}/{name}")
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_a_revision_asked_for_again_takes_no_query(client, award, django_assert_num_queries):
    first = client.get("/badges/arles/2026-r1.card.png")

    with django_assert_num_queries(0):
        again = client.get("/badges/arles/2026-r1.card.png")

    assert read(again) == read(first)


@pytest.mark.parametrize("name", ["2026-r1.svg", "2026.svg", "current.svg"])
def test_a_badge_is_found_in_one_query(client, award, name, django_assert_num_queries):
    with django_assert_num_queries(1):
        answer = client.get(f"/badges/arles/{name}")

    assert answer.status_code in {200, 302}


@pytest.mark.parametrize(
    "name",
    [
        "2026-r0.svg",
        "2026-r01.svg",
        "2026-r2.svg",
        "2026-r99999.svg",
        "2026.gif",
        "2026.wide.png",
        "2025.svg",
        "2026-r1.svg%0A",
    ],
)
def test_what_does_not_exist_is_not_found(client, award, name):
    assert client.get(f"/badges/arles/{name}").status_code == 404


def test_badges_are_only_read(client, award):
    assert client.post("/badges/arles/2026-r1.svg").status_code == 405


@pytest.mark.parametrize("name", ["2026-r1.svg", "2026.wide.svg", "current.png"])
def test_a_badge_follows_the_page_that_was_renamed(client, award, name, django_capture_on_commit_callbacks):
    page = LaureatePage.objects.get()
    page.slug = "pays-d-arles"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    response = client.get(f"/badges/arles/{name}")

    assert (response.status_code, response["Location"]) == (302, f"/badges/pays-d-arles/{name}")
    assert (response["Cache-Control"], response["Access-Control-Allow-Origin"]) == ("no-cache", "*")
    assert client.get("/badges/arles/2025-r1.svg", follow=True).status_code == 404
