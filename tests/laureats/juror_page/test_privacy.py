# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A personal link shows its juror's own work, and nothing else; nobody learns the link from it."""

import logging

import pytest
from django.test import Client
from django.utils import timezone

from label.models import Edition
from laureats.correspondence.links import revoke_links
from laureats.models import Decision
from tests.laureats.correspondence.factories import end_links, give_back, open_link, seat_of
from tests.laureats.juror_page.juror_pages import declaration_address, page_address, send_back, workbook_address
from tests.laureats.jury_sheets.factories import give_mark, give_opinion, make_grid
from tests.page_reading import ReadPage
from tests.page_tree import french

pytestmark = pytest.mark.django_db
REFERENCES = ("2026-0001", "2026-0002", "2026-0003")
CANARIES = [
    "4.93",
    "4,93",
    "opinion-canari",
    "classeur-canari",
    "Niveau-canari",
    "98.6",
    "98,6",
    "aime@jury",
    "gonnu@jury",
]


@pytest.fixture
def secret(edition):
    """Return the link of Gonnu, while Aimé's marks and files and everyone's levels are on the site."""
    Edition.objects.update(mark_step="0.01")
    for level in edition.levels.all():
        level.name = "Niveau-canari"
        level.save()
    for reference in REFERENCES:
        give_mark(edition, reference, "STR-1", "4.93", juror="aime")
        give_mark(edition, reference, "STR-2", "3", juror="aime")
        give_opinion(edition, reference, "opinion-canari", juror="aime")
        give_mark(edition, reference, "STR-1", "4.93" if reference == "2026-0003" else "5")
        candidature = edition.candidatures.get(reference=reference)
        Decision.objects.create(
            candidature=candidature,
            is_decided=True,
            decided_at=timezone.now(),
            awarded_level=edition.levels.last(),
            computed_level=edition.levels.last(),
            computed_complete=True,
        )
    give_back(edition, ["2026-0001", "4.93", "3"], code="aime", name="classeur-canari.csv")
    return open_link(edition)


def leaks(response):
    return [canary for canary in CANARIES if canary in response.content.decode()]


def test_the_page_tells_nothing_of_others_nor_of_results(client, secret):
    assert leaks(client.get(page_address(secret))) == []


@pytest.mark.parametrize("cells", [["5", "3"], ["9", "x"], ["", "3"]])
def test_the_answer_to_a_file_tells_nothing_of_others_nor_of_results(cells, client, secret):
    answer = send_back(client, secret, make_grid(["2026-0001", *cells]))

    assert (answer.status_code, leaks(answer)) == (200, [])


def test_the_page_of_a_sealed_edition_tells_no_result(client, secret):
    Edition.objects.update(sealed_at=timezone.now())

    assert leaks(client.get(page_address(secret))) == []


def test_the_workbook_of_another_juror_tells_nothing(client, edition, secret):
    answer = send_back(client, secret, make_grid(["2026-0001", "5", "3"]))
    other = send_back(client, open_link(edition, "aime"), make_grid(["2026-0001", "1", "1"]))

    assert "classeur-canari" not in answer.content.decode()
    assert "classeur-canari" in other.content.decode()


def closed_answers(client, edition):
    """Return what an unknown, an expired, a revoked link and that of an ended seat answer."""
    unknown = client.get(page_address("inconnu"))
    expired = open_link(edition)
    end_links()
    revoked = open_link(edition)
    revoke_links(seat_of(edition))
    ended = open_link(edition, "aime")
    edition.seats.filter(code="aime").update(state="ended-kept")
    return [unknown, *(client.get(page_address(secret)) for secret in (expired, revoked, ended))]


def test_links_that_are_not_open_answer_alike(client, edition):
    answers = closed_answers(client, edition)

    assert [answer.status_code for answer in answers] == [404] * 4
    assert [ReadPage(answer).words("h1") for answer in answers] == [[french("This link is not open")]] * 4
    assert ["Édition 2026" in answer.content.decode() for answer in answers] == [False] * 4


@pytest.mark.parametrize("address", [page_address, workbook_address, declaration_address])
def test_a_link_that_is_not_open_takes_nothing(address, client, edition):
    secret = open_link(edition)
    end_links()

    assert client.post(address(secret), {"file_format": "ods"}).status_code == 404


def test_no_browser_proxy_or_search_engine_keeps_the_page(client, edition):
    answers = [client.get(page_address(open_link(edition))), client.get(page_address("inconnu"))]

    headers = ("Cache-Control", "Referrer-Policy", "X-Robots-Tag")
    expected = ["private, no-store", "strict-origin", "noindex, nofollow"]
    assert [[answer[name] for name in headers] for answer in answers] == [expected] * 2
    assert [ReadPage(answer).one("meta", name="robots")["content"] for answer in answers] == ["noindex"] * 2


def test_the_page_runs_and_loads_nothing_from_elsewhere(client, edition):
    answer = client.get(page_address(open_link(edition)))

    page = ReadPage(answer)
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert (page.all("script"), [element for element in page.elements if element["style"]]) == ([], [])


@pytest.mark.parametrize("deed", ["get", "post"])
def test_the_secret_is_in_no_log(deed, edition, caplog):
    secret = open_link(edition)
    end_links()

    with caplog.at_level(logging.DEBUG):
        getattr(Client(enforce_csrf_checks=True), deed)(page_address(secret))

    assert (secret in caplog.text, "/retour-jury/…/" in caplog.text) == (False, True)


def test_the_link_is_not_in_the_site_map(client, edition):
    open_link(edition)

    assert "retour-jury" not in client.get("/sitemap.xml").content.decode()
