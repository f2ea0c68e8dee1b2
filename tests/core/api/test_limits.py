# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often the API may be asked, and what is told of it."""

import re

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client, override_settings

from tests.page_tree import make_home

pytestmark = pytest.mark.django_db
EDITIONS = "/api/v1/editions"
LIMITED = {"API_REQUESTS": 2, "API_SECONDS": 60}


class DeadCache(LocMemCache):
    """A cache that is there, and does not answer to those who count."""

    def add(self, *args, **options):
        raise ConnectionError


def ask(number, path=EDITIONS, **headers):
    client = Client()
    return [client.get(path, **headers) for _number in range(number)]


@override_settings(**LIMITED, PAGE_CACHE_SECONDS=60)
def test_an_address_that_asks_too_often_is_told_to_wait_even_for_what_is_kept():
    answers = ask(3)

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    left = [re.fullmatch(r'"api";r=(\d+);t=\d+', answer["RateLimit"])[1] for answer in answers]
    assert (left, {answer["RateLimit-Policy"] for answer in answers}) == (["1", "0", "0"], {'"api";q=2;w=60'})
    assert 0 < int(answers[2]["Retry-After"]) <= 60
    assert (answers[2]["Cache-Control"], answers[2]["Content-Type"]) == ("no-store", "application/problem+json")


@override_settings(**LIMITED)
def test_the_refusal_can_be_read_by_the_page_of_another_site():
    refused = ask(3, headers={"Origin": "https://autre.example"})[2]

    assert (refused.status_code, refused["Access-Control-Allow-Origin"]) == (429, "*")


@override_settings(**LIMITED)
def test_one_network_does_not_count_for_another():
    ask(3)

    assert [answer.status_code for answer in ask(1, REMOTE_ADDR="192.0.2.7")] == [200]
    same = [answer.status_code for end in ("1", "2", "3") for answer in ask(1, REMOTE_ADDR=f"2001:db8::{end}")]
    assert same == [200, 200, 429]


@override_settings(**LIMITED)
def test_pages_for_people_are_not_counted():
    make_home()

    assert {answer.status_code for answer in ask(4, "/api/")} == {200}


@override_settings(**LIMITED, CACHES={"default": {"BACKEND": "tests.core.api.test_limits.DeadCache"}})
def test_a_dead_cache_closes_nothing():
    assert [(answer.status_code, answer.has_header("RateLimit")) for answer in ask(3)] == [(200, False)] * 3


@override_settings(**LIMITED, CLIENT_ADDRESS_HEADER="HTTP_X_FORWARDED_FOR")
def test_behind_a_proxy_the_last_address_counts_and_none_closes_nothing():
    forged = [ask(1, headers={"X-Forwarded-For": f"198.51.100.{end}, 192.0.2.7"})[0] for end in range(3)]

    assert [answer.status_code for answer in forged] == [200, 200, 429]
    assert {answer.status_code for answer in ask(4)} == {200}
