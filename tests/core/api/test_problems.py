# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever is refused is told in one form, in whole sentences, in the language asked for."""

import pytest
from django.test import Client, override_settings

from tests.factories import EditionFactory
from tests.page_tree import make_home

pytestmark = pytest.mark.django_db
EDITIONS = "/api/v1/editions"
PAGE = "http://testserver/api/"


def read_faults(client, query):
    answer = client.get(f"{EDITIONS}?locale=en&{query}")
    return answer.status_code, {fault["parameter"]: fault["message"] for fault in answer.json()["errors"]}


@pytest.mark.parametrize(
    ("query", "parameter", "message"),
    [
        ("year=x", "year", "Write a whole number, in digits."),
        ("year=12", "year", "Write a number that is 1900 at least."),
        ("page_size=900", "page_size", "Write a number that is 200 at most."),
        ("order=size", "order", "Choose one of these values: year, -year, code, -code."),
        ("year=2024&year=2025", "year", "Give this parameter once."),
        ("fields=co%00de", "fields", None),
    ],
)
def test_a_fault_says_what_is_accepted(query, parameter, message, client):
    status, faults = read_faults(client, query)

    assert (status, list(faults)) == (400, [parameter])
    assert message is None or faults[parameter] == message


def test_fields_and_parameters_that_are_not_known_are_answered_by_those_that_are(client):
    _status, fields = read_faults(client, "fields=codes")
    _status, names = read_faults(client, "anne=2024")

    assert fields["fields"].startswith("Write names of fields, separated by commas, among these: code, year, name,")
    assert names == {
        "anne": "This parameter is not known here. "
        "Those that are: fields, locale, order, page, page_size, q, state, year."
    }


def test_a_null_character_is_refused_before_any_database_is_asked(client):
    answer = client.get("/api/v1/domains?locale=en&q=a%00b")

    assert answer.json()["errors"] == [{"parameter": "q", "message": "Leave out null characters."}]
    assert client.get(f"{EDITIONS}/a%00b").status_code == 404


def test_refusals_are_in_french_unless_english_is_asked_for(client):
    french, english = (client.get(f"{EDITIONS}/9999{query}") for query in ("", "?locale=en"))

    assert (french["Content-Language"], english["Content-Language"]) == ("fr", "en")
    assert english.json() == {
        "type": f"{PAGE}#not-found",
        "title": "Nothing here",
        "status": 404,
        "detail": "Nothing public is known at this address.",
        "errors": [],
    }
    assert french.json()["title"] == "Introuvable"


def test_addresses_that_no_resource_has_are_refused_without_any_query(client, django_assert_num_queries):
    make_home()
    # What every answer reads is kept from the first one on.
    client.get("/api/v1/nothing")
    with django_assert_num_queries(0):
        answers = [client.get(f"/api/{path}") for path in ("v1/candidatures", "v1/editions/", "v3/", "v1/a/b/c")]

    assert {(answer.status_code, answer["Content-Type"]) for answer in answers} == {(404, "application/problem+json")}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_other_methods_are_refused_with_those_that_are_accepted(method, client):
    answer = getattr(client, method)(EDITIONS)

    assert (answer.status_code, answer["Allow"], answer.json()["type"]) == (
        405,
        "GET, HEAD, OPTIONS",
        f"{PAGE}#method-not-allowed",
    )


def test_a_head_is_answered_as_a_get_without_its_content(client):
    EditionFactory()

    got, headed = client.get(EDITIONS), client.head(EDITIONS)

    assert (headed.status_code, headed.content, headed["ETag"]) == (200, b"", got["ETag"])


@override_settings(ROOT_URLCONF="tests.core.api.failing_urls")
def test_a_fault_of_ours_is_told_in_the_same_form():
    answer = Client(raise_request_exception=False).get("/api/v1/failing")

    assert (answer.status_code, answer.json()["type"]) == (500, f"{PAGE}#server-error")


def test_answers_never_vary_by_what_a_browser_prefers(client):
    answers = [client.get(path, headers={"Accept-Language": "en"}) for path in (EDITIONS, f"{EDITIONS}/9999")]

    assert [answer["Content-Language"] for answer in answers] == ["fr", "fr"]
    assert [answer.get("Vary", "") for answer in answers] == ["origin", "origin"]


def test_every_kind_of_refusal_leads_to_its_explanation(client):
    make_home()
    page = client.get("/api/").content.decode()

    anchors = ("wrong-parameters", "not-found", "method-not-allowed", "too-many-requests", "server-error")
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


def test_what_may_be_done_is_told_to_who_asks(client):
    answer = client.options("/api/v1/editions")

    assert (answer.status_code, answer["Allow"], answer.content) == (204, "GET, HEAD, OPTIONS", b"")


@pytest.mark.parametrize(
    ("name", "value"), [("page", "%2B1"), ("page", "1.0"), ("page_size", "010"), ("year", "02018")]
)
def test_a_number_is_written_in_one_way(client, name, value):
    assert read_faults(client, f"{name}={value}") == (400, {name: "Write a whole number, in digits."})
