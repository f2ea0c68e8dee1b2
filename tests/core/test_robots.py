# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What robots are asked, read as a robot does where Python's own reader knows how."""

from urllib.robotparser import RobotFileParser

import pytest

from tests.page_tree import make_home

pytestmark = pytest.mark.django_db
CLOSED = ["User-agent: *", "Disallow: /"]


def read(client, **headers):
    response = client.get("/robots.txt", **headers)
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return response.content.decode().splitlines()


def rules(lines):
    return [line for line in lines if line and not line.startswith("#")]


def test_robots_read_what_is_public_and_where_to_begin(client):
    make_home()
    reader = RobotFileParser()
    reader.parse(read(client))

    may_read = {path: reader.can_fetch("Any", f"http://testserver{path}") for path in PATHS}

    assert may_read == PATHS
    assert reader.site_maps() == ["http://testserver/sitemap.xml"]


PATHS = {
    "/": True,
    "/laureats/": True,
    "/laureats/?year=2018": True,
    "/badges/arles/current.svg": True,
    "/palmares/atom/": True,
    "/admin/login/": False,
    "/recherche/?q=libre": False,
    "/en/search/": False,
    "/retour-jury/some-secret/": False,
    "/en/votre-page/some-secret/": False,
}


def test_robots_leave_words_and_orders_of_lists(client):
    make_home()

    lines = read(client)

    patterns = [line for line in lines if "*" in line and line.startswith("Disallow")]
    assert patterns == [f"Disallow: /*{start}=" for start in ("?q", "&q", "?sort", "&sort")]


def test_a_copy_asks_not_to_be_listed(client):
    make_home()

    assert rules(read(client, headers={"host": "127.0.0.1"})) == CLOSED


def test_a_demonstration_asks_not_to_be_listed(client, settings):
    make_home()
    settings.OPEN_TO_ROBOTS = False

    assert rules(read(client)) == CLOSED
