# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of other sites may read from a browser."""

import pytest

from tests.page_tree import make_home

pytestmark = pytest.mark.django_db
ORIGIN = {"Origin": "https://autre.example"}


def test_any_site_may_read_the_api_without_cookies(client):
    answer = client.get("/api/v1/editions", headers=ORIGIN)

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.has_header("Access-Control-Allow-Credentials")
    exposed = set(answer["Access-Control-Expose-Headers"].split(", "))
    assert {"ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"} <= exposed


def test_a_browser_that_asks_beforehand_is_told_what_it_may_do(client):
    answer = client.options("/api/v1/editions", headers={**ORIGIN, "Access-Control-Request-Method": "GET"})

    assert (answer.status_code, answer["Access-Control-Allow-Methods"]) == (200, "GET, HEAD, OPTIONS")


def test_a_browser_may_ask_only_for_what_changed(client):
    asked = {**ORIGIN, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "if-none-match"}
    answer = client.options("/api/v1/editions", headers=asked)

    allowed = set(answer["Access-Control-Allow-Headers"].split(", "))
    assert allowed == {"accept", "content-type", "if-modified-since", "if-none-match", "x-requested-with"}


def test_pages_and_accounts_are_for_this_site_alone(client):
    make_home()

    answers = [client.get(path, headers=ORIGIN) for path in ("/", "/admin/login/", "/apis/")]

    assert [answer.has_header("Access-Control-Allow-Origin") for answer in answers] == [False, False, False]
